import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import type { Given } from '../db/prepared.ts'
import { deliveries, orders, pii, refunds } from '../db/schema.ts'
import { askRefund } from '../order/ask-refund.ts'
import { PARKED } from '../order/hold.ts'
import { noteChange } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import { errorKind, type Log } from '../shared/log.ts'
import { isCurrency } from '../shared/money.ts'
import { sha256Hex } from '../shared/sign.ts'
import { whenUsed } from '../shared/when-used.ts'
import type { Payment, Payments } from './payments.ts'

/** Why an order waits for a person whose state may be older than what happened. */
export const RESTORED = 'restored'

/** True for an order that was there, or should have been, when the shop was put back from a backup. */
export const wasRestored = whenUsed(
  () => sql`EXISTS (SELECT 1 FROM restores WHERE restores.at > orders.created_at)`,
)

/** For an insert: nobody knows whether its gift was made, so it can only be found out, and a person decides. */
export const unknownDelivery = (provider: Given<string>, orderId: Given<string>) =>
  sql`SELECT id, 'unknown', 0, NULL, ${PARKED.getTime()}, 0, 0, created_at, ${provider}, NULL, NULL, ${RESTORED}, 1 FROM orders WHERE id = ${orderId} AND state = 'review' AND review_why = ${RESTORED}`

/** How far back the latest backups reach that were restored since `since`. */
export async function lastBackup(db: Db, since: Date): Promise<Date | undefined> {
  const [row] = await db.all<{ at: number | null }>(
    sql`SELECT min(backup_at) AS at FROM restores WHERE at > ${since.getTime()}`,
  )
  const at = row?.at ?? null
  return at === null ? undefined : new Date(at)
}

interface RepairDeps {
  db: Db
  payments: Payments
  now: () => Date
  log: Log
  live: boolean
  provider: string
  publicOrigin: string
  refund: (orderId: Id<'order'>) => Promise<unknown>
}

/** One call to Stripe each; the rest is for the next time. */
const AT_ONCE = 50

/**
 * Writes down again what was paid and is not in the database, and closes what was given back meanwhile. Whether the Stars
 * were sent is not Stripe's to say: that is left to the provider's news and to a person.
 */
export async function repairRestored(deps: RepairDeps, paid: Payment[]): Promise<string[]> {
  const rebuilt: string[] = []
  for (const payment of await lostAmong(deps.db, paid)) {
    try {
      if (await rebuildOrder(deps, payment)) rebuilt.push(payment.orderId)
    } catch (error) {
      // One that cannot be written must not keep the others lost.
      deps.log('error', 'order.lost', { alert: true, orderId: payment.orderId, error: errorKind(error) })
    }
  }
  return [...rebuilt, ...(await closeRefunded(deps))]
}

async function lostAmong(db: Db, paid: Payment[]): Promise<Payment[]> {
  const ids = JSON.stringify(paid.map(({ orderId }) => orderId))
  const rows = await db.all<{ id: string }>(
    sql`SELECT value AS id FROM json_each(${ids}) WHERE value NOT IN (SELECT id FROM orders WHERE id IN (SELECT value FROM json_each(${ids})))`,
  )
  const lost = new Set(rows.map(({ id }) => id))
  return paid.filter(({ orderId }) => lost.has(orderId))
}

/** Only what this shop sold: others may share the account at Stripe. */
async function rebuildOrder(deps: RepairDeps, payment: Payment): Promise<boolean> {
  const { db, now, log } = deps
  const { orderId, remembered, currency } = payment
  if (remembered && remembered.shop !== deps.publicOrigin) return false
  if (!remembered || payment.live !== deps.live || !isCurrency(currency)) {
    log('error', 'order.lost', { alert: true, orderId, sessionId: payment.sessionId })
    return false
  }
  const id = orderId as Id<'order'>
  const at = now()
  const { username, stars, locale, partner, campaign, openedAt } = remembered
  const [written] = await db.batch([
    db
      .insert(orders)
      .values({
        id,
        state: 'review',
        reviewWhy: RESTORED,
        stars,
        amountMinor: payment.amount,
        currency,
        locale,
        partner,
        campaign,
        commissionBps: sql`(SELECT commission_bps FROM partners WHERE id = ${partner})`,
        keyHash: await sha256Hex(remembered.orderKey),
        requestHash: RESTORED,
        consentVersion: RESTORED,
        consentAt: openedAt,
        payUntil: openedAt,
        sessionId: payment.sessionId,
        paymentIntent: payment.paymentIntent,
        createdAt: openedAt,
        paidAt: openedAt,
        reviewAt: at,
      })
      .onConflictDoNothing()
      .returning({ id: orders.id }),
    noteChange(db, { orderId: id, kind: 'review', cause: 'rebuilt_from_payment', at }),
    db
      .insert(pii)
      .values({ orderId: id, username, email: payment.email, since: openedAt })
      .onConflictDoNothing(),
    db.insert(deliveries).select(unknownDelivery(deps.provider, id)).onConflictDoNothing(),
  ])
  if (written.length === 1) log('warn', 'order.rebuilt', { orderId: id })
  return written.length === 1
}

/** As often as somebody comes by. */
const TURN_MS = 5 * 60_000

/** Some of them, others each time: those that stay as they are must not keep the rest from being looked at. */
function thisTurn<Waiting>(all: readonly Waiting[], at: Date): Waiting[] {
  const from = (Math.floor(at.getTime() / TURN_MS) * AT_ONCE) % Math.max(1, all.length)
  return [...all.slice(from), ...all.slice(0, from)].slice(0, AT_ONCE)
}

/** What Stripe gave back since the backup: the order ends as refunded, and can never be delivered. */
async function closeRefunded(deps: RepairDeps): Promise<string[]> {
  const { db, payments, now } = deps
  const all = await db
    .select({ id: orders.id, paymentIntent: orders.paymentIntent, amount: orders.amountMinor })
    .from(orders)
    .where(and(sql`${orders.state} = 'review'`, eq(orders.reviewWhy, RESTORED)))
    .orderBy(orders.id)
  const closed: string[] = []
  for (const { id, paymentIntent, amount } of thisTurn(all, now())) {
    const refund = paymentIntent === null ? undefined : await payments.findRefund(paymentIntent, amount)
    if (refund?.kind !== 'succeeded' && refund?.kind !== 'pending') continue
    const at = now()
    await db.batch([
      db
        .update(deliveries)
        .set({ state: 'failed', open: false, why: RESTORED })
        .where(and(eq(deliveries.orderId, id), inArray(deliveries.state, ['queued', 'unknown']))),
      noteChange(db, { orderId: id, kind: 'delivery_failed', cause: 'refunded_since_backup', at }),
      ...askRefund(db, {
        id,
        from: ['review'],
        why: 'refunded_since_backup',
        at,
        when: sql`NOT EXISTS (SELECT 1 FROM deliveries WHERE order_id = ${id} AND state <> 'failed') AND review_why = ${RESTORED}`,
      }),
      // Looked at, and never asked for again.
      db
        .update(refunds)
        .set({ state: 'pending', stripeId: refund.stripeId })
        .where(and(eq(refunds.orderId, id), eq(refunds.state, 'intended'))),
    ])
    await deps.refund(id)
    closed.push(id)
  }
  return closed
}
