/** Expected trouble is a value; only the unexpected is thrown. */
export type Result<T, Why> = { ok: true; value: T } | { ok: false; why: Why }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const fail = <Why>(why: Why): { ok: false; why: Why } => ({ ok: false, why })
