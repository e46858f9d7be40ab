import { PARKED } from '../order/hold.ts'
import type { Id } from '../shared/id.ts'
import { unreachable } from '../shared/never.ts'
import type { Again } from '../shared/pointers.ts'
import { secondsUntil } from '../shared/time.ts'
import { abandonCall } from './abandon.ts'
import { deliverGift } from './deliver.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import { findJob } from './delivery-store.ts'
import { followOrder } from './follow.ts'
import { resolveUnknown } from './resolve.ts'

/** Moves one order's delivery one step on, whatever state it is in. Safe to call at any time, any number of times. */
export async function workDelivery(deps: DeliveryDeps, orderId: Id<'order'>): Promise<Again> {
  const job = await findJob(deps.db, orderId)
  // A payment that differed was never queued for delivery, but it may be given back.
  if (!job) return deps.refund(orderId)
  const { order, delivery } = job
  if (order.state === 'refunding') return deps.refund(orderId)
  // What a person looks at is left alone, but an order that the provider turned out to have is followed to its end.
  const followable = order.state === 'review' && delivery.state === 'accepted'
  if ((order.state !== 'paid' && !followable) || delivery.dueAt >= PARKED) return undefined
  if (delivery.dueAt > deps.now()) return { inSeconds: secondsUntil(delivery.dueAt, deps.now()) }
  switch (delivery.state) {
    case 'queued':
    case 'claimed':
      return deliverGift(deps, order)
    case 'calling':
      return abandonCall(deps, delivery)
    case 'accepted':
      return followOrder(deps, job)
    case 'unknown':
      return resolveUnknown(deps, job)
    case 'done':
    case 'failed':
      return undefined
    default:
      return unreachable(delivery.state)
  }
}
