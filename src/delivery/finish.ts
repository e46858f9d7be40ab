import { moveOrder, onlyIfChanged } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import { stepDelivery } from './delivery-store.ts'

/** The Stars have arrived. Also when a person was looking at the order: what happened, happened. */
export async function finishDelivery(
  { db, now, log, askToTell }: DeliveryDeps,
  orderId: Id<'order'>,
): Promise<undefined> {
  const at = now()
  const [done, delivered] = await db.batch([
    stepDelivery(db, { orderId, from: ['accepted'], to: 'done' }),
    ...moveOrder(db, {
      id: orderId,
      from: ['paid', 'review'],
      to: 'delivered',
      cause: 'provider',
      at,
      when: onlyIfChanged,
    }),
  ])
  if (done.length === 1 && delivered.length === 0)
    log('error', 'delivery.not_expected', { alert: true, orderId })
  if (delivered[0]?.partner) await askToTell(orderId)
  return undefined
}
