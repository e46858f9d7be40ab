import { describe, expect, it } from 'vitest'
import { MAX_TRIES, OFF_AFTER_S, waitAfterTry } from '../../../src/partner/webhook-waits.ts'

describe('the waits between tries', () => {
  it('grow from 5 seconds to 10 hours and stay there', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 19].map((n) => waitAfterTry(n, () => 0))
    expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 36_000, 36_000])
  })

  it('are a fifth longer at most, by chance', () => {
    expect([1, 2, 6].map((n) => waitAfterTry(n, () => 0.999_999))).toEqual([6, 360, 43_200])
  })

  it('last longer than it takes to switch a dead address off, and not for ever', () => {
    let all = 0
    for (let n = 1; n < MAX_TRIES; n += 1) all += waitAfterTry(n, () => 0)
    expect(all).toBeGreaterThan(OFF_AFTER_S)
    expect(all).toBeLessThan(2 * OFF_AFTER_S)
  })
})
