/** What is counted by the minute, each by who asks; wrangler.toml says how much of it is too much. */
const BINDINGS = {
  orders: 'LIMIT_ORDERS',
  /** More orders than one person makes, fewer than an office might. */
  brisk: 'LIMIT_BRISK',
  lookups: 'LIMIT_LOOKUPS',
  frames: 'LIMIT_FRAMES',
  partner: 'LIMIT_PARTNER',
  /** Attempts to sign in that failed. */
  sign_ins: 'LIMIT_SIGN_INS',
} as const

export type Limited = keyof typeof BINDINGS

/** Counts one more; whether that is within the limit. */
export type WithinLimit = (what: Limited, subject: string) => Promise<boolean>

export type LimitBindings = { [Name in (typeof BINDINGS)[Limited]]?: RateLimit }

/** Roughly, and a location at a time: what must hold is counted in D1. A limiter that fails lets everybody in. */
export const limitsBy =
  (bindings: LimitBindings): WithinLimit =>
  async (what, subject) => {
    try {
      return (await bindings[BINDINGS[what]]?.limit({ key: subject }))?.success ?? true
    } catch {
      return true
    }
  }
