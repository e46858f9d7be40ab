import { readCursor, type Cursor } from '../partner/page.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { invalid } from './operator-reason.ts'
import type { WebContext } from './web.ts'

/** Where the page asked for begins, or the answer to give: to begin anew would be to send somebody round in circles. */
export function cursorIn(c: WebContext): Result<Cursor | undefined, Response> {
  const cursor = readCursor(c.req.query('cursor'))
  if (cursor !== 'bad') return ok(cursor)
  const message = 'A cursor is the nextCursor of the page before.'
  return fail(invalid(c, [{ field: 'cursor', code: 'bad_cursor', message }]))
}
