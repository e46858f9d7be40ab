import { desc, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { orders, reconciliations } from '../db/schema.ts'
import { errorKind, type Log } from '../shared/log.ts'
import { later } from '../shared/time.ts'
import type { Confirmed } from './confirm.ts'
import type { Payment, PaymentNews, Payments } from './payments.ts'
import { lastBackup } from './restored.ts'
import type { EventMark } from './stripe-event.ts'

interface ReconcileDeps {
  db: Db
  payments: Payments
  now: () => Date
  log: Log
  takeNews: (news: PaymentNews) => Promise<unknown>
  confirm: (payment: Payment, event: EventMark) => Promise<Confirmed>
  /** Repairs what a restore left open, of what was paid; answers which orders. */
  repairRestored: (paid: Payment[]) => Promise<string[]>
}

export interface Reconciliation {
  at: string
  events: number
  sessions: number
  repaired: string[]
}

/** How many payments of a listing are looked at: a Worker may not ask for ever, but after a restore as many as the SDK takes. */
const LIST_AT_MOST = 500
const ALL_SINCE_BACKUP = 10_000

/** As long as Stripe itself tries: a shop that was down for a day finds what happened before. */
const LOOK_BACK_S = 3 * 24 * 3600

/**
 * Compares with what Stripe knows: events it could not deliver are taken now, and paid sessions whose orders are not paid
 * are confirmed. Every step is one that a webhook could have brought, so doing it twice changes nothing.
 */
export async function reconcilePayments(deps: ReconcileDeps): Promise<number> {
  const { db, payments, now, confirm } = deps
  const at = now()
  const usual = later(at, -LOOK_BACK_S)
  const restoredFrom = await lastBackup(db, usual)
  const since = restoredFrom && restoredFrom < usual ? restoredFrom : usual
  const events = await payments.listUndelivered(since)
  await takeEach(deps, events)
  const paid = await payments.listPaid(since, restoredFrom ? ALL_SINCE_BACKUP : LIST_AT_MOST)
  const missed = await unpaidAmong(db, paid)
  const repaired: string[] = []
  for (const payment of missed) {
    const confirmed = await confirm(payment, { id: `read_${payment.sessionId}`, type: 'session_listed' })
    if (confirmed === 'paid' || confirmed === 'review') repaired.push(payment.orderId)
  }
  if (restoredFrom) repaired.push(...(await deps.repairRestored(paid)))
  if (events.length > 0 || repaired.length > 0)
    await db
      .insert(reconciliations)
      .values({ at, events: events.length, sessions: paid.length, repaired })
      .onConflictDoNothing()
  return repaired.length
}

/** One that cannot be taken keeps none of the others from it; for as long as Stripe lists it, it is tried again. */
async function takeEach({ takeNews, log }: ReconcileDeps, events: PaymentNews[]): Promise<void> {
  const failed: { eventId: string; error: string }[] = []
  for (const news of events) {
    try {
      await takeNews(news)
    } catch (error) {
      failed.push({ eventId: news.eventId, error: errorKind(error) })
    }
  }
  if (failed.length > 0)
    log('error', 'reconcile.not_taken', { alert: true, events: failed.length, ...failed[0] })
}

/** One statement, and one parameter: a listing is longer than what D1 takes as parameters. */
async function unpaidAmong(db: Db, paid: Payment[]): Promise<Payment[]> {
  const ids = JSON.stringify(paid.map(({ orderId }) => orderId))
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(
      sql`${orders.id} IN (SELECT value FROM json_each(${ids})) AND ${orders.state} IN ('awaiting_payment', 'expired')`,
    )
  const unpaid = new Set<string>(rows.map(({ id }) => id))
  return paid.filter(({ orderId }) => unpaid.has(orderId))
}

const REPORTS = 100

/** The latest runs that found something to do. */
export async function listReconciliations(db: Db): Promise<Reconciliation[]> {
  const rows = await db.select().from(reconciliations).orderBy(desc(reconciliations.at)).limit(REPORTS)
  return rows.map(({ at, ...found }) => ({ ...found, at: at.toISOString() }))
}
