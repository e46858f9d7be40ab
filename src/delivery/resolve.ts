import { and, eq, lt } from 'drizzle-orm'
import { deliveries, type Delivery } from '../db/schema.ts'
import { PARKED } from '../order/hold.ts'
import { moveOrder, onlyIfChanged } from '../order/order-store.ts'
import type { Again } from '../shared/pointers.ts'
import { later, secondsUntil } from '../shared/time.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import type { Job } from './delivery-store.ts'
import { holdForPerson } from './give-up.ts'
import { queueUnsent } from './queue-unsent.ts'
import { askWallet } from './wallet.ts'

/** A provider that leaves this many calls of one order unanswered is not asked again by a machine. */
const MAX_CALLS = 4
/** Between looks while the wallet says nothing yet: half of what has been waited so far, within these. */
const LOOK_AGAIN_S = { least: 15, most: 60 }
/** After the settle window, how long the wallet may stay unclear before a person is asked. */
const PATIENCE_MS = {
  /** It is still moving, or cannot be read. */
  not_yet: 30 * 60_000,
  /** It is still, and only a webhook can tell; those come within seconds, and are repeated within minutes. */
  one_of_several: 3 * 60_000,
}

/**
 * Nobody knows whether the gift was made, so it is never simply sent again. A webhook may tell at any time; once the
 * settle window is over, the provider's wallet may prove that nothing was bought; else a person decides.
 */
export async function resolveUnknown(deps: DeliveryDeps, { delivery }: Job): Promise<Again> {
  const { now, settleWindowSeconds } = deps
  const { orderId, fence } = delivery
  const calledAt = delivery.calledAt ?? now()
  const settledAt = later(calledAt, settleWindowSeconds)
  if (settledAt > now()) return { inSeconds: secondsUntil(settledAt, now()) }

  const readAt = now()
  const verdict = await askWallet(deps, calledAt)
  const tired = delivery.calls >= MAX_CALLS
  if (verdict === 'cannot_tell')
    return holdForPerson(deps, orderId, fence, tired ? 'provider_never_answers' : 'delivery_unknown')
  if (verdict !== 'no_gift') return lookAgain(deps, delivery, settledAt, PATIENCE_MS[verdict])
  return tired ? holdUnsent(deps, delivery, readAt) : callAnew(deps, delivery, readAt)
}

async function callAnew(
  { db, now }: DeliveryDeps,
  { orderId, fence }: Delivery,
  readAt: Date,
): Promise<Again> {
  const at = now()
  const [requeued] = await db.batch([...queueUnsent(db, { orderId, fence, readAt, at, set: { dueAt: at } })])
  return { inSeconds: requeued.length === 1 ? 1 : LOOK_AGAIN_S.least }
}

/** The wallet has proved it once more, so a person may decide alone; but no machine calls again. */
async function holdUnsent(
  { db, now, log }: DeliveryDeps,
  { orderId, fence }: Delivery,
  readAt: Date,
): Promise<Again> {
  const at = now()
  const why = 'provider_never_answers'
  const [requeued] = await db.batch([
    ...queueUnsent(db, { orderId, fence, readAt, at, set: { dueAt: PARKED, why } }),
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
  if (requeued.length === 0) return { inSeconds: LOOK_AGAIN_S.least }
  log('error', 'order.review', { alert: true, orderId, why })
  return undefined
}

async function lookAgain(
  deps: DeliveryDeps,
  { orderId, fence }: Delivery,
  settledAt: Date,
  patienceMs: number,
): Promise<Again> {
  const { db, now } = deps
  const at = now()
  const waitedMs = at.getTime() - settledAt.getTime()
  if (waitedMs > patienceMs) return holdForPerson(deps, orderId, fence, 'delivery_unknown')
  const inSeconds = Math.min(LOOK_AGAIN_S.most, Math.max(LOOK_AGAIN_S.least, Math.ceil(waitedMs / 2000)))
  await db
    .update(deliveries)
    .set({ dueAt: later(at, inSeconds) })
    .where(
      and(
        eq(deliveries.orderId, orderId),
        eq(deliveries.state, 'unknown'),
        eq(deliveries.fence, fence),
        lt(deliveries.dueAt, PARKED),
      ),
    )
  return { inSeconds }
}
