import { sql } from 'drizzle-orm'
import type { Delivery } from '../db/schema.ts'
import type { Again } from '../shared/pointers.ts'
import { later, secondsUntil } from '../shared/time.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import { moveDelivery } from './delivery-store.ts'

/** The caller's lease ran out in the middle of the call: whether the gift was made is not known. */
export async function abandonCall(
  { db, now, log, settleWindowSeconds }: DeliveryDeps,
  delivery: Delivery,
): Promise<Again> {
  const at = now()
  const { orderId, fence, calledAt } = delivery
  const dueAt = later(calledAt ?? at, settleWindowSeconds)
  const [abandoned] = await db.batch([
    ...moveDelivery(db, {
      orderId,
      from: ['calling'],
      to: 'unknown',
      fence,
      cause: 'caller_died',
      at,
      set: { why: 'caller_died', dueAt },
      when: sql`lease_until < ${at.getTime()}`,
    }),
  ])
  if (abandoned.length === 1) log('warn', 'delivery.unknown', { orderId, why: 'caller_died' })
  return { inSeconds: secondsUntil(dueAt, at) }
}
