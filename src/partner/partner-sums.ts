import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import type { Id } from '../shared/id.ts'
import type { Currency } from '../shared/money.ts'
import { later } from '../shared/time.ts'

/** What a partner sold in the last thirty days and what they are owed, in minor units. */
export interface PartnerSum {
  currency: Currency
  orders: number
  sold: number
  owed: number
}

const LATELY_S = 30 * 86_400

/** By partner; paid orders whose money was given back are none. */
export async function sumPartners(
  db: Db,
  ids: readonly Id<'partner'>[],
  now: Date,
): Promise<(id: Id<'partner'>) => PartnerSum[]> {
  const theirs = sql`IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
  const sums = await db.all<PartnerSum & { id: string }>(sql`
    SELECT id, currency, sum(orders) AS orders, sum(sold) AS sold, sum(owed) AS owed FROM (
      SELECT partner AS id, currency, 1 AS orders, amount_minor AS sold, 0 AS owed FROM orders
        WHERE partner ${theirs} AND created_at > ${later(now, -LATELY_S).getTime()}
          AND paid_at IS NOT NULL AND state NOT IN ('refunding', 'refunded')
      UNION ALL SELECT partner_id, currency, 0, 0, amount_minor FROM partner_ledger WHERE partner_id ${theirs})
    GROUP BY id, currency ORDER BY sold DESC`)
  return (wanted) => sums.flatMap(({ id, ...sum }) => (id === wanted ? [sum] : []))
}
