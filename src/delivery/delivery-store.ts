import { and, eq, inArray, sql, type Column, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { deliveries, orders, pii, type Delivery, type DeliveryState, type Order } from '../db/schema.ts'
import { PARKED } from '../order/hold.ts'
import { noteChange, ofOrder, orderColumns } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import { whenUsed } from '../shared/when-used.ts'

/**
 * What moves to what; `calling → queued` only where the call was provably not carried out. `unknown → queued` without such a
 * proof, and `failed → queued`, are for people.
 */
export const DELIVERY_NEXT = {
  queued: ['claimed', 'failed'],
  claimed: ['queued', 'calling', 'failed'],
  calling: ['accepted', 'queued', 'unknown', 'failed'],
  accepted: ['done', 'failed', 'accepted'],
  unknown: ['accepted', 'queued', 'failed', 'unknown'],
  done: [],
  failed: ['queued'],
} as const satisfies Record<DeliveryState, readonly DeliveryState[]>

type NextDelivery<S extends DeliveryState> = (typeof DELIVERY_NEXT)[S][number]

interface DeliveryMove<From extends DeliveryState> {
  orderId: Id<'order'>
  from: readonly From[]
  to: NextDelivery<From>
  /** The claim this is written under; a newer claim makes it a lost race. Left out where no claim is held. */
  fence?: number
  set?: Partial<Pick<Delivery, 'dueAt' | 'leaseUntil' | 'waits' | 'providerRef' | 'costMicro' | 'why'>> & {
    calls?: SQL
    calledAt?: Date
  }
  when?: SQL | undefined
}

/** For a batch: an UPDATE that repeats state and fence, and the event that hangs on it. */
export function moveDelivery<From extends DeliveryState>(
  db: Db,
  { cause, at, ...move }: DeliveryMove<From> & { cause: string; at: Date },
) {
  const { orderId, to } = move
  return [stepDelivery(db, move), noteChange(db, { orderId, kind: `delivery_${to}`, cause, at })] as const
}

/** The same without an event: for steps that the delivery's own row or the order's next event tell as well. */
export const stepDelivery = <From extends DeliveryState>(
  db: Db,
  { orderId, from, to, fence, set, when }: DeliveryMove<From>,
) =>
  db
    .update(deliveries)
    .set({ leaseUntil: null, ...set, ...dueUnlessHeld(to, set?.dueAt), ...openFrom(from, to), state: to })
    .where(
      and(
        eq(deliveries.orderId, orderId),
        inArray(deliveries.state, [...from]),
        fence === undefined ? undefined : eq(deliveries.fence, fence),
        when,
      ),
    )
    .returning({ orderId: deliveries.orderId })

/** Written only where it changes: a write of it is one into the index of what is open, too. */
function openFrom(from: readonly DeliveryState[], to: DeliveryState): { open?: boolean } {
  if (hasEnded(to)) return { open: false }
  return from.some(hasEnded) ? { open: true } : {}
}

const hasEnded = (state: DeliveryState): boolean => state === 'done' || state === 'failed'

/** What waits for a person goes on waiting, whoever writes late; only a gift the provider has after all is followed. */
const dueUnlessHeld = (to: DeliveryState, dueAt: Date | undefined) =>
  dueAt === undefined || to === 'accepted'
    ? {}
    : {
        dueAt: sql`CASE WHEN due_at >= ${PARKED.getTime()} THEN due_at ELSE ${dueAt.getTime()} END`,
      }

/** Literals, not parameters: only so can SQLite use the index of what is open. */
export const isOpen = whenUsed(
  () => sql`(${deliveries.open} = 1 AND ${deliveries.state} NOT IN ('done', 'failed'))`,
)

/** True while the order's buyer has paid, nothing speaks against delivering, and gifting is not halted. */
export const mayDeliver = (orderId: Id<'order'>): SQL =>
  sql`EXISTS (SELECT 1 FROM orders WHERE id = ${orderId} AND state = 'paid')
    AND NOT EXISTS (SELECT 1 FROM halts WHERE name = 'gifting')`

/** True for a paid order that should have been delivered by now: it is refunded where it provably was not. */
export const isOverdue = (orderId: Id<'order'> | Column, at: Date, deadlineMinutes: number): SQL =>
  sql`EXISTS (SELECT 1 FROM orders WHERE id = ${orderId} AND state = 'paid'
    AND coalesce(released_at, paid_at) < ${at.getTime() - deadlineMinutes * 60_000})`

export interface Job {
  order: Order
  delivery: Delivery
}

export async function findJob(db: Db, orderId: Id<'order'>): Promise<Job | undefined> {
  const [job] = await db
    .select({ order: orderColumns(), delivery: deliveries })
    .from(deliveries)
    .innerJoin(orders, eq(orders.id, deliveries.orderId))
    .leftJoin(pii, ofOrder)
    .where(eq(deliveries.orderId, orderId))
  return job
}
