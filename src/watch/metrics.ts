import { desc, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { alerts } from '../db/schema.ts'
import { floatHours, readSigns } from './signs.ts'

export interface Metrics {
  at: string
  /** Orders that are not at their end, by state. */
  orders: { awaiting_payment: number; paid: number; review: number; refunding: number }
  delivered: { hour: Delivered; day: Delivered }
  /** How old the oldest paid order is that has not been delivered. */
  oldestUndeliveredSeconds: number | null
  float: { micro: number | null; at: string | null; hoursLeft: number | null }
  /** Of the last five minutes. */
  requests: { count: number; errors: number }
  gifting: 'on' | 'halted'
  cron: { at: string | null; secondsAgo: number | null }
  alerts: { code: string; since: string; detail: Record<string, number | string> }[]
}

interface Delivered {
  count: number
  /** From paid to delivered, in seconds. */
  p50: number | null
  p95: number | null
}

const HOUR_MS = 3600_000
/** Quantiles of the newest so many: enough to trust, little to read. */
const AT_MOST = 2000

/** The shop in numbers, for the people who run it. Two round trips, whatever was sold before. */
export async function readMetrics(db: Db, now: Date): Promise<Metrics> {
  const at = now.getTime()
  const [signs, [open, times]] = await Promise.all([
    readSigns(db, now),
    db.batch([
      db.select().from(alerts).where(eq(alerts.open, true)),
      db
        .select({
          seconds: sql<number>`(o.delivered_at - o.paid_at) / 1000.0`,
          deliveredAt: sql<number>`o.delivered_at`,
        })
        .from(sql`deliveries d JOIN orders o ON o.id = d.order_id`)
        .where(gt(sql`d.called_at`, at - 24 * HOUR_MS))
        .orderBy(desc(sql`d.called_at`))
        .limit(AT_MOST),
    ]),
  ])
  const since = (moment: number) =>
    times.filter(({ deliveredAt }) => deliveredAt > moment).map(({ seconds }) => seconds)
  const secondsSince = (moment: number | null) => (moment === null ? null : Math.round((at - moment) / 1000))
  const hours = floatHours(signs)
  return {
    at: now.toISOString(),
    orders: {
      awaiting_payment: signs.awaitingPayment,
      paid: signs.undelivered,
      review: signs.inReview,
      refunding: signs.refunding,
    },
    delivered: { hour: summary(since(at - HOUR_MS)), day: summary(since(at - 24 * HOUR_MS)) },
    oldestUndeliveredSeconds: secondsSince(signs.oldestUndelivered),
    float: {
      micro: signs.floatMicro,
      at: iso(signs.floatAt),
      hoursLeft: hours && Math.round(hours * 10) / 10,
    },
    requests: { count: signs.requests, errors: signs.errors },
    gifting: signs.haltedSince === null ? 'on' : 'halted',
    cron: { at: iso(signs.cronAt), secondsAgo: secondsSince(signs.cronAt) },
    alerts: open.map(({ code, since, detail }) => ({ code, since: since.toISOString(), detail })),
  }
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

function summary(seconds: number[]): Delivered {
  const sorted = seconds.toSorted((a, b) => a - b)
  const quantile = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? null
  return { count: sorted.length, p50: quantile(0.5), p95: quantile(0.95) }
}
