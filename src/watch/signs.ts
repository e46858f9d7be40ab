import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

/** How the shop does at a moment, in numbers; `null` where there is nothing to tell. Times are milliseconds since 1970. */
export interface Signs {
  awaitingPayment: number
  inReview: number
  oldestReview: number | null
  refunding: number
  undelivered: number
  oldestUndelivered: number | null
  walletEmpty: number
  deadLetters: number
  floatMicro: number | null
  floatAt: number | null
  spentHourMicro: number
  spentDayMicro: number
  requests: number
  errors: number
  repaired: number
  haltedSince: number | null
  partnersOff: number
  cronAt: number | null
}

const HOUR_MS = 3600_000
/** Too few requests come in a minute to speak of a rate. */
const RATE_MINUTES = 5

/** One statement; reads what is open or young (`CROSS JOIN`: deliveries first), by its indexes, and never all orders. */
export async function readSigns(db: Db, now: Date): Promise<Signs> {
  const at = now.getTime()
  const minute = Math.floor(at / 60_000)
  const [signs] = await db.all<Signs>(sql`SELECT
    (SELECT count(*) FROM orders WHERE state = 'awaiting_payment') AS awaitingPayment,
    (SELECT count(*) FROM orders WHERE state = 'review') AS inReview,
    (SELECT min(review_at) FROM orders WHERE state = 'review') AS oldestReview,
    (SELECT count(*) FROM refunds WHERE state IN ('intended', 'pending')) AS refunding,
    p.undelivered, p.oldestUndelivered, p.walletEmpty,
    (SELECT count(*) FROM order_events WHERE kind = 'dead_letter' AND at > ${at - HOUR_MS}) AS deadLetters,
    m.balance_micro AS floatMicro, m.at AS floatAt,
    (SELECT coalesce(sum(cost_micro), 0) FROM deliveries WHERE called_at > ${at - HOUR_MS}) AS spentHourMicro,
    (SELECT coalesce(sum(cost_micro), 0) FROM deliveries WHERE called_at > ${at - 24 * HOUR_MS}) AS spentDayMicro,
    (SELECT coalesce(sum(requests), 0) FROM traffic WHERE minute > ${minute - RATE_MINUTES}) AS requests,
    (SELECT coalesce(sum(errors), 0) FROM traffic WHERE minute > ${minute - RATE_MINUTES}) AS errors,
    (SELECT coalesce(sum(json_array_length(repaired)), 0) FROM reconciliations WHERE at > ${at - HOUR_MS}) AS repaired,
    (SELECT at FROM halts WHERE name = 'gifting') AS haltedSince,
    (SELECT count(*) FROM partners WHERE webhook_off_at IS NOT NULL) AS partnersOff,
    (SELECT at FROM heartbeats WHERE name = 'cron') AS cronAt
    FROM (SELECT count(*) AS undelivered, min(o.paid_at) AS oldestUndelivered,
        count(CASE WHEN d.why = 'provider_wallet_empty' THEN 1 END) AS walletEmpty
      FROM deliveries d CROSS JOIN orders o ON o.id = d.order_id AND o.state = 'paid'
      WHERE d.open = 1) p
      LEFT JOIN (SELECT balance_micro, at FROM wallet_marks ORDER BY at DESC LIMIT 1) m`)
  if (!signs) throw new Error('an aggregate without a row')
  return signs
}

/** How long the float lasts if sales go on as in the busier of the last hour and the last day; `null` without sales. */
export function floatHours({ floatMicro, spentHourMicro, spentDayMicro }: Signs): number | null {
  const perHour = Math.max(spentHourMicro, spentDayMicro / 24)
  return floatMicro === null || perHour === 0 ? null : floatMicro / perHour
}
