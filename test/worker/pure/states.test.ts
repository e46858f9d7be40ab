import { describe, expect, it } from 'vitest'
import { DELIVERY_STATES } from '../../../src/db/schema.ts'
import { DELIVERY_NEXT } from '../../../src/delivery/delivery-store.ts'
import { paceOf } from '../../../src/delivery/providers/pace.ts'
import { backoffFrom } from '../../../src/delivery/retry.ts'
import { nameOrder } from '../../../src/order/order-key.ts'
import { isFinal, NEXT, ORDER_STATUSES, type OrderState } from '../../../src/order/order.ts'
import { ORDER_ID, newId } from '../../../src/shared/id.ts'
import { errorKind } from '../../../src/shared/log.ts'
import { signerFor } from '../../../src/shared/sign.ts'
import { secondsUntil } from '../../../src/shared/time.ts'

/** Everything that can come of a state. */
function reachable(
  next: Record<string, readonly string[]>,
  from: string,
  seen = new Set<string>(),
): Set<string> {
  for (const to of next[from] ?? [])
    if (!seen.has(to)) {
      seen.add(to)
      reachable(next, to, seen)
    }
  return seen
}

const ORDER_STATES = Object.keys(NEXT) as OrderState[]

describe('the table of an order’s moves', () => {
  it('leads only to states there are', () => {
    expect(ORDER_STATES).toEqual(expect.arrayContaining(Object.values(NEXT).flat()))
  })

  it('reaches every state from the first', () => {
    expect([...reachable(NEXT, 'awaiting_payment')].toSorted()).toEqual(
      ORDER_STATES.filter((state) => state !== 'awaiting_payment').toSorted(),
    )
  })

  it('ends nowhere but delivered or refunded, and from everywhere', () => {
    for (const state of ORDER_STATES)
      expect([state, ...reachable(NEXT, state)]).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(delivered|refunded)$/)]),
      )
    expect(NEXT.delivered).toEqual([])
  })

  it.each([
    ['expired', 'delivered'],
    ['awaiting_payment', 'delivered'],
    ['awaiting_payment', 'refunding'],
    ['delivered', 'refunding'],
    ['refunding', 'delivered'],
    ['refunding', 'paid'],
    ['refunded', 'paid'],
    ['refunded', 'delivered'],
    ['paid', 'refunded'],
    ['paid', 'expired'],
    ['paid', 'awaiting_payment'],
  ] as const)('never lets %s become %s', (from, to) => {
    expect(NEXT[from]).not.toContain(to)
  })

  it('has a word for buyers for each state', () => {
    expect(ORDER_STATUSES).toEqual(expect.arrayContaining(ORDER_STATES))
    expect(ORDER_STATUSES.filter(isFinal)).toEqual(['delivered', 'refunded', 'expired'])
  })
})

describe('the table of a delivery’s moves', () => {
  it('knows the states the database knows', () => {
    expect(Object.keys(DELIVERY_NEXT).toSorted()).toEqual([...DELIVERY_STATES].toSorted())
    expect(DELIVERY_STATES).toEqual(expect.arrayContaining(Object.values(DELIVERY_NEXT).flat()))
  })

  it('ends in done or failed, from everywhere', () => {
    for (const state of DELIVERY_STATES) {
      const ends = [state, ...reachable(DELIVERY_NEXT, state)]
      expect(ends).toEqual(expect.arrayContaining([expect.stringMatching(/^(done|failed)$/)]))
    }
    // What failed is begun anew by an operator's decision alone.
    expect([DELIVERY_NEXT.done, DELIVERY_NEXT.failed]).toEqual([[], ['queued']])
  })

  it('calls only from a claim, and an accepted order is never sent again', () => {
    const before = (to: string) =>
      DELIVERY_STATES.filter((from) => DELIVERY_NEXT[from].some((next) => next === to))
    expect(before('calling')).toEqual(['claimed'])
    expect(before('claimed')).toEqual(['queued'])
    expect(before('queued')).not.toContain('done')
    expect(DELIVERY_NEXT.accepted).not.toContain('queued')
  })
})

