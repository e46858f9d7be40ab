import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { partnerEvents } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { after, cutPage, type Cursor } from './page.ts'

const PAGE = 100

/** What a partner was told or could not be told, newest first. */
export async function listEvents(db: Db, partnerId: string, cursor: Cursor | undefined) {
  const { at, id } = partnerEvents
  const { partnerId: _whose, ...told } = getTableColumns(partnerEvents)
  const rows = await db
    .select(told)
    .from(partnerEvents)
    .where(and(eq(partnerEvents.partnerId, partnerId as Id<'partner'>), after(cursor, at, id)))
    .orderBy(desc(at), desc(id))
    .limit(PAGE + 1)
  const { page, nextCursor } = cutPage(rows, PAGE, (row) => row)
  return { events: page, nextCursor }
}
export type EventPage = Awaited<ReturnType<typeof listEvents>>
