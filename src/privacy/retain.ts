import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { erasures, retention, velocity } from '../db/schema.ts'
import { dayOf } from '../order/velocity.ts'
import { later } from '../shared/time.ts'
import { KEEP_PAID_DAYS, KEEP_UNPAID_DAYS } from './keep-days.ts'
import { ENDED } from './person.ts'

const DAY_S = 24 * 3600
/** Counts of a day are of no use the day after; two days, since days end at different times. */
const KEEP_COUNTS_DAYS = 2
/** Orders a run. Each is a few rows; what is left is for the next run. */
const AT_ONCE = 100
const COUNTS_AT_ONCE = 500

/** Erases what has been kept for long enough, found by indexes: the cost follows what is due. Answers how many orders. */
export async function eraseOutdated({ db, now }: { db: Db; now: () => Date }): Promise<number> {
  const at = now()
  const before = (days: number) => later(at, -days * DAY_S)
  const erase = (due: SQL) =>
    db.insert(erasures).select(due).onConflictDoNothing().returning({ id: erasures.orderId })
  const day = new Date(dayOf(before(KEEP_PAID_DAYS)) * DAY_S * 1000)
  const [unpaid, paid] = await db.batch([
    erase(
      sql`SELECT id, ${at.getTime()}, 'retention' FROM orders WHERE state = 'expired' AND request_hash <> 'erased' AND expired_at < ${before(KEEP_UNPAID_DAYS).getTime()} LIMIT ${AT_ONCE}`,
    ),
    erase(
      sql`SELECT id, ${at.getTime()}, 'retention' FROM orders WHERE ${keptBefore(day)} AND ${sql.raw(ENDED)} ORDER BY created_at LIMIT ${AT_ONCE}`,
    ),
    db
      .insert(retention)
      .select(
        sql`SELECT 'paid', coalesce((SELECT created_at FROM orders WHERE ${keptBefore(day)} ORDER BY created_at LIMIT 1), ${day.getTime()}) WHERE true`,
      )
      .onConflictDoUpdate({
        target: retention.name,
        set: { upto: sql`excluded.upto` },
        setWhere: sql`upto <> excluded.upto`,
      }),
    db
      .delete(velocity)
      .where(
        sql`(day, kind, subject) IN (SELECT day, kind, subject FROM velocity WHERE day < ${dayOf(before(KEEP_COUNTS_DAYS))} LIMIT ${COUNTS_AT_ONCE})`,
      ),
  ])
  return unpaid.length + paid.length
}

/** Of those up to the last one erased nothing is left to look at: the cost follows what is due, without an index of its own. */
const keptBefore = (day: Date): SQL =>
  sql`created_at >= coalesce((SELECT upto FROM retention WHERE name = 'paid'), 0) AND created_at < ${day.getTime()} AND request_hash <> 'erased'`
