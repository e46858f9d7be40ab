import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, it } from 'vitest'
import { openApiDocument } from '../../src/openapi/document.ts'

/** They ask nothing of their caller, so there is nothing to refuse. */
const NEVER_REFUSED = /^#\/paths\/~1healthz(~1cron)?\/get\/responses$/

const config = await createConfig({
  extends: ['recommended-strict'],
  rules: {
    'no-invalid-schema-examples': 'error',
    'no-invalid-parameter-examples': 'error',
    'operation-parameters-unique': 'error',
    'paths-kebab-case': 'error',
  },
})

/** What Redocly's linter says, one line a complaint. */
async function complaints(document: Record<string, unknown>): Promise<string[]> {
  const found = await lintFromString({ source: JSON.stringify(document), config })
  return found
    .map(({ ruleId, message, location: [at] }) => ({ ruleId, message, pointer: at?.pointer ?? '' }))
    .filter(({ ruleId, pointer }) => !(ruleId === 'operation-4xx-response' && NEVER_REFUSED.test(pointer)))
    .map(({ ruleId, message, pointer }) => `${pointer}: ${message} (${ruleId})`)
}

it('the document of the API is what a linter of others takes for a good one', async () => {
  expect(await complaints(openApiDocument('0'))).toEqual([])
})

it('the linter looks at operations, references and examples', async () => {
  const document = openApiDocument('0')
  const text = JSON.stringify(document)
    .replace('"operationId":"quote"', '"operationId":"catalog"')
    .replace('"$ref":"#/components/schemas/Stars"', '"$ref":"#/components/schemas/Moons"')
  const said = (await complaints(JSON.parse(text) as Record<string, unknown>)).join('\n')
  expect(said).toContain('operation-operationId-unique')
  expect(said).toContain('no-unresolved-refs')
})
