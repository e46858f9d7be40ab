import { and, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { prepared, type Given } from '../db/prepared.ts'
import { orderEvents, orders, pii, type Order } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { once } from '../shared/once.ts'
import { whenUsed } from '../shared/when-used.ts'
import type { NextState, OrderState } from './order.ts'

/** When an order entered each state, kept on its row: the timeline costs no second read. */
const ENTERED = {
  awaiting_payment: 'createdAt',
  paid: 'paidAt',
  review: 'reviewAt',
  refunding: 'refundingAt',
  delivered: 'deliveredAt',
  refunded: 'refundedAt',
  expired: 'expiredAt',
} as const satisfies Record<OrderState, keyof Order>

interface Move<From extends OrderState> {
  id: Given<Id<'order'>>
  from: readonly From[]
  to: NextState<From>
  /** What made it move, in snake_case; it is read by operators. */
  cause: Given<string>
  at: Given<Date>
  /** Further columns written with the move. */
  set?: {
    [Column in 'paymentIntent' | 'reviewWhy' | 'checkoutUrl' | 'paidAt' | 'releasedAt']?: Given<Order[Column]>
  }
  /** Further conditions of the compare-and-set. */
  when?: SQL | undefined
}

/**
 * The one door: two statements for a `db.batch`, an UPDATE whose WHERE repeats the state and the event that hangs
 * on it. The first returns one row, with the partner who will want to hear of it, when the order moved, and none when the
 * race was lost.
 */
export function moveOrder<From extends OrderState>(
  db: Db,
  { id, from, to, cause, at, set, when }: Move<From>,
) {
  return [
    db
      .update(orders)
      .set({ ...(set as Partial<Order>), state: to, [ENTERED[to]]: to === 'paid' ? firstTime(at) : at })
      .where(and(eq(orders.id, id), inArray(orders.state, [...from]), when))
      .returning({ id: orders.id, partner: orders.partner }),
    noteChange(db, { orderId: id, kind: to, cause, at }),
  ] as const
}

/** An order that a person lets go on was paid when it was paid. */
const firstTime = (at: Given<Date>) => sql`coalesce(paid_at, ${sql.param(at, orders.paidAt)})`

interface OrderEvent {
  orderId: Given<Id<'order'>>
  kind: string
  cause: Given<string>
  at: Given<Date>
}

/** For a batch: an event that is written only when the statement before it changed one row. */
export const noteChange = (db: Db, event: OrderEvent) => noteEvent(db, event, onlyIfChanged)

/** The next event in an order's story. */
export function noteEvent(db: Db, { orderId, kind, cause, at }: OrderEvent, when: SQL = sql`1`) {
  return db
    .insert(orderEvents)
    .select(
      sql`SELECT ${orderId}, 1 + (SELECT coalesce(max(n), 0) FROM order_events WHERE order_id = ${orderId}), ${kind}, ${cause}, ${sql.param(at, orderEvents.at)} WHERE ${when}`,
    )
}

/** True inside a batch when the statement before changed exactly one row. */
export const onlyIfChanged = whenUsed(() => sql`changes() = 1`)

/** The columns of an `Order`, for a statement that joins `pii` as `ofOrder` says. */
export const orderColumns = once(() => ({
  ...getTableColumns(orders),
  username: sql<string>`coalesce(${pii.username}, '')`,
  recipientRef: pii.recipientRef,
  networkHash: pii.networkHash,
}))
export const ofOrder = whenUsed(() => eq(pii.orderId, orders.id))

const orderById = prepared(['id'], (db, { id }) =>
  db.select(orderColumns()).from(orders).leftJoin(pii, ofOrder).where(eq(orders.id, id)),
)

/** For a batch or to be awaited. */
export const readOrder = (db: Db, id: Id<'order'>) => orderById(db, { id })

export async function findOrder(db: Db, id: Id<'order'>): Promise<Order | undefined> {
  const [order] = await readOrder(db, id)
  return order
}
