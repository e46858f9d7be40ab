/** Hands out turns `gapMs` apart, first come, first served. */
export interface Pace {
  /** Resolves true when it is our turn, or false at once when that would take longer than `patienceMs`. */
  turn(patienceMs: number): Promise<boolean>
}

export function paceOf(gapMs: number, now: () => number = Date.now): Pace {
  let nextAt = 0
  return {
    async turn(patienceMs) {
      const at = Math.max(now(), nextAt)
      const wait = at - now()
      if (wait > patienceMs) return false
      nextAt = at + gapMs
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      return true
    },
  }
}
