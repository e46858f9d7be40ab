import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { deliveries, type DeliveryState, type Order } from '../db/schema.ts'
import { findOrder, noteChange } from '../order/order-store.ts'
import { takeBack } from '../order/take-back.ts'
import type { Id } from '../shared/id.ts'
import { noteAction } from './audit.ts'
import type { Operator } from './role.ts'

export type RefundRefusal =
  | 'already_delivered'
  | 'already_refunded'
  | 'not_paid'
  | 'delivery_in_progress'
  | 'delivery_unknown'
  | 'case_closed'

export type RefundAsked =
  | { kind: 'asked' }
  | { kind: 'no_such_order' }
  | { kind: 'refused'; code: RefundRefusal }

/** An operator gives the money back: only where the Stars provably have not been sent, and not while they may be. */
export async function askForRefund(
  { db, now }: { db: Db; now: () => Date },
  { by, orderId, reason }: { by: Operator; orderId: Id<'order'>; reason: string },
): Promise<RefundAsked> {
  const at = now()
  const order = await findOrder(db, orderId)
  if (!order) return { kind: 'no_such_order' }
  const [delivery] = await db
    .select({ state: deliveries.state })
    .from(deliveries)
    .where(eq(deliveries.orderId, orderId))
  const refusal = whyNot(order, delivery?.state)
  if (refusal) return { kind: 'refused', code: refusal }
  const [, , intended] = await db.batch([
    ...takeBack(db, { id: orderId, from: ['paid', 'review'], why: 'operator_refund', at }),
    noteChange(db, { orderId, kind: 'operator_refund', cause: reason, at }),
    noteAction(db, { by, what: 'refund', orderId, reason, at }),
  ])
  return intended.length === 1 ? { kind: 'asked' } : { kind: 'refused', code: 'delivery_in_progress' }
}

function whyNot(order: Order, delivery: DeliveryState | undefined): RefundRefusal | undefined {
  if (order.state === 'delivered') return 'already_delivered'
  if (order.state === 'refunding' || order.state === 'refunded') return 'already_refunded'
  if (order.state === 'awaiting_payment' || order.state === 'expired') return 'not_paid'
  if (order.reviewClosedAt !== null) return 'case_closed'
  if (delivery === 'unknown') return 'delivery_unknown'
  if (delivery === 'done') return 'already_delivered'
  return delivery === undefined || delivery === 'queued' || delivery === 'failed'
    ? undefined
    : 'delivery_in_progress'
}
