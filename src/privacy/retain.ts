import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { erasures, velocity } from '../db/schema.ts'
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
  const [unpaid, paid] = await db.batch([
    erase(
      sql`SELECT id, ${at.getTime()}, 'retention' FROM orders WHERE state = 'expired' AND request_hash <> 'erased' AND expired_at < ${before(KEEP_UNPAID_DAYS).getTime()} LIMIT ${AT_ONCE}`,
    ),
    erase(
      sql`SELECT order_id, ${at.getTime()}, 'retention' FROM pii JOIN orders ON id = order_id WHERE since < ${before(KEEP_PAID_DAYS).getTime()} AND ${sql.raw(ENDED)} LIMIT ${AT_ONCE}`,
    ),
    db
      .delete(velocity)
      .where(
        sql`(day, kind, subject) IN (SELECT day, kind, subject FROM velocity WHERE day < ${dayOf(before(KEEP_COUNTS_DAYS))} LIMIT ${COUNTS_AT_ONCE})`,
      ),
  ])
  return unpaid.length + paid.length
}
