import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { noteAction } from './audit.ts'
import type { Operator } from './role.ts'

export const EXPORTS = ['orders', 'ledger'] as const
export type Export = (typeof EXPORTS)[number]

type Row = Record<string, string | number | null>

/** The columns of each file, in their order. Amounts are in minor units. */
export const COLUMNS: Record<Export, readonly string[]> = {
  orders: [
    'id',
    'status',
    'username',
    'email',
    'stars',
    'amount',
    'currency',
    'partner',
    'campaign',
    'payment',
    'provider_ref',
    'created_at',
    'paid_at',
    'delivered_at',
    'refunded_at',
    'review_why',
  ],
  ledger: ['at', 'order_id', 'kind', 'amount', 'currency', 'reference', 'partner'],
}

const DAY_MS = 86_400_000
const iso = (column: string) => sql.raw(`strftime('%Y-%m-%dT%H:%M:%SZ', ${column} / 1000, 'unixepoch')`)
const from = (column: string, at: number): SQL =>
  sql`${sql.raw(column)} >= ${at} AND ${sql.raw(column)} < ${at + DAY_MS}`

const QUERIES: Record<Export, (at: number) => SQL> = {
  orders: (
    at,
  ) => sql`SELECT o.id, o.state AS status, p.username, p.email, o.stars, o.amount_minor AS amount, o.currency,
      o.partner, o.campaign, o.payment_intent AS payment, d.provider_ref, ${iso('o.created_at')} AS created_at,
      ${iso('o.paid_at')} AS paid_at, ${iso('o.delivered_at')} AS delivered_at, ${iso('o.refunded_at')} AS refunded_at, o.review_why
    FROM orders o LEFT JOIN pii p ON p.order_id = o.id LEFT JOIN deliveries d ON d.order_id = o.id
    WHERE ${from('o.created_at', at)} ORDER BY o.created_at, o.id`,
  // What came in, what went back, what the bank took or gave back, and what partners earned of it.
  ledger: (at) => sql`SELECT ${iso('t')} AS at, order_id, kind, amount, currency, reference, partner FROM (
      SELECT paid_at AS t, id AS order_id, 'payment' AS kind, amount_minor AS amount, currency, payment_intent AS reference, partner
        FROM orders WHERE ${from('paid_at', at)}
      UNION ALL SELECT o.refunded_at, o.id, 'refund', -r.amount_minor, o.currency, r.stripe_id, o.partner
        FROM orders o JOIN refunds r ON r.order_id = o.id AND r.state = 'succeeded' WHERE ${from('o.refunded_at', at)}
      UNION ALL SELECT c.at, c.order_id, 'dispute_' || c.state, CASE c.state WHEN 'gone' THEN -c.amount_minor ELSE c.amount_minor END,
          o.currency, c.id, o.partner
        FROM reclaims c JOIN orders o ON o.id = c.order_id WHERE c.kind = 'dispute' AND ${from('c.at', at)}
      UNION ALL SELECT l.at, l.order_id, l.kind, l.amount_minor, l.currency, l.order_id || '.' || l.n, l.partner_id
        FROM partner_ledger l WHERE ${from('l.at', at)}) ORDER BY t`,
}

interface Wanted {
  by: Operator
  what: Export
  /** Midnight of the first and of the last day. */
  from: Date
  to: Date
}

/** Who takes personal data out of the shop is written down; then it comes day by day, so that no file is ever held whole. */
export async function* exportDays(
  { db, now }: { db: Db; now: () => Date },
  wanted: Wanted,
): AsyncGenerator<Row[]> {
  const { by, what } = wanted
  const reason = `${wanted.from.toISOString().slice(0, 10)} to ${wanted.to.toISOString().slice(0, 10)}`
  await db.batch([noteAction(db, { by, what: `${what}_exported`, reason, at: now() }, sql`1`)])
  for (let at = wanted.from.getTime(); at <= wanted.to.getTime(); at += DAY_MS)
    yield await db.all<Row>(QUERIES[what](at))
}
