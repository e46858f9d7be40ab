import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { orders } from '../db/schema.ts'
import { ORDER_ID, type Id } from '../shared/id.ts'
import { base64url, fromBase64url, type Signer } from '../shared/sign.ts'
import type { OrderStatus } from './order.ts'
import { statusOf } from './view.ts'

const PURPOSE = 'order-status'

/**
 * `ord_….<signature>`: opens the status of one order and nothing else of it, for as long as there are orders. A partner's page
 * holds it when the buyer comes back; it is derived from the order's id, so nothing is stored.
 */
export async function statusTicket(signer: Signer, id: Id<'order'>): Promise<string> {
  return `${id}.${base64url(await signer.sign(PURPOSE, id))}`
}

export interface TicketStatus {
  id: Id<'order'>
  status: OrderStatus
}

/** A forged ticket, and one for an order that is not there, look the same. */
export async function statusByTicket(
  { db, signer }: { db: Db; signer: Signer },
  ticket: string,
): Promise<TicketStatus | undefined> {
  const [id = '', mac = ''] = ticket.split('.')
  const signature = fromBase64url(mac)
  if (!ORDER_ID.test(id) || !signature || !(await signer.verify(PURPOSE, id, signature))) return undefined
  const [order] = await db
    .select({ id: orders.id, state: orders.state, deliveringAt: orders.deliveringAt })
    .from(orders)
    .where(eq(orders.id, id as Id<'order'>))
  return order && { id: order.id, status: statusOf(order) }
}
