import { and, desc, eq, inArray, lte, ne } from 'drizzle-orm'
import { deliveries, orders, pii } from '../db/schema.ts'
import { ofOrder } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import { later } from '../shared/time.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import { isOpen, moveDelivery } from './delivery-store.ts'
import { finishDelivery } from './finish.ts'
import type { ProviderNews, ProviderOrder } from './gift-provider.ts'

/** `nobody`: the provider speaks of an order that none of ours can be; `not_durable`: it should come again. */
export type NewsTaken = { kind: 'taken'; orderId: Id<'order'> } | { kind: 'nobody' } | { kind: 'not_durable' }

/** In an order's story: not its call's answer said whose the provider's order is. */
export const FOUND_BY_WEBHOOK = 'found_by_webhook'

/** The clocks may be this far apart, five minutes each, when an order of theirs seems older than our call. */
const CLOCK_SKEW_S = 600

/**
 * The provider says something happened to an order of its own. The webhook only wakes us: what decides is the order as
 * the provider answers it. An order we know no reference for can be the one of a call nobody answered.
 */
export async function takeProviderNews(deps: DeliveryDeps, news: ProviderNews): Promise<NewsTaken> {
  const [known] = await deps.db
    .select({ orderId: deliveries.orderId, state: deliveries.state })
    .from(deliveries)
    .where(eq(deliveries.providerRef, news.ref))
  if (known && known.state !== 'accepted') return { kind: 'taken', orderId: known.orderId }
  const order = await deps.provider.readOrder(news.ref)
  if (!known) return order ? adoptOrder(deps, order) : { kind: 'not_durable' }
  const { orderId } = known
  if (order?.state === 'completed') await finishDelivery(deps, orderId)
  else await lookAtOnce(deps, orderId)
  return { kind: 'taken', orderId }
}

/** Whatever else became of it is for the one who follows the order. */
const lookAtOnce = ({ db, now }: DeliveryDeps, orderId: Id<'order'>) =>
  db
    .update(deliveries)
    .set({ dueAt: now() })
    .where(and(eq(deliveries.orderId, orderId), eq(deliveries.state, 'accepted')))

/**
 * Finds the unanswered call that must have made this order: same name, same amount, begun last before it. `except` an
 * order that is known not to be it.
 */
export async function adoptOrder(
  { db, now, log }: DeliveryDeps,
  found: ProviderOrder,
  except?: Id<'order'>,
): Promise<NewsTaken> {
  const { username, stars, createdAt, ref, costMicro } = found
  if (username === null || stars === null) return { kind: 'nobody' }
  const madeAt = createdAt ?? now()
  const [candidate] = await db
    .select({ orderId: deliveries.orderId, fence: deliveries.fence })
    .from(deliveries)
    .innerJoin(orders, eq(orders.id, deliveries.orderId))
    .innerJoin(pii, ofOrder)
    .where(
      and(
        isOpen,
        inArray(deliveries.state, ['calling', 'unknown']),
        eq(pii.username, username),
        eq(orders.stars, stars),
        lte(deliveries.calledAt, later(madeAt, CLOCK_SKEW_S)),
        except === undefined ? undefined : ne(deliveries.orderId, except),
      ),
    )
    .orderBy(desc(lte(deliveries.calledAt, madeAt)), desc(deliveries.calledAt))
    .limit(1)
  if (!candidate) return { kind: 'nobody' }
  const at = now()
  const [adopted] = await db.batch([
    ...moveDelivery(db, {
      orderId: candidate.orderId,
      from: ['calling', 'unknown'],
      to: 'accepted',
      fence: candidate.fence,
      cause: FOUND_BY_WEBHOOK,
      at,
      set: { providerRef: ref, costMicro, dueAt: at, waits: 0 },
    }),
  ])
  if (adopted.length === 0) return { kind: 'not_durable' }
  log('info', 'delivery.found_by_webhook', { orderId: candidate.orderId, providerRef: ref })
  return { kind: 'taken', orderId: candidate.orderId }
}
