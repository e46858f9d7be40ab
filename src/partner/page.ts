import { sql, type AnyColumn, type SQL } from 'drizzle-orm'

/** Where a page of a list, newest first, ended: the moment of its last row, and what tells it from others of that moment. */
export interface Cursor {
  at: Date
  id: string
}

/** `undefined` for none, `'bad'` for what none of our answers ever gave out. */
export function readCursor(given: string | undefined): Cursor | undefined | 'bad' {
  if (given === undefined) return undefined
  const match = /^(\d{1,15})\.(\w{1,100})$/.exec(given)
  return match?.[2] === undefined ? 'bad' : { at: new Date(Number(match[1])), id: match[2] }
}

/** Cuts off the row that only shows that there are more. */
export function cutPage<Row>(rows: Row[], size: number, cursorOf: (row: Row) => Cursor) {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  const end = rows.length > size && last ? cursorOf(last) : undefined
  return { page, nextCursor: end ? `${end.at.getTime()}.${end.id}` : null }
}

/** The rows after a cursor. A row value, since one look into an index is enough for it; for `a < … OR a = … AND …` it is not. */
export const after = (cursor: Cursor | undefined, at: AnyColumn, id: AnyColumn): SQL | undefined =>
  cursor && sql`(${at}, ${id}) < (${cursor.at.getTime()}, ${cursor.id})`
