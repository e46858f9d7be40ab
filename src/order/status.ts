import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { orders, partners, pii, type Order } from '../db/schema.ts'
import { ORDER_ID, type Id } from '../shared/id.ts'
import { sha256Hex } from '../shared/sign.ts'
import { ofOrder, orderColumns } from './order-store.ts'
import type { OrderView } from './order.ts'

/** An order and, where an active partner sent its buyer, the way back there. */
export type OpenedOrder = Order & { sentBy: OrderView['partner'] | null }

/** The order, for whoever holds its key. An unknown id and a wrong key look the same and take the same steps. */
export async function openOrder(
  { db }: { db: Db },
  id: string,
  key: string,
): Promise<OpenedOrder | undefined> {
  const [order, keyHash] = await Promise.all([
    ORDER_ID.test(id) ? findWithPartner(db, id as Id<'order'>) : undefined,
    sha256Hex(key),
  ])
  return order?.keyHash === keyHash ? order : undefined
}

/** One statement: a status is asked for every few seconds. */
async function findWithPartner(db: Db, id: Id<'order'>): Promise<OpenedOrder | undefined> {
  const [found] = await db
    .select({
      order: orderColumns,
      sentBy: { id: partners.id, name: partners.name, returnUrl: partners.returnUrl },
    })
    .from(orders)
    .leftJoin(pii, ofOrder)
    .leftJoin(partners, and(eq(partners.id, orders.partner), eq(partners.status, 'active')))
    .where(eq(orders.id, id))
  return found && { ...found.order, sentBy: found.sentBy }
}
