const MAX_PARAMS = 100
const MAX_LIKE_BYTES = 50
const MAX_SQL_BYTES = 100_000

/** What D1 leaves to itself. @see https://developers.cloudflare.com/d1/sql-api/sql-statements/ */
const NOT_ALLOWED = /^\s*(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|ATTACH|DETACH|VACUUM)\b/i

const trouble = (what: string) => new Error(`D1_ERROR: ${what}`)

/** What D1 refuses about a statement before it has looked at any value. */
export function whatIsWrong(sql: string): Error | undefined {
  if (NOT_ALLOWED.test(sql))
    return trouble('use batch() instead of SQL BEGIN TRANSACTION or SAVEPOINT: SQLITE_AUTH')
  if (Buffer.byteLength(sql) > MAX_SQL_BYTES) return trouble('statement too long: SQLITE_TOOBIG')
  if (/;\s*\S/.test(withoutTexts(sql))) return trouble('one statement at a time: SQLITE_ERROR')
  return undefined
}

export type Bound = string | number | null | Uint8Array

/** What D1 refuses about values, and the values as SQLite takes them. */
export function asBound(values: readonly unknown[]): Bound[] {
  if (values.length > MAX_PARAMS) throw trouble('too many SQL variables: SQLITE_ERROR')
  return values.map((value) => {
    if (typeof value === 'string' || value === null || value instanceof Uint8Array) return value
    if (typeof value === 'number') return Number.isNaN(value) ? null : value
    if (typeof value === 'boolean') return value ? 1 : 0
    throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported for value '${String(value)}'`)
  })
}

export const bindsPattern = (sql: string): boolean => /\blike\b/i.test(sql)

/** For statements that compare with patterns. */
export function refuseLongPatterns(sql: string, values: readonly unknown[]): void {
  const plain = withoutTexts(sql)
  const tooLong = (text: unknown) => typeof text === 'string' && Buffer.byteLength(text) > MAX_LIKE_BYTES
  for (const { index } of plain.matchAll(/\blike\s+(?=\?)/gi)) {
    const nth = plain.slice(0, index).split('?').length - 1
    if (tooLong(values[nth])) throw trouble('LIKE or GLOB pattern too complex: SQLITE_ERROR')
  }
  for (const [, text] of sql.matchAll(/\blike\s+'((?:[^']|'')*)'/gi))
    if (tooLong(text)) throw trouble('LIKE or GLOB pattern too complex: SQLITE_ERROR')
}

const withoutTexts = (sql: string): string => sql.replaceAll(/'(?:[^']|'')*'/g, "''").replaceAll(/--.*/g, '')
