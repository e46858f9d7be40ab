import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { orders, partners, pii, type Order } from '../db/schema.ts'
import { ORDER_ID, type Id } from '../shared/id.ts'
import { once } from '../shared/once.ts'
import { sha256Hex } from '../shared/sign.ts'
import { ofOrder, orderColumns } from './order-store.ts'
import type { OrderView } from './order.ts'

/** An order and, where an active partner sent its buyer, the way back there. */
export type OpenedOrder = Order & { sentBy: OrderView['partner'] | null }

/** What its page tells besides. */
export interface OrderOnPage extends OpenedOrder {
  /** So many seconds after being paid 19 of 20 recent orders were delivered; `undefined` while too few were. */
  paceS: number | undefined
  /** Why its refund was intended. */
  refundWhy: string | undefined
}

/** The order, for whoever holds its key. An unknown id and a wrong key look the same and take the same steps. */
export async function openOrder(
  { db }: { db: Db },
  id: string,
  key: string,
): Promise<OpenedOrder | undefined> {
  const [found, keyHash] = await Promise.all([
    ORDER_ID.test(id) ? find(db, id as Id<'order'>, {}) : undefined,
    sha256Hex(key),
  ])
  return found?.order.keyHash === keyHash ? { ...found.order, sentBy: found.sentBy } : undefined
}

const onPage = once(() => ({
  paceS: sql<number | null>`(SELECT most_s FROM delivery_pace)`,
  refundWhy: sql<string | null>`(SELECT why FROM refunds WHERE order_id = ${orders.id})`,
}))

/** The same with all its page shows. */
export async function openOrderPage(
  { db }: { db: Db },
  id: string,
  key: string,
): Promise<OrderOnPage | undefined> {
  const [found, keyHash] = await Promise.all([
    ORDER_ID.test(id) ? find(db, id as Id<'order'>, onPage()) : undefined,
    sha256Hex(key),
  ])
  if (found?.order.keyHash !== keyHash) return undefined
  const { order, sentBy, paceS, refundWhy } = found
  return { ...order, sentBy, paceS: paceS ?? undefined, refundWhy: refundWhy ?? undefined }
}

/** One statement: a status is asked for every few seconds. */
async function find<Besides extends Partial<ReturnType<typeof onPage>>>(
  db: Db,
  id: Id<'order'>,
  besides: Besides,
) {
  const [found] = await db
    .select({
      order: orderColumns(),
      sentBy: { id: partners.id, name: partners.name, returnUrl: partners.returnUrl },
      ...besides,
    })
    .from(orders)
    .leftJoin(pii, ofOrder)
    .leftJoin(partners, and(eq(partners.id, orders.partner), eq(partners.status, 'active')))
    .where(eq(orders.id, id))
  return found
}
