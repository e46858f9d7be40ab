import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { licencesIn } from '../../src/tools/licences.ts'

const only = (license: string, dev: boolean) =>
  licencesIn({
    packages: { '': {}, 'node_modules/a/node_modules/@b/c': { version: '1.0.0', license, dev } },
  })[0]

it('every package is under a licence that may be used where it is used', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof licencesIn>[0]
  const all = licencesIn(lock)
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter(({ allowed }) => !allowed)).toEqual([])
  expect(all.filter(({ shipped }) => shipped).map(({ name }) => name)).toContain('hono')
})

it.each([
  ['MIT', false, true],
  ['GPL-3.0-only', true, false],
  ['none', true, false],
  ['MPL-2.0', true, true],
  ['MPL-2.0', false, false],
  ['PSF-2.0', true, true],
  ['PSF-2.0', false, false],
  ['GPL-2.0-only OR MIT', false, true],
  ['(MIT OR CC0-1.0)', false, true],
  ['Apache-2.0 AND GPL-3.0-only', true, false],
])('%s, only at home: %s, is allowed: %s', (licence, dev, allowed) => {
  expect(only(licence, dev)).toMatchObject({ name: '@b/c', allowed })
})
