import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { deliveryPace } from '../db/schema.ts'
import { later } from '../shared/time.ts'

/** Orders do not change their pace from one minute to the next. */
const EVERY_S = 5 * 60
/** Of the last day, by the index of the calls: the newest so many. */
const AT_MOST = 100
const WITHIN_S = 24 * 3600
/** Fewer say nothing about the next one. */
const FEWEST = 3

/** Notes how long the latest orders took from paid to delivered; one that still waits counts as long as it has waited. */
export async function measurePace({ db, now }: { db: Db; now: () => Date }): Promise<number | undefined> {
  const at = now()
  const [last] = await db.select({ at: deliveryPace.at }).from(deliveryPace)
  if (last && last.at > later(at, -EVERY_S)) return undefined
  const seconds = (await latest(db, at)).toSorted((a, b) => a - b)
  if (seconds.length < FEWEST) return undefined
  const quicker = (share: number) =>
    Math.max(0, Math.ceil(seconds[Math.ceil(share * seconds.length) - 1] ?? 0))
  const pace = { halfS: quicker(0.5), mostS: quicker(0.95), orders: seconds.length, at }
  await db
    .insert(deliveryPace)
    .values({ name: 'recent', ...pace })
    .onConflictDoUpdate({ target: deliveryPace.name, set: pace })
  return pace.mostS
}

/** `CROSS JOIN`: deliveries first, so that no more is read than is looked at. */
async function latest(db: Db, at: Date): Promise<number[]> {
  const rows = await db.all<{ seconds: number | null }>(sql`
    SELECT CASE o.state WHEN 'delivered' THEN o.delivered_at - o.paid_at WHEN 'paid' THEN ${at.getTime()} - o.paid_at END / 1000.0 AS seconds
    FROM (SELECT order_id FROM deliveries WHERE called_at > ${later(at, -WITHIN_S).getTime()} ORDER BY called_at DESC LIMIT ${AT_MOST}) d
    CROSS JOIN orders o ON o.id = d.order_id`)
  return rows.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]))
}
