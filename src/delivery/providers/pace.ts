/** Hands out turns, first come, first served, no faster than a provider likes it. */
export interface Pace {
  /** Resolves true when it is our turn, or false at once when that would take longer than `patienceMs`. */
  turn(patienceMs: number): Promise<boolean>
  /** The provider says we are too fast. */
  slowDown(): void
  /** Whether it has said so lately, and every turn is dear. */
  isCareful(): boolean
}

/** With this many turns waiting, or as many in a row that had to wait, it is worth trying whether the provider takes more. */
const CROWD = 5
/** After a 429 the documented pace is kept for this long, whatever the crowd. */
const CAREFUL_MS = 15 * 60_000
/** Once nobody has asked for this long, the documented pace is the starting point again. */
const IDLE_MS = 10_000
const SHORTEST_GAP_MS = 2

/**
 * Turns `gapMs` apart as documented. In a crowd the gap halves with each turn, until the provider answers 429 (which
 * provably does nothing): many partners are allowed more, and people are waiting.
 */
export function paceOf(gapMs: number, now: () => number = Date.now): Pace {
  let gap = gapMs
  let nextAt = 0
  let carefulUntil = 0
  let waitedInARow = 0
  return {
    async turn(patienceMs) {
      const at = Math.max(now(), nextAt)
      const wait = at - now()
      if (wait > patienceMs) return false
      if (now() - nextAt > IDLE_MS) gap = gapMs
      waitedInARow = wait > 0 ? waitedInARow + 1 : 0
      const crowded = wait >= CROWD * gap || waitedInARow >= CROWD
      if (crowded && now() >= carefulUntil) gap = Math.max(SHORTEST_GAP_MS, gap / 2)
      nextAt = at + gap
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      return true
    },
    slowDown() {
      gap = gapMs
      carefulUntil = now() + CAREFUL_MS
      nextAt = Math.max(nextAt, now() + gapMs)
    },
    isCareful: () => now() < carefulUntil,
  }
}
