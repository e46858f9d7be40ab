import { and, eq } from 'drizzle-orm'
import { orderEvents, type Delivery } from '../db/schema.ts'
import type { Again } from '../shared/pointers.ts'
import { later } from '../shared/time.ts'
import { isPastDeadline } from './deliver.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import { stepDelivery, type Job } from './delivery-store.ts'
import { finishDelivery } from './finish.ts'
import type { ProviderOrder } from './gift-provider.ts'
import { failAndRefund, holdForPerson } from './give-up.ts'
import { FOUND_BY_WEBHOOK } from './provider-news.ts'

/** The provider has the order: ask where it stands until it is completed or failed. */
export async function followOrder(deps: DeliveryDeps, { order, delivery }: Job): Promise<Again> {
  const { db, now, provider, followWait } = deps
  const found = delivery.providerRef === null ? undefined : await provider.readOrder(delivery.providerRef)
  if (found?.state === 'completed') return finishDelivery(deps, order.id)
  if (found?.state === 'failed')
    return (await mayBeOfEarlierCall(deps, delivery, found))
      ? holdForPerson(deps, order.id, delivery.fence, 'earlier_call_failed')
      : failAndRefund(deps, order.id, delivery.fence, 'provider_failed')
  if (isPastDeadline(deps, order)) return holdForPerson(deps, order.id, delivery.fence, 'delivery_deadline')
  const at = now()
  const waits = delivery.waits + 1
  const inSeconds = followWait(waits)
  await stepDelivery(db, {
    orderId: order.id,
    from: ['accepted'],
    to: 'accepted',
    fence: delivery.fence,
    set: { waits, dueAt: later(at, inSeconds) },
  })
  return { inSeconds }
}

/**
 * An order that a webhook brought, that failed and that seems older than the last call can be that of a call before it:
 * then the last one may have made a gift.
 */
export async function mayBeOfEarlierCall(
  { db }: DeliveryDeps,
  { orderId, calls, calledAt }: Delivery,
  { createdAt }: ProviderOrder,
): Promise<boolean> {
  if (calls < 2 || (createdAt !== null && calledAt !== null && createdAt >= calledAt)) return false
  const [adopted] = await db
    .select({ n: orderEvents.n })
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), eq(orderEvents.cause, FOUND_BY_WEBHOOK)))
    .limit(1)
  return adopted !== undefined
}
