import { and, eq, lt, or, sql } from 'drizzle-orm'
import { deliveries, orders } from '../db/schema.ts'
import { noteEvent, onlyIfChanged } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import { later } from '../shared/time.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import { isOverdue, mayDeliver, stepDelivery } from './delivery-store.ts'

/** The right to deliver an order, until somebody claims it anew. */
export interface Claim {
  fence: number
  waits: number
}

/**
 * One consumer's for the length of a lease; a claim whose holder died is taken over, its fence with it. While gifting is
 * halted only what is past its deadline is claimed: to be refunded.
 */
export async function claimDelivery(
  { db, now, leaseSeconds, deadlineMinutes }: DeliveryDeps,
  orderId: Id<'order'>,
): Promise<Claim | undefined> {
  const at = now()
  const leaseUntil = later(at, leaseSeconds)
  const [claim] = await db
    .update(deliveries)
    .set({ state: 'claimed', fence: sql`fence + 1`, leaseUntil, dueAt: leaseUntil })
    .where(
      and(
        eq(deliveries.orderId, orderId),
        or(
          and(eq(deliveries.state, 'queued'), sql`due_at <= ${at.getTime()}`),
          and(eq(deliveries.state, 'claimed'), lt(deliveries.leaseUntil, at)),
        ),
        or(mayDeliver(orderId), isOverdue(orderId, at, deadlineMinutes)),
      ),
    )
    .returning({ fence: deliveries.fence, waits: deliveries.waits })
  return claim
}

/** A call waits up to 15 s for its turn and 20 s for its answer: before that nobody gives it up, however short the lease. */
const CALL_LASTS_S = 40

/** From here on the gift may exist. The order must still be paid and the claim still ours. */
export async function commitIntent(
  { db, now, leaseSeconds }: DeliveryDeps,
  orderId: Id<'order'>,
  fence: number,
): Promise<boolean> {
  const at = now()
  const leaseUntil = later(at, Math.max(leaseSeconds, CALL_LASTS_S))
  const [intent] = await db.batch([
    stepDelivery(db, {
      orderId,
      from: ['claimed'],
      to: 'calling',
      fence,
      set: { leaseUntil, dueAt: leaseUntil, calledAt: at, calls: sql`calls + 1` },
      when: and(sql`lease_until > ${at.getTime()}`, mayDeliver(orderId)),
    }),
    db
      .update(orders)
      .set({ deliveringAt: sql`coalesce(delivering_at, ${at.getTime()})` })
      .where(and(eq(orders.id, orderId), onlyIfChanged)),
    // When the first call began is on the order's own row.
    noteEvent(
      db,
      { orderId, kind: 'delivery_calling', cause: 'intent', at },
      sql`${onlyIfChanged} AND (SELECT delivering_at FROM orders WHERE id = ${orderId}) <> ${at.getTime()}`,
    ),
  ])
  return intent.length === 1
}
