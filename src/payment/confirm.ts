import { and, eq, isNull, not, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { prepared, preparedAll } from '../db/prepared.ts'
import { deliveries, orders, pii, stripeEvents } from '../db/schema.ts'
import { moveOrder, noteEvent } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import type { Log } from '../shared/log.ts'
import type { Payment } from './payments.ts'
import { RESTORED, unknownDelivery, wasRestored } from './restored.ts'
import type { EventMark } from './stripe-event.ts'

interface ConfirmDeps {
  db: Db
  now: () => Date
  log: Log
  /** Whether real money is expected here. */
  live: boolean
  provider: string
  askForGift: (orderId: Id<'order'>) => Promise<void>
  /** Somebody sent this buyer, and waits to hear what became of it. */
  askToTell: (orderId: Id<'order'>) => Promise<void>
}

/** `unknown_order` is money for an order this shop does not have (yet): the sender should come again. */
export type Confirmed = 'paid' | 'review' | 'unchanged' | 'unknown_order'

/**
 * Money has arrived: the order is paid and its delivery queued in one batch that may run again and again. A payment
 * that differs from the order in amount, currency, session or livemode goes to a person instead, and so does one for an
 * order older than the last restore: it may have been paid and delivered before, in what the backup does not know.
 */
export async function confirmPayment(
  deps: ConfirmDeps,
  payment: Payment,
  event: EventMark,
): Promise<Confirmed> {
  const { db, log, askForGift } = deps
  const at = deps.now()
  const id = payment.orderId as Id<'order'>
  const { amount, currency, sessionId, paymentIntent, email } = payment
  const [paid, , restored, , mismatched, , , [second], [order]] = await db.batch([
    ...moveByMoney(db, {
      id,
      amount,
      currency,
      sessionId,
      asLive: payment.live === deps.live ? 1 : 0,
      paymentIntent,
      eventId: event.id,
      eventType: event.type,
      provider: deps.provider,
      at,
    }),
    ...(email === null ? [] : [keepEmail(db, { id, email })]),
  ])
  if (!order) return 'unknown_order'
  if (mismatched.length + restored.length > 0) {
    const why = restored.length > 0 ? RESTORED : 'payment_mismatch'
    log('error', 'order.review', { alert: true, orderId: id, why })
    return 'review'
  }
  if (second) await noteSecond(deps, payment, at)
  // Asked for again by every duplicate: what is queued twice is delivered once.
  if (order.state === 'paid') await askForGift(id)
  if (paid[0]?.partner) await deps.askToTell(id)
  return paid.length === 1 ? 'paid' : 'unchanged'
}

/** For a batch: to where the money moves the order, and what hangs on that. */
const moveByMoney = preparedAll(
  [
    'id',
    'amount',
    'currency',
    'sessionId',
    'asLive',
    'paymentIntent',
    'eventId',
    'eventType',
    'provider',
    'at',
  ],
  (db, { id, amount, currency, sessionId, asLive, paymentIntent, eventId, eventType, provider, at }) => {
    const asOrdered = and(
      eq(orders.amountMinor, amount),
      eq(orders.currency, currency),
      sql`coalesce(${orders.sessionId}, ${sessionId}) = ${sessionId}`,
      sql`${asLive} = 1`,
      // Money for an order whose recipient was erased meanwhile can only go back.
      sql`NOT EXISTS (SELECT 1 FROM erasures WHERE order_id = ${orders.id})`,
    )
    const unpaid = ['awaiting_payment', 'expired'] as const
    const move = { id, from: unpaid, at }
    return [
      ...moveOrder(db, {
        ...move,
        to: 'paid',
        cause: eventType,
        set: { paymentIntent },
        when: and(asOrdered, not(wasRestored)),
      }),
      ...moveOrder(db, {
        ...move,
        to: 'review',
        cause: RESTORED,
        set: { paymentIntent, reviewWhy: RESTORED, paidAt: at },
        when: asOrdered,
      }),
      ...moveOrder(db, {
        ...move,
        to: 'review',
        cause: 'payment_mismatch',
        set: { paymentIntent, reviewWhy: 'payment_mismatch' },
      }),
      db
        .insert(deliveries)
        .select(
          sql`SELECT id, 'queued', 0, NULL, ${sql.param(at, deliveries.dueAt)}, 0, 0, NULL, ${provider}, NULL, NULL, NULL, 1 FROM orders WHERE id = ${id} AND state = 'paid'
            UNION ALL ${unknownDelivery(provider, id)}`,
        )
        .onConflictDoNothing(),
      // The news of another payment than the one the order was paid by is on record once.
      db
        .insert(stripeEvents)
        .select(
          sql`SELECT ${eventId}, ${eventType}, id, ${sql.param(at, stripeEvents.at)} FROM orders WHERE id = ${id} AND payment_intent <> coalesce(${paymentIntent}, '')`,
        )
        .onConflictDoNothing()
        .returning({ id: stripeEvents.id }),
      db.select({ state: orders.state }).from(orders).where(eq(orders.id, id)),
    ]
  },
)

/** Money twice for one order: nothing is done with it by itself, but nobody can overlook it. */
async function noteSecond({ db, log }: ConfirmDeps, payment: Payment, at: Date): Promise<void> {
  const orderId = payment.orderId as Id<'order'>
  log('error', 'payment.second', { alert: true, orderId, sessionId: payment.sessionId })
  await db.batch([
    noteEvent(db, { orderId, kind: 'second_payment', cause: payment.paymentIntent ?? payment.sessionId, at }),
  ])
}

/** For a batch: who paid can be found, and written to, until it is erased. */
const keepEmail = prepared(['id', 'email'], (db, { id, email }) =>
  db
    .update(pii)
    .set({ email: sql`${email}` })
    .where(and(eq(pii.orderId, id), isNull(pii.email))),
)
