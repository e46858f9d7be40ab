import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import type { Currency } from '../shared/money.ts'
import { whenUsed } from '../shared/when-used.ts'

export interface Sales {
  currency: Currency
  /** Paid since midnight, UTC. */
  orders: number
  stars: number
  /** Minor units; without what was given back. */
  revenue: number
  /** Of all that was paid, what has been delivered. */
  delivered: number
  /** Of those delivered: what they brought and how many Stars they were. */
  deliveredRevenue: number
  deliveredStars: number
  /** Dollars a unit of the currency was worth and a Star cost us, as the prices of now were reckoned with. */
  unitUsd: number
  starUsd: number
}

export const midnight = (at: Date): Date => new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000)

/** A page is paid within a day of its opening, a slow method within two weeks: the index of what was placed finds all of it. */
export const LONGEST_TO_PAY_MS = 30 * 86_400_000

const RATES = whenUsed(
  () => sql`FROM price_changes c WHERE c.currency = orders.currency AND c.applied_at IS NOT NULL
  ORDER BY c.valid_from DESC, c.n DESC LIMIT 1`,
)

/** What was sold between two moments, by currency. */
export const readSales = (db: Db, from: Date, to: Date): Promise<Sales[]> =>
  db.all<Sales>(sql`SELECT currency, count(*) AS orders, sum(stars) AS stars,
      coalesce(sum(CASE WHEN state NOT IN ('refunding', 'refunded') THEN amount_minor END), 0) AS revenue,
      count(CASE WHEN state = 'delivered' THEN 1 END) AS delivered,
      coalesce(sum(CASE WHEN state = 'delivered' THEN amount_minor END), 0) AS deliveredRevenue,
      coalesce(sum(CASE WHEN state = 'delivered' THEN stars END), 0) AS deliveredStars,
      (SELECT unit_usd / 1e9 ${RATES}) AS unitUsd, (SELECT star_usd / 1e9 ${RATES}) AS starUsd
    FROM orders WHERE created_at >= ${from.getTime() - LONGEST_TO_PAY_MS} AND created_at < ${to.getTime()}
      AND paid_at >= ${from.getTime()} AND paid_at < ${to.getTime()} GROUP BY currency ORDER BY orders DESC`)
