import { and, desc, isNotNull, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { orders, pii, type Order } from '../db/schema.ts'
import { ofOrder, orderColumns } from '../order/order-store.ts'
import { NEXT, type OrderView } from '../order/order.ts'
import { viewOrder } from '../order/view.ts'

export type ForOperator = Omit<OrderView, 'checkoutUrl' | 'partner'> & {
  reviewWhy: string | null
  partner: string | null
}

export interface OrderPage {
  orders: ForOperator[]
  nextCursor: string | null
}

export interface Search {
  /** An order's id, a username, an e-mail address, or an id of Stripe's or the provider's. */
  q?: string | undefined
  status?: string | undefined
  cursor?: string | undefined
}

const PAGE = 50

interface FindDeps {
  db: Db
  now: () => Date
  /** The order that an id of Stripe's is about; nothing when nobody could say. */
  orderAtStripe: (id: string) => Promise<string | null | undefined>
}

/** Newest first. */
export async function findOrders(
  { db, now, orderAtStripe }: FindDeps,
  { q, status, cursor }: Search,
): Promise<OrderPage> {
  const asked = q?.trim() ?? ''
  const known = KEPT_AT_STRIPE.test(asked) ? ((await orderAtStripe(asked)) ?? asked) : asked
  const rows = await db
    .select(orderColumns())
    .from(orders)
    .leftJoin(pii, ofOrder)
    .where(and(matching(known), inState(status), before(cursor)))
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    orders: page.map((order) => forOperator(order, now())),
    nextCursor: rows.length > PAGE && last ? `${last.createdAt.getTime()}.${last.id}` : null,
  }
}

export function forOperator(order: Order, now: Date): ForOperator {
  const { checkoutUrl: _, partner: __, ...view } = viewOrder(order, now)
  return { ...view, reviewWhy: order.reviewWhy, partner: order.partner }
}

/** Payment pages and events: an index of them would be a row more with every order, for a search nobody makes twice. */
const KEPT_AT_STRIPE = /^(cs|evt)_\w{1,250}$/

/** Each of these is found by an index; one OR over all of them would read every order. D1 takes five terms in a UNION at most. */
function matching(q: string): SQL | undefined {
  if (!q) return undefined
  const name = q.replace(/^@/, '').toLowerCase()
  return sql`${orders.id} IN (
    SELECT * FROM (
      SELECT id FROM orders WHERE id = ${q}
      UNION ALL SELECT id FROM orders WHERE payment_intent = ${q}
      UNION ALL SELECT order_id FROM pii WHERE username = ${name})
    UNION ALL SELECT * FROM (
      SELECT order_id FROM pii WHERE email = ${name}
      UNION ALL SELECT order_id FROM deliveries WHERE provider_ref = ${q}
      UNION ALL SELECT order_id FROM refunds WHERE stripe_id = ${q}
      UNION ALL SELECT order_id FROM stripe_events WHERE id = ${q}))`
}

/** Literals: only so can SQLite use the indexes of what is rare. An order is paid for as long as its delivery is open. */
function inState(status: string | undefined): SQL | undefined {
  if (!status) return undefined
  const state = status === 'delivering' ? 'paid' : status
  if (!Object.hasOwn(NEXT, state)) return sql`0`
  const there = sql.raw(`orders.state = '${state}'`)
  if (state === 'review' || state === 'awaiting_payment')
    return sql`${orders.id} IN (SELECT id FROM orders WHERE ${there})`
  if (state !== 'paid') return there
  const underWay = sql`${there} AND ${orders.id} IN (SELECT order_id FROM deliveries WHERE open = 1)`
  return status === 'paid' ? underWay : and(underWay, isNotNull(orders.deliveringAt))
}

function before(cursor: string | undefined): SQL | undefined {
  const [, at, id] = /^(\d{1,15})\.(ord_\w{26})$/.exec(cursor ?? '') ?? []
  return id === undefined ? undefined : sql`(${orders.createdAt}, ${orders.id}) < (${Number(at)}, ${id})`
}
