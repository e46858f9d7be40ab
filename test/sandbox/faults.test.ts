import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBench, until, type Bench } from './bench.ts'
import type { CallFault } from './faults.ts'

let bench: Bench
beforeEach(async () => void (bench = await openBench()))
afterEach(() => bench.close())

// Long enough for an honest answer on a busy machine.
const PATIENCE_MS = 500

const ask = (kind: CallFault['kind'], more: Partial<CallFault> = {}) =>
  bench.sandbox.control.fault({ target: 'istar', call: 'POST /orders/star', kind, ...more })

async function order(): Promise<{ status: number; type: string | null } | string> {
  const found = (await (await bench.istar('/star/recipient/search?username=durov&quantity=50')).json()) as {
    recipient: string
  }
  const wanted = { username: 'durov', recipient_hash: found.recipient, quantity: 50, wallet_type: 'TON' }
  try {
    const response = await bench.istar('/orders/star', wanted, AbortSignal.timeout(PATIENCE_MS))
    return { status: response.status, type: response.headers.get('content-type') }
  } catch (trouble) {
    return trouble instanceof Error ? trouble.name : String(trouble)
  }
}

/** How many gifts there are: `made` are waited for, and some time is given to any more. */
const settled = async (made: number) => {
  const gifts = () => bench.sandbox.ledger().gifts.length
  await until(() => gifts() >= made)
  await new Promise((done) => setTimeout(done, 200))
  return gifts()
}

describe('a call fault', () => {
  it.each([
    ['error', 'answers 503 and does nothing', { status: 503, type: 'application/json' }, 0],
    ['html', 'answers a page and does nothing', { status: 502, type: 'text/html; charset=utf-8' }, 0],
    ['rate_limit', 'answers 429 and does nothing', { status: 429, type: 'application/json' }, 0],
    ['hang', 'never answers and does nothing', 'TimeoutError', 0],
    ['reset', 'tears the line and does nothing', 'TypeError', 0],
    ['late', 'does it when nobody listens any more', 'TimeoutError', 1],
    ['accept_then_hang', 'does it and never answers', 'TimeoutError', 1],
    ['accept_then_reset', 'does it and tears the line', 'TypeError', 1],
    ['accept_then_error', 'does it and answers 500', { status: 500, type: 'application/json' }, 1],
  ] as const)('%s %s', async (kind, _what, answer, done) => {
    ask(kind, { lateMs: PATIENCE_MS + 50 })
    expect(await order()).toEqual(answer)
    expect(await settled(done)).toBe(done)
    expect(await order()).toMatchObject({ status: 200 })
  })

  it('strikes as often as asked, and only the call meant', async () => {
    ask('error', { times: 2, status: 500 })
    const orders = [await order(), await order(), await order()]
    expect(orders).toMatchObject([{ status: 500 }, { status: 500 }, { status: 200 }])
    ask('error', { call: 'GET /orders/*', status: 404 })
    expect((await bench.istar('/wallet/balance?wallet_type=TON')).status).toBe(200)
    const { gifts } = bench.sandbox.ledger()
    await until(() => bench.sandbox.ledger().gifts.length > gifts.length || gifts.length > 0)
    const id = bench.sandbox.ledger().gifts[0]?.orderId ?? ''
    expect((await bench.istar(`/orders/${id}`)).status).toBe(404)
    expect((await bench.istar(`/orders/${id}`)).status).toBe(200)
  })

  it('strikes by chance, and the same way for the same seed', async () => {
    const run = async (seed: number) => {
      bench.sandbox.control.clearFaults()
      bench.sandbox.control.fault({
        target: 'istar',
        call: '*',
        kind: 'error',
        times: 100,
        probability: 0.5,
        seed,
      })
      const seen: number[] = []
      for (let index = 0; index < 20; index++) {
        seen.push((await bench.istar('/wallet/balance?wallet_type=TON')).status)
      }
      return seen.join(' ')
    }
    const [one, again, other] = [await run(3), await run(3), await run(4)]
    expect(one).toBe(again)
    expect(one).not.toBe(other)
    expect(one).toContain('200')
    expect(one).toContain('503')
  })

  it('is refused where it means nothing', () => {
    const wrong = { target: 'istar', call: '*', kind: 'explode' } as unknown as CallFault
    expect(bench.sandbox.control.fault(wrong)).toBeUndefined()
  })
})

it('closes at once, whoever still waits', async () => {
  ask('hang', { times: 10 })
  const waiting = bench.istar('/orders/star', {}).catch((trouble: unknown) => trouble)
  await until(() => bench.sandbox.ledger().calls.at(-1)?.status === 'never')
  const start = performance.now()
  await bench.sandbox.close()
  expect(await waiting).toBeInstanceOf(Error)
  expect(performance.now() - start).toBeLessThan(2000)
})
