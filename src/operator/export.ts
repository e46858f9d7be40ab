import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { noteAction } from './audit.ts'
import type { Operator } from './role.ts'
import { LONGEST_TO_PAY_MS } from './today.ts'

export const EXPORTS = ['orders', 'ledger'] as const
export type Export = (typeof EXPORTS)[number]

type Row = Record<string, string | number | null>

/** The columns of each file, in their order; of the views in migrations/0020 and 0022. Amounts are in minor units. */
export const COLUMNS: Record<Export, string> = {
  orders:
    'id,status,username,email,stars,amount,currency,partner,campaign,payment,provider_ref,created_at,paid_at,delivered_at,refunded_at,review_why',
  ledger: 'at,order_id,kind,amount,currency,reference,partner',
}

const DAY_MS = 86_400_000

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
    yield await db.all<Row>(
      sql`SELECT ${sql.raw(COLUMNS[what])} FROM ${sql.raw(`${what}_file`)} WHERE t >= ${at} AND t < ${at + DAY_MS}
        ${what === 'ledger' ? placedSoon(at) : sql``} ORDER BY t`,
    )
}

/** There is no index of payments by their time: one by the time of their order takes its place. */
const placedSoon = (at: number): SQL =>
  sql`AND placed >= ${at - LONGEST_TO_PAY_MS} AND placed < ${at + DAY_MS}`
