/** No wait is longer: a person is waiting for Stars, and a provider's outage rarely lasts. */
const LONGEST_S = 900

export interface Backoff {
  /** The wait before the nth try in a row, in whole seconds; doubles, and is capped. */
  (n: number, atLeastSeconds?: number): number
}

/**
 * Exponential with jitter in the upper half, so that orders that failed together do not come back together.
 * `random` answers 0 ≤ x < 1. A provider's own `Retry-After` is a lower bound.
 */
export function backoffFrom(firstSeconds: number, random: () => number): Backoff {
  return (n, atLeastSeconds = 0) => {
    const full = Math.min(LONGEST_S, firstSeconds * 2 ** (n - 1))
    return Math.ceil(Math.max(atLeastSeconds, full / 2 + (full / 2) * random()))
  }
}
