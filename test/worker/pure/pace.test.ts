import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { paceOf } from '../../../src/delivery/providers/pace.ts'

const GAP_MS = 1000
const PATIENT = Number.POSITIVE_INFINITY

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** When each of `n` turns asked for at once was given, in ms. */
async function given(pace: ReturnType<typeof paceOf>, n: number): Promise<number[]> {
  const start = Date.now()
  const turns = Array.from({ length: n }, () => pace.turn(PATIENT).then(() => Date.now() - start))
  await vi.runAllTimersAsync()
  return Promise.all(turns)
}

describe('the pace of a provider', () => {
  it('keeps the documented gap for the few requests of one order', async () => {
    expect(await given(paceOf(GAP_MS), 4)).toEqual([0, 1000, 2000, 3000])
  })

  it('tries for more in a crowd, and goes back to the documented gap when told so', async () => {
    const pace = paceOf(GAP_MS)
    const crowd = await given(pace, 40)
    expect(crowd.at(-1)).toBeLessThan(10_000)
    pace.slowDown()
    const careful = await given(pace, 10)
    const gaps = careful.slice(1).map((at, i) => at - (careful[i] ?? 0))
    expect(gaps).toEqual(Array.from({ length: 9 }, () => GAP_MS))
  })

  it('refuses at once a turn that would come too late, and takes no turn for it', async () => {
    const pace = paceOf(GAP_MS)
    expect(await pace.turn(0)).toBe(true)
    expect(await pace.turn(500)).toBe(false)
    const next = pace.turn(1000)
    await vi.runAllTimersAsync()
    expect(await next).toBe(true)
  })
})
