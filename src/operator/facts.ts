import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import {
  blockedRecipients,
  deliveries,
  orderEvents,
  refunds,
  type Delivery,
  type Order,
} from '../db/schema.ts'
import { readOrder } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import type { Facts } from './decisions.ts'

export interface Case {
  order: Order
  delivery: Delivery | null
  facts: Facts
}

/** All that a decision goes by, in one round trip. */
export async function readCase(db: Db, orderId: Id<'order'>): Promise<Case | undefined> {
  const [[order], [delivery], [refund], [bank], [block]] = await db.batch([
    readOrder(db, orderId),
    db.select().from(deliveries).where(eq(deliveries.orderId, orderId)),
    db.select({ state: refunds.state }).from(refunds).where(eq(refunds.orderId, orderId)),
    db
      .select({ kind: orderEvents.kind, cause: orderEvents.cause })
      .from(orderEvents)
      .where(
        and(
          eq(orderEvents.orderId, orderId),
          inArray(orderEvents.kind, ['fraud_warning', 'disputed', 'dispute_closed']),
        ),
      )
      .orderBy(desc(orderEvents.n))
      .limit(1),
    db
      .select({ id: blockedRecipients.id })
      .from(blockedRecipients)
      .where(sql`username = (SELECT username FROM pii WHERE order_id = ${orderId})`),
  ])
  if (!order) return undefined
  return {
    order,
    delivery: delivery ?? null,
    facts: {
      state: order.state,
      reviewWhy: order.reviewWhy,
      closed: order.reviewClosedAt !== null,
      known: order.username !== '',
      blocked: block !== undefined,
      delivery: delivery ?? null,
      refund: refund?.state ?? null,
      bank: bank ? wordOf(bank) : null,
    },
  }
}

/** An inquiry that ended without becoming a dispute leaves the money here, as a dispute that was won does. */
const wordOf = ({ kind, cause }: { kind: string; cause: string }): Facts['bank'] => {
  if (kind === 'fraud_warning') return 'warned'
  if (kind === 'disputed') return 'disputed'
  return cause === 'lost' ? 'lost' : 'won'
}

/** What a second person must still find as the first one saw it. */
export const seenOf = (delivery: Delivery | null): string | null =>
  delivery && `${delivery.state} ${delivery.fence}`
