import { sql } from 'drizzle-orm'
import type { Delivery, Order } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { unreachable } from '../shared/never.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import { findJob, moveDelivery, type Job } from './delivery-store.ts'
import type { Finding } from './finding.ts'
import { finishDelivery } from './finish.ts'
import { mayBeOfEarlierCall } from './follow.ts'
import type { ProviderOrder } from './gift-provider.ts'
import { queueUnsent } from './queue-unsent.ts'
import { askWallet } from './wallet.ts'

const PATIENCE_MS = 15_000

/**
 * Asks the provider anew, for a person. What it proves is written down; what happens then is the person's to decide.
 * `ref` is the provider's own number of an order, where somebody has found it in the provider's books.
 */
export async function lookUp(
  deps: DeliveryDeps,
  orderId: Id<'order'>,
  ref: string | undefined,
): Promise<Finding> {
  const job = await findJob(deps.db, orderId)
  if (!job || job.order.state !== 'review') return 'cannot_tell'
  const { delivery, order } = job
  switch (delivery.state) {
    case 'accepted':
      return readAccepted(deps, delivery)
    case 'unknown':
      return ref === undefined ? askTheWallet(deps, delivery) : readUnderRef(deps, job, ref)
    case 'queued':
    case 'failed':
      return askForHolder(deps, order)
    case 'claimed':
    case 'calling':
      return 'at_work'
    case 'done':
      return 'delivered'
    default:
      return unreachable(delivery.state)
  }
}

async function readAccepted(deps: DeliveryDeps, delivery: Delivery): Promise<Finding> {
  const found =
    delivery.providerRef === null ? undefined : await deps.provider.readOrder(delivery.providerRef)
  return found ? takeFound(deps, delivery, found) : 'no_answer'
}

async function takeFound(deps: DeliveryDeps, delivery: Delivery, found: ProviderOrder): Promise<Finding> {
  const { orderId, fence } = delivery
  if (found.state === 'working') return 'at_work'
  if (found.state === 'completed') {
    await finishDelivery(deps, orderId)
    return 'delivered'
  }
  if (await mayBeOfEarlierCall(deps, delivery, found)) return 'cannot_tell'
  const why = 'provider_failed'
  const [failed] = await deps.db.batch([
    ...moveDelivery(deps.db, {
      orderId,
      from: ['accepted'],
      to: 'failed',
      fence,
      cause: why,
      at: deps.now(),
      set: { why },
    }),
  ])
  return failed.length === 1 ? 'not_sent' : 'at_work'
}

async function readUnderRef(deps: DeliveryDeps, { order, delivery }: Job, ref: string): Promise<Finding> {
  const { db, now, provider } = deps
  const { orderId, fence } = delivery
  const found = await provider.readOrder(ref)
  if (!found) return 'no_answer'
  if (found.username !== order.username || found.stars !== order.stars) return 'another_order'
  const at = now()
  const [adopted] = await db.batch([
    ...moveDelivery(db, {
      orderId,
      from: ['unknown'],
      to: 'accepted',
      fence,
      cause: 'found_by_person',
      at,
      set: { providerRef: ref, costMicro: found.costMicro, dueAt: at, waits: 0 },
      when: sql`NOT EXISTS (SELECT 1 FROM deliveries WHERE provider_ref = ${ref})`,
    }),
  ])
  return adopted.length === 1 ? takeFound(deps, delivery, found) : 'another_order'
}

async function askTheWallet(deps: DeliveryDeps, { orderId, fence, calledAt }: Delivery): Promise<Finding> {
  const { db, now } = deps
  const readAt = now()
  if ((await askWallet(deps, calledAt ?? readAt)) !== 'no_gift') return 'cannot_tell'
  const [requeued] = await db.batch([...queueUnsent(db, { orderId, fence, readAt, at: now() })])
  return requeued.length === 1 ? 'not_sent' : 'cannot_tell'
}

async function askForHolder({ provider }: DeliveryDeps, order: Order): Promise<Finding> {
  const holder = await provider.findRecipient(order.username, PATIENCE_MS)
  switch (holder.status) {
    case 'found':
      return order.recipientRef === null || order.recipientRef === holder.ref
        ? 'same_recipient'
        : 'other_recipient'
    case 'unknown':
      return 'no_answer'
    case 'not_found':
    case 'ineligible':
      return 'no_such_recipient'
    default:
      return unreachable(holder)
  }
}
