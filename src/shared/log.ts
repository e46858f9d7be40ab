export type Level = 'info' | 'warn' | 'error'

/** What a line may carry. Never a username, an e-mail address, a key or an error's own text. */
export type Fields = Record<string, string | number | boolean | null | undefined>

export type Log = (level: Level, event: string, fields?: Fields) => void

/** One JSON line; `alert: true` in the fields is what an operator is woken by. */
export const log: Log = (level, event, fields = {}) => {
  console[level](JSON.stringify({ level, event, ...fields }))
}

/** The kind of an error and nothing it says: messages of D1 and drizzle hold bound values. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const cause = error.cause instanceof Error ? error.cause : error
  const d1Code = /\b(D1_[A-Z_]+|SQLITE_[A-Z_]+)\b/.exec(cause.message)?.[0]
  return d1Code ? `${error.name}:${d1Code}` : error.name
}