describe('the wait before another try', () => {
  it.each([
    [30, [15, 30, 60, 120, 240, 450, 450]],
    [1, [1, 1, 2, 4, 8, 16, 32]],
  ])('from %d s doubles up to its cap, at its shortest', (first, waits) => {
    expect([1, 2, 3, 4, 5, 6, 20].map((n, i) => backoffFrom(first, () => 0)(i === 6 ? 7 : n))).toEqual(
      first === 1 ? waits : [...waits.slice(0, 6), 450],
    )
  })

  it.each([
    [1, 30],
    [2, 60],
    [5, 480],
    [6, 900],
    [50, 900],
    [2000, 900],
  ])('the %d. is at most %d s', (n, seconds) => {
    expect(backoffFrom(30, () => 0.999_999)(n)).toBe(seconds)
  })

  it('is never shorter than what the provider asked for', () => {
    const wait = backoffFrom(30, () => 0.5)
    expect([wait(1, 5), wait(1, 77), wait(6, 4000)]).toEqual([23, 77, 4000])
  })

  it('differs for orders that failed together', () => {
    const wait = backoffFrom(30, Math.random)
    expect(new Set(Array.from({ length: 100 }, () => wait(6))).size).toBeGreaterThan(20)
  })

  it('is told in whole seconds, at least one', () => {
    const now = new Date(1000)
    expect([0, 1000, 1001, 2000, 2001].map((ms) => secondsUntil(new Date(ms), now))).toEqual([1, 1, 1, 1, 2])
  })
})

describe('the pace', () => {
  it('hands out turns a gap apart and refuses at once who would wait too long', async () => {
    const pace = paceOf(1000, () => 0)
    expect(await pace.turn(0)).toBe(true)
    expect(await pace.turn(999)).toBe(false)
    expect(await pace.turn(1000)).toBe(true)
    expect(await pace.turn(1000)).toBe(false)
  })

  it('owes nothing for time that has passed', async () => {
    let now = 0
    const pace = paceOf(1000, () => now)
    await pace.turn(0)
    now = 60_000
    expect(await pace.turn(0)).toBe(true)
    expect(await pace.turn(0)).toBe(false)
  })
})

describe('ids and keys', () => {
  it('of orders are what the pattern says, and no two alike', () => {
    const ids = Array.from({ length: 500 }, () => newId('order'))
    expect(ids.filter((id) => !ORDER_ID.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(500)
  })

  it('come from the idempotency key and the secret, and tell nothing of either', async () => {
    const signer = signerFor('a secret of at least thirty-two characters')
    const name = await nameOrder(signer, 'my-key')
    expect(await nameOrder(signer, 'my-key')).toEqual(name)
    expect(name.id).toMatch(ORDER_ID)
    expect(name.key).toMatch(/^[\w-]{22}$/)
    expect(name.keyHash).toMatch(/^[0-9a-f]{64}$/)
    const others = [
      await nameOrder(signer, 'my-kez'),
      await nameOrder(signerFor('another secret of thirty-two characters'), 'my-key'),
    ]
    for (const other of others) {
      expect(other.id).not.toBe(name.id)
      expect(other.key).not.toBe(name.key)
    }
  })
})

describe('an error in the log', () => {
  it.each([
    [new TypeError('secret'), 'TypeError'],
    [new Error('Failed query', { cause: new Error('D1_ERROR: canary') }), 'Error:D1_ERROR'],
    [new Error('x', { cause: new Error('SQLITE_CONSTRAINT: canary') }), 'Error:SQLITE_CONSTRAINT'],
    ['canary', 'string'],
    [undefined, 'undefined'],
  ])('is told by its kind alone: %s', (error, kind) => {
    expect(errorKind(error)).toBe(kind)
  })
})
