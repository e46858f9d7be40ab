import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { openApiDocument } from '../../src/openapi/document.ts'
import { sign, type Ask, type Known } from '../fuzz/ask.ts'
import { asks } from '../fuzz/asks.ts'
import { complaint } from '../fuzz/judge.ts'
import { getToKnow } from '../fuzz/known.ts'
import { sandbox } from './support/sandbox.ts'
import { testShop } from './support/shop.ts'

// A taste of `npm run fuzz`, which sends a hundred thousand.
const shop = testShop({ PARTNER_WEBHOOK_ALLOW_LOOPBACK: '0' })
const document = openApiDocument('0')
let known: Known
beforeAll(async () => {
  known = await getToKnow(sandbox.vars, shop.fetch)
})

/** What the runtime’s own client refuses to send needs no answer. */
function sendable(ask: Ask): boolean {
  try {
    return new Request(new URL(ask.path, 'https://shop.example'), init(ask)).method !== ''
  } catch {
    return false
  }
}

const init = ({ method, headers, body }: Ask): RequestInit => ({
  method,
  headers,
  redirect: 'manual',
  ...(body === undefined ? {} : { body }),
})

describe('requests of all kinds', () => {
  it.each([
    ['the same as yesterday', 20_261_123, 250],
    ['never sent before', Date.now() % 1_000_000, 100],
  ] as const)('%s (seed %i) are answered without a fault', async (_, seed, numRuns) => {
    const wrong: string[] = []
    for (const ask of fc.sample(asks(document, known), { seed, numRuns }).filter(sendable)) {
      const started = Date.now()
      const answer = await shop.fetch(ask.path, init(await sign(ask, known, Date.now())))
      const { status, headers } = answer
      const text = await answer.text()
      const what = complaint(ask, { status, headers, text, ms: Date.now() - started }, known)
      if (what) wrong.push(`${what}: ${JSON.stringify(ask).slice(0, 500)} → ${text.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
  })
})
