import type { Db } from '../db/client.ts'
import type { Order } from '../db/schema.ts'
import { ORDER_ID, type Id } from '../shared/id.ts'
import { sha256Hex } from '../shared/sign.ts'
import { findOrder } from './order-store.ts'

/** The order, for whoever holds its key. An unknown id and a wrong key look the same and take the same steps. */
export async function openOrder({ db }: { db: Db }, id: string, key: string): Promise<Order | undefined> {
  const [order, keyHash] = await Promise.all([
    ORDER_ID.test(id) ? findOrder(db, id as Id<'order'>) : undefined,
    sha256Hex(key),
  ])
  return order?.keyHash === keyHash ? order : undefined
}
