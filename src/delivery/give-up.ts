import { and, eq, inArray, sql } from 'drizzle-orm'
import { deliveries } from '../db/schema.ts'
import { askRefund } from '../order/ask-refund.ts'
import { PARKED } from '../order/hold.ts'
import { moveOrder, onlyIfChanged } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import type { Again } from '../shared/pointers.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import { moveDelivery } from './delivery-store.ts'

/** Never will be delivered: the delivery fails and the refund is intended in one batch, then asked for. */
export async function failAndRefund(
  deps: DeliveryDeps,
  orderId: Id<'order'>,
  fence: number,
  why: string,
): Promise<Again> {
  const { db, now, log } = deps
  const at = now()
  const [failed] = await db.batch([
    ...moveDelivery(db, {
      orderId,
      from: ['claimed', 'calling', 'unknown', 'accepted'],
      to: 'failed',
      fence,
      cause: why,
      at,
      set: { why },
    }),
    ...askRefund(db, { id: orderId, from: ['paid'], why, at, when: onlyIfChanged }),
  ])
  if (failed.length === 0) return undefined
  log('warn', 'delivery.failed', { orderId, why })
  return deps.refund(orderId)
}

/** Nothing is sent and nothing is refunded until a person has looked. */
export async function holdForPerson(
  deps: DeliveryDeps,
  orderId: Id<'order'>,
  fence: number,
  why: string,
): Promise<undefined> {
  const { db, now, log } = deps
  const at = now()
  const [held] = await db.batch([
    db
      .update(deliveries)
      .set({
        state: sql`CASE state WHEN 'claimed' THEN 'queued' ELSE state END`,
        dueAt: PARKED,
        leaseUntil: null,
        why,
      })
      .where(
        and(
          eq(deliveries.orderId, orderId),
          eq(deliveries.fence, fence),
          // The provider's news may have ended it meanwhile: that is no longer anybody's to hold.
          inArray(deliveries.state, ['claimed', 'accepted', 'unknown']),
        ),
      )
      .returning({ orderId: deliveries.orderId }),
    ...moveOrder(db, {
      id: orderId,
      from: ['paid'],
      to: 'review',
      cause: why,
      at,
      set: { reviewWhy: why },
      when: onlyIfChanged,
    }),
  ])
  if (held.length === 1) log('error', 'order.review', { alert: true, orderId, why })
  return undefined
}
