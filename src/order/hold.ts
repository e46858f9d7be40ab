import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { deliveries } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { moveOrder, onlyIfChanged } from './order-store.ts'

/** Far enough away that no sweep looks: a person decides what happens next. */
export const PARKED = new Date('9999-01-01T00:00:00Z')

/** True while no gifting call of this order has begun: nothing can have been delivered. */
export const notYetCalled = (orderId: Id<'order'>) =>
  sql`NOT EXISTS (SELECT 1 FROM deliveries WHERE order_id = ${orderId} AND state NOT IN ('queued', 'claimed'))`

interface Hold {
  id: Id<'order'>
  why: string
  at: Date
  when?: SQL | undefined
}

/**
 * For a batch: a paid order whose gifting call has not begun waits for a person; a call cannot begin any more. Whoever
 * holds a claim loses it, so that nothing it still writes makes the order due again.
 */
export function holdOrder(db: Db, { id, why, at, when }: Hold) {
  return [
    ...moveOrder(db, {
      id,
      from: ['paid'],
      to: 'review',
      cause: why,
      at,
      set: { reviewWhy: why },
      when: and(notYetCalled(id), when),
    }),
    db
      .update(deliveries)
      .set({ state: 'queued', fence: sql`fence + 1`, leaseUntil: null, dueAt: PARKED, why })
      .where(
        and(
          eq(deliveries.orderId, id),
          inArray(deliveries.state, ['queued', 'claimed']),
          sql`EXISTS (SELECT 1 FROM orders WHERE id = ${id} AND state = 'review')`,
        ),
      ),
  ] as const
}

interface Release {
  id: Id<'order'>
  cause: string
  at: Date
  when?: SQL | undefined
}

/** For a batch: a held order of which provably nothing was sent goes on at once, with all its time before it. */
export function releaseOrder(db: Db, { id, cause, at, when }: Release) {
  return [
    ...moveOrder(db, {
      id,
      from: ['review'],
      to: 'paid',
      cause,
      at,
      set: { reviewWhy: null, releasedAt: at },
      when: and(
        sql`review_closed_at IS NULL AND EXISTS (SELECT 1 FROM deliveries WHERE order_id = ${id} AND state = 'queued')`,
        when,
      ),
    }),
    db
      .update(deliveries)
      .set({ fence: sql`fence + 1`, leaseUntil: null, dueAt: at, waits: 0, why: null })
      .where(and(eq(deliveries.orderId, id), eq(deliveries.state, 'queued'), onlyIfChanged)),
  ] as const
}
