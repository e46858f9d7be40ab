export interface Timers {
  after(ms: number, what: () => void): void
  every(ms: number, what: () => void): void
  /** Resolves after `ms`; never, when the timers are cleared first. */
  sleep(ms: number): Promise<void>
  /** Drops all that was to happen once. */
  drop(): void
  /** Drops everything. */
  clear(): void
}

/** Timers that keep no process alive and can all be dropped at once. */
export function newTimers(): Timers {
  const running = new Set<NodeJS.Timeout>()
  const repeating = new Set<NodeJS.Timeout>()
  const after = (ms: number, what: () => void) => {
    const timer = setTimeout(() => {
      running.delete(timer)
      what()
    }, ms).unref()
    running.add(timer)
  }
  const drop = () => {
    for (const timer of running) clearTimeout(timer)
    running.clear()
  }
  return {
    after,
    every: (ms, what) => {
      repeating.add(setInterval(what, ms).unref())
    },
    sleep: (ms) => (ms <= 0 ? Promise.resolve() : new Promise((done) => after(ms, done))),
    drop,
    clear: () => {
      drop()
      for (const timer of repeating) clearInterval(timer)
    },
  }
}
