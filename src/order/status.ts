import { and, eq, sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { prepared } from '../db/prepared.ts'
import { orders, partners, pii, type Order } from '../db/schema.ts'
import { ORDER_ID } from '../shared/id.ts'
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
  const [[found], keyHash] = await Promise.all([ORDER_ID.test(id) ? find(db, { id }) : [], sha256Hex(key)])
  return found?.order.keyHash === keyHash ? { ...found.order, sentBy: found.sentBy } : undefined
}

/** The same with all its page shows. */
export async function openOrderPage(
  { db }: { db: Db },
  id: string,
  key: string,
): Promise<OrderOnPage | undefined> {
  const [[found], keyHash] = await Promise.all([
    ORDER_ID.test(id) ? findForPage(db, { id }) : [],
    sha256Hex(key),
  ])
  if (found?.order.keyHash !== keyHash) return undefined
  const { order, sentBy, paceS, refundWhy } = found
  return { ...order, sentBy, paceS: paceS ?? undefined, refundWhy: refundWhy ?? undefined }
}

/** One statement: a status is asked for every few seconds. */
const find = prepared(['id'], (db, { id }) => select(db, id, {}))

const findForPage = prepared(['id'], (db, { id }) =>
  select(db, id, {
    paceS: sql<number | null>`(SELECT most_s FROM delivery_pace)`,
    refundWhy: sql<string | null>`(SELECT why FROM refunds WHERE order_id = ${orders.id})`,
  }),
)

const select = <Besides extends Record<string, SQL>>(db: Db, id: Placeholder, besides: Besides) =>
  db
    .select({
      order: orderColumns(),
      sentBy: { id: partners.id, name: partners.name, returnUrl: partners.returnUrl },
      ...besides,
    })
    .from(orders)
    .leftJoin(pii, ofOrder)
    .leftJoin(partners, and(eq(partners.id, orders.partner), eq(partners.status, 'active')))
    .where(eq(orders.id, id))
