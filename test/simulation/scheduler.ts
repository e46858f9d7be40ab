import type { Dice } from './dice.ts'
import type { Faults } from './faults.ts'
import { timeline } from './timeline.ts'

/** One invocation of the shop: a request, a batch of messages, a sweep. It can die between any two awaits. */
export interface Run {
  name: string
  /** How far its machine's clock is off. */
  skewMs: number
  dead: boolean
  /** Past this the platform ends it. */
  endsAt: number
  onDeath: () => void
}

export interface Violation {
  invariant: string
  what: string
}

export interface Scheduler {
  now(): number
  /** The clock as the code that runs at this moment sees it. */
  clock(): Date
  current(): Run
  /** What follows is again this one's, after another was started on the side. */
  goOn(run: Run): void
  after(ms: number, happen: () => void): void
  /** When something happens next; `undefined` when nothing does. */
  nextAt(): number | undefined
  start<T>(name: string, limitMs: number, work: () => Promise<T>, ended: (end: End<T>) => void): void
  /** An await at a port: others move on meanwhile, and the asker can die before or after it is carried out. */
  ask<T>(
    what: string | (() => string),
    latencyMs: readonly [number, number],
    carryOut: () => T,
    isD1?: boolean,
  ): Promise<T>
  sleep(ms: number): Promise<void>
  break(invariant: string, what: string): void
  say(line: () => string): void
  violation(): Violation | undefined
  play(maxSteps: number): Promise<number>
}

export type End<T> = { kind: 'answered'; value: T } | { kind: 'threw'; error: unknown } | { kind: 'died' }

/** Runs promise jobs until there are none: whoever was resumed has then reached its next await. A turn of the event loop takes ten times as long. */
const runPromiseJobs = (process as unknown as { _tickCallback(): void })._tickCallback

const STALL_MS = 80_000
const NOBODY: Run = { name: 'world', skewMs: 0, dead: false, endsAt: Infinity, onDeath: () => undefined }

interface Setup {
  dice: Dice
  faults: Faults
  startAt: number
  /** Freezes last at most this long: see docs/reliability.md for why it depends on the clocks. */
  longestFreezeMs: number
  longestSkewMs: number
  tell: ((line: string) => void) | undefined
}

export function schedulerFor({
  dice,
  faults,
  startAt,
  longestFreezeMs,
  longestSkewMs,
  tell,
}: Setup): Scheduler {
  const events = timeline()
  let now = startAt
  let current = NOBODY
  let violation: Violation | undefined

  const after = (ms: number, happen: () => void) => events.add(now + ms, dice.unit(), happen)
  const say = (line: () => string) => tell?.(`${stamp(now - startAt)}  ${current.name.padEnd(12)} ${line()}`)

  function kill(run: Run, why: () => string): void {
    current = run
    say(() => `dies (${why()})`)
    run.dead = true
    run.onDeath()
  }

  function start<T>(
    name: string,
    limitMs: number,
    work: () => Promise<T>,
    ended: (end: End<T>) => void,
  ): void {
    const skewMs = faults.hit('F19_clock_off') ? dice.between(-longestSkewMs, longestSkewMs) : 0
    let open = true
    const endOnce = (end: End<T>) => {
      if (open) ended(end)
      open = false
    }
    const onDeath = () => endOnce({ kind: 'died' })
    const run: Run = { name, skewMs, dead: false, endsAt: now + limitMs, onDeath }
    current = run
    work().then(
      (value) => endOnce({ kind: 'answered', value }),
      (error: unknown) => endOnce({ kind: 'threw', error }),
    )
  }

  /** Continues an asker, unless it is dead; only its own code runs until it asks again. */
  function resume(run: Run, go: () => void): void {
    if (run.dead) return
    if (now > run.endsAt) return kill(run, () => 'past its limit')
    current = run
    go()
  }

  function ask<T>(
    what: string | (() => string),
    [low, high]: readonly [number, number],
    carryOut: () => T,
    isD1 = false,
  ): Promise<T> {
    const run = current
    return new Promise<T>((resolve, reject) => {
      const stall = isD1 && faults.hit('F3_d1_stalls_80s')
      const stallBefore = stall && dice.chance(0.5)
      after(dice.between(low, high) + (stallBefore ? STALL_MS : 0), () => {
        // What a dead asker had under way may or may not have left its machine.
        if (run.dead && dice.chance(0.5)) return
        if (!run.dead && faults.hit('F1_crash_before')) return kill(run, () => `before ${named(what)}`)
        current = run
        let answer: () => void
        try {
          const value = carryOut()
          answer = () => resolve(value)
        } catch (error) {
          answer = () => reject(error)
        }
        if (run.dead) return
        if (faults.hit('F1_crash_after')) return kill(run, () => `after ${named(what)}`)
        const frozen = faults.hit('F10_zombie') ? dice.between(30_000, longestFreezeMs) : 0
        const waits = (stall && !stallBefore ? STALL_MS : 0) + frozen
        if (waits === 0) return resume(run, answer)
        say(() => `hears nothing of ${named(what)} for ${Math.round(waits / 1000)} s`)
        after(waits, () => resume(run, answer))
      })
    })
  }

  function playAll(maxSteps: number): number {
    let steps = 0
    for (let event = events.take(); event && !violation; event = events.take()) {
      now = Math.max(now, event.at)
      current = NOBODY
      event.happen()
      runPromiseJobs()
      if (++steps === maxSteps) violation = { invariant: 'I5', what: `no end after ${maxSteps} steps` }
    }
    return steps
  }

  return {
    now: () => now,
    clock: () => new Date(now + current.skewMs),
    current: () => current,
    goOn: (run) => void (current = run),
    after,
    nextAt: events.nextAt,
    start,
    ask,
    sleep: (ms) => {
      const run = current
      return new Promise((resolve) => after(ms, () => resume(run, resolve)))
    },
    break: (invariant, what) => {
      say(() => `${invariant} broken: ${what}`)
      violation ??= { invariant, what }
    },
    say,
    violation: () => violation,
    async play(maxSteps) {
      // Outside of any promise job: only from there can they be run.
      await new Promise(setImmediate)
      return new Promise((resolve) => setImmediate(() => resolve(playAll(maxSteps))))
    },
  }
}

const named = (what: string | (() => string)): string => (typeof what === 'string' ? what : what())

function stamp(ms: number): string {
  const s = Math.floor(ms / 1000)
  const part = (value: number, digits = 2) => String(value).padStart(digits, '0')
  return `${part(Math.floor(s / 3600))}:${part(Math.floor(s / 60) % 60)}:${part(s % 60)}.${part(ms % 1000, 3)}`
}
