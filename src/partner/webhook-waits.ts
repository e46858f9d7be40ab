/** The wait after the nth try, in seconds: a slip is made good at once, an outage is waited out. */
const WAITS_S = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600]
/** So that what failed together does not come back together. */
const JITTER = 0.2

/** A little over six days, by the waits above: longer than it takes to switch a dead address off. */
export const MAX_TRIES = 20
/** An address that has done nothing but fail for so long is switched off. */
export const OFF_AFTER_S = 5 * 24 * 3600

/** `random` answers 0 ≤ x < 1. */
export function waitAfterTry(n: number, random: () => number): number {
  const wait = WAITS_S[Math.min(n, WAITS_S.length) - 1] ?? 0
  return Math.ceil(wait * (1 + JITTER * random()))
}
