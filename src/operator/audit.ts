import { and, desc, eq, lt, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { audit, type AuditRow } from '../db/schema.ts'
import { onlyIfChanged } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import type { Operator } from './role.ts'

/** Something an operator does, and why. */
export interface Action {
  by: Operator
  /** In snake_case. */
  what: string
  orderId?: Id<'order'>
  /** What else it is done to; never a buyer's name or address, for a row of the audit is kept for ever. */
  subject?: string
  reason: string
  at: Date
}

/** For a batch: one row of the audit, if the statement before it changed one row. */
export const noteAction = (db: Db, action: Action, when: SQL = onlyIfChanged) =>
  db
    .insert(audit)
    .select(
      sql`SELECT NULL, ${action.at.getTime()}, ${action.by.name}, ${action.by.role}, ${action.what}, ${action.orderId ?? null}, ${action.subject ?? null}, ${action.reason} WHERE ${when}`,
    )

export interface AuditPage {
  entries: (Omit<AuditRow, 'at'> & { at: string })[]
  nextCursor: string | null
}

const PAGE = 100

/** Newest first. */
export async function listAudit(
  db: Db,
  asked: { order?: string | undefined; cursor?: string | undefined },
): Promise<AuditPage> {
  const before = /^\d{1,15}$/.test(asked.cursor ?? '') ? Number(asked.cursor) : undefined
  const rows = await db
    .select()
    .from(audit)
    .where(
      and(
        asked.order ? eq(audit.orderId, asked.order as Id<'order'>) : undefined,
        before === undefined ? undefined : lt(audit.n, before),
      ),
    )
    .orderBy(desc(audit.n))
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE)
  return {
    entries: page.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
    nextCursor: rows.length > PAGE ? String(page.at(-1)?.n ?? '') : null,
  }
}
