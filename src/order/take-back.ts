import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { deliveries, orders } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { askRefund } from './ask-refund.ts'
import { noteChange } from './order-store.ts'

interface TakeBack {
  id: Id<'order'>
  from: readonly ('paid' | 'review')[]
  /** Why the buyer gets the money back, in snake_case. */
  why: string
  at: Date
}

/**
 * For a batch: a delivery that nobody has called for is closed first; one that has meanwhile begun keeps the refund from
 * starting. The third statement returns a row when the refund is intended.
 */
export function takeBack(db: Db, { id, from, why, at }: TakeBack) {
  const open = db
    .select({ one: sql`1` })
    .from(orders)
    .where(and(eq(orders.id, id), inArray(orders.state, [...from])))
  return [
    db
      .update(deliveries)
      .set({ state: 'failed', open: false, why, fence: sql`fence + 1` })
      .where(and(eq(deliveries.orderId, id), eq(deliveries.state, 'queued'), sql`EXISTS ${open}`)),
    noteChange(db, { orderId: id, kind: 'delivery_failed', cause: why, at }),
    ...askRefund(db, {
      id,
      from,
      why,
      at,
      when: sql`review_closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM deliveries WHERE order_id = ${id} AND state <> 'failed')`,
    }),
  ] as const
}
