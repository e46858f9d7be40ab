export const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000)

/** Whole seconds from `now` until `then`, at least one. */
export const secondsUntil = (then: Date, now: Date): number =>
  Math.max(1, Math.ceil((then.getTime() - now.getTime()) / 1000))
