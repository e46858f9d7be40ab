/**
 * Waits of the shop's own (its pace, its retries) pass at once, and the clock is put forward by what was not waited for;
 * so the shop sees the times it would see. Longer limits are real: they stand for something that hangs.
 */
const WAITS_BELOW_MS = 4900

const RealDate = Date
const realSetTimeout = setTimeout
let aheadMs = 0

const now = (): number => RealDate.now() + aheadMs

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, self: typeof Date) =>
    given.length === 0 ? new RealDate(now()) : (Reflect.construct(target, given, self) as Date),
  get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
})

globalThis.setTimeout = ((run: (...rest: unknown[]) => void, ms = 0, ...rest: unknown[]) => {
  if (ms >= WAITS_BELOW_MS) return realSetTimeout(run, ms, ...rest)
  const until = now() + ms
  return realSetTimeout(
    () => {
      aheadMs = Math.max(aheadMs, Math.ceil(until - RealDate.now()))
      run(...rest)
    },
    Math.min(ms, 2),
  )
}) as typeof setTimeout

/** Puts the clock forward; the sandbox's is put right with it by `passSeconds`. */
export const putForward = (seconds: number): number => (aheadMs += seconds * 1000)
