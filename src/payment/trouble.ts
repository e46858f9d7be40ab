import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { deliveries, orders, stripeEvents } from '../db/schema.ts'
import { askRefund } from '../order/ask-refund.ts'
import { holdOrder, notYetCalled } from '../order/hold.ts'
import { noteChange } from '../order/order-store.ts'
import { ORDER_ID, type Id } from '../shared/id.ts'
import type { Log } from '../shared/log.ts'
import { unreachable } from '../shared/never.ts'
import type { Payments, Trouble } from './payments.ts'
import { isRefunded, recordReclaim } from './reclaim.ts'
import { recordEvent } from './stripe-event.ts'

interface TroubleDeps {
  db: Db
  payments: Payments
  now: () => Date
  log: Log
  askForGift: (orderId: Id<'order'>) => Promise<void>
  noteFailedOutside: (orderId: Id<'order'>, stripeId: string) => Promise<void>
  /** Somebody sent this buyer, and waits to hear what became of it. */
  askToTell: (orderId: Id<'order'>) => Promise<void>
}

/**
 * A bank speaks against a payment. Before the gifting call it stops the call: a dispute waits for a person, since a
 * disputed charge cannot be refunded; an early fraud warning is refunded, which spares the dispute. After the call it
 * is written into the order's story.
 */
export async function takeTrouble(deps: TroubleDeps, news: Trouble): Promise<'taken' | 'not_durable'> {
  const { db, now, log } = deps
  const [order] = await db
    .select({ id: orders.id, partner: orders.partner })
    .from(orders)
    .where(eq(orders.paymentIntent, news.paymentIntent))
  if (!order) return unknownPayment(deps, news)
  const { id } = order
  const at = now()
  const [fresh] = await db.batch([
    recordEvent(db, { id: news.eventId, type: news.type }, id, at).returning({ id: stripeEvents.id }),
    ...(isStory(news) ? [noteChange(db, { orderId: id, kind: news.kind, cause: news.cause, at })] : []),
    ...('reclaim' in news ? [recordReclaim(db, id, news.reclaim, at)] : []),
    ...stopDelivery(db, news.kind, id, at),
  ])
  if (fresh.length === 1 && isStory(news))
    log('warn', `payment.${news.kind}`, { alert: true, orderId: id, cause: news.cause })
  if (news.kind === 'fraud_warning') await deps.askForGift(id)
  if (news.kind === 'refunded_outside' && news.reclaim.state === 'back')
    await deps.noteFailedOutside(id, news.reclaim.id)
  if (order.partner) await deps.askToTell(id)
  return 'taken'
}

/** A charge says after every refund, the shop's own too, what the refund has said already. */
const isStory = (news: Trouble): boolean => news.kind !== 'charge_refunded'

/** For a batch, after what is reclaimed: what a bank's word does to an order whose gifting call has not begun. */
export function stopDelivery(db: Db, kind: Trouble['kind'], id: Id<'order'>, at: Date) {
  switch (kind) {
    case 'disputed':
      return holdOrder(db, { id, why: 'disputed', at })
    case 'refunded_outside':
    case 'charge_refunded':
      return holdOrder(db, { id, why: 'refunded_outside', at, when: isRefunded(id) })
    case 'fraud_warning':
      return [
        ...askRefund(db, { id, from: ['paid'], why: 'fraud_warning', at, when: notYetCalled(id) }),
        db
          .update(deliveries)
          .set({ state: 'failed', open: false, why: 'fraud_warning' })
          .where(
            and(
              eq(deliveries.orderId, id),
              inArray(deliveries.state, ['queued', 'claimed']),
              sql`EXISTS (SELECT 1 FROM orders WHERE id = ${id} AND state = 'refunding')`,
            ),
          ),
      ] as const
    case 'dispute_closed':
      return [] as const
    default:
      return unreachable(kind)
  }
}

/** Not one of ours as far as D1 knows; but it may be ours and have come before the news of its payment. */
async function unknownPayment(deps: TroubleDeps, news: Trouble): Promise<'taken' | 'not_durable'> {
  const { db, payments, now } = deps
  const orderId = await payments.findOrderOf(news.paymentIntent)
  if (orderId === undefined) return 'not_durable'
  if (orderId === null || !ORDER_ID.test(orderId)) return 'taken'
  const id = orderId as Id<'order'>
  const [order] = await db.select({ paid: orders.paymentIntent }).from(orders).where(eq(orders.id, id))
  if (!order) return 'not_durable'
  // Money paid a second time bought nothing: what becomes of it is told, and stops nothing.
  const second = order.paid !== null && order.paid !== news.paymentIntent
  // What comes before the news of its payment comes again; written down now, it keeps the call from beginning meanwhile.
  const kind = second ? 'second_payment' : news.kind
  if (!second && kind !== 'disputed' && kind !== 'fraud_warning') return 'not_durable'
  const at = now()
  await db.batch([
    recordEvent(db, { id: news.eventId, type: news.type }, id, at),
    noteChange(db, { orderId: id, kind, cause: second ? news.type : news.cause, at }),
    // The news of its payment may have come meanwhile.
    ...(second ? [] : stopDelivery(db, news.kind, id, at)),
  ])
  return second ? 'taken' : 'not_durable'
}
