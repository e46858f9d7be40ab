import { and, asc, desc, eq, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import {
  deliveries,
  orderEvents,
  orders,
  pii,
  refunds,
  type Delivery,
  type Order,
  type Refund,
} from '../db/schema.ts'
import { ofOrder, orderColumns, readOrder } from '../order/order-store.ts'
import type { OrderView } from '../order/order.ts'
import { NEXT, type OrderState } from '../order/order.ts'
import { viewOrder } from '../order/view.ts'
import type { Id } from '../shared/id.ts'

type ForOperator = Omit<OrderView, 'checkoutUrl' | 'partner'> & {
  reviewWhy: string | null
  partner: string | null
}

export interface OrderPage {
  orders: ForOperator[]
  nextCursor: string | null
}

export interface OrderStory {
  order: ForOperator &
    Pick<Order, 'sessionId' | 'paymentIntent' | 'locale' | 'consentVersion' | 'recipientRef'>
  delivery: Delivery | null
  events: { kind: string; cause: string; at: string }[]
  /** Each gifting call begun and what came of it. */
  attempts: { at: string; outcome: string | null; cause: string | null }[]
  refunds: Refund[]
}

const PAGE = 50

/** Newest first. `q` is an order id, a username, a Stripe id or a provider id; `status` a state of an order. */
export async function findOrders(
  db: Db,
  asked: { q?: string | undefined; status?: string | undefined; cursor?: string | undefined },
  now: Date,
): Promise<OrderPage> {
  const rows = await db
    .select({ order: orderColumns })
    .from(orders)
    .leftJoin(pii, ofOrder)
    .leftJoin(deliveries, eq(deliveries.orderId, orders.id))
    .leftJoin(refunds, eq(refunds.orderId, orders.id))
    .where(and(matching(asked.q), inState(asked.status), before(asked.cursor)))
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE).map(({ order }) => order)
  const last = page.at(-1)
  return {
    orders: page.map((order) => forOperator(order, now)),
    nextCursor: rows.length > PAGE && last ? `${last.createdAt.getTime()}.${last.id}` : null,
  }
}

/** All that happened to an order, in the order it happened. */
export async function tellStory(db: Db, id: string, now: Date): Promise<OrderStory | undefined> {
  const orderId = id as Id<'order'>
  const [[order], [delivery], events, refunded] = await db.batch([
    readOrder(db, orderId),
    db.select().from(deliveries).where(eq(deliveries.orderId, orderId)),
    db.select().from(orderEvents).where(eq(orderEvents.orderId, orderId)).orderBy(asc(orderEvents.n)),
    db.select().from(refunds).where(eq(refunds.orderId, orderId)),
  ])
  if (!order) return undefined
  const { sessionId, paymentIntent, locale, consentVersion, recipientRef } = order
  return {
    order: { ...forOperator(order, now), sessionId, paymentIntent, locale, consentVersion, recipientRef },
    delivery: delivery ?? null,
    events: events.map(({ kind, cause, at }) => ({ kind, cause, at: at.toISOString() })),
    attempts: attemptsIn(events),
    refunds: refunded,
  }
}

function attemptsIn(events: { kind: string; cause: string; at: Date }[]): OrderStory['attempts'] {
  return events.flatMap(({ kind, at }, i) => {
    if (kind !== 'delivery_calling') return []
    const next = events.slice(i + 1).find((event) => event.kind.startsWith('delivery_'))
    return [
      {
        at: at.toISOString(),
        outcome: next?.kind.replace('delivery_', '') ?? null,
        cause: next?.cause ?? null,
      },
    ]
  })
}

function forOperator(order: Order, now: Date): ForOperator {
  const { checkoutUrl: _, ...view } = viewOrder(order, now)
  return { ...view, reviewWhy: order.reviewWhy, partner: order.partner }
}

function matching(q: string | undefined): SQL | undefined {
  if (!q) return undefined
  const username = q.replace(/^@/, '').toLowerCase()
  return or(
    eq(orders.id, q as Id<'order'>),
    eq(pii.username, username),
    eq(pii.email, q.toLowerCase()),
    eq(orders.sessionId, q),
    eq(orders.paymentIntent, q),
    eq(deliveries.providerRef, q),
    eq(refunds.stripeId, q),
  )
}

function inState(status: string | undefined): SQL | undefined {
  if (!status) return undefined
  if (status === 'delivering') return and(eq(orders.state, 'paid'), sql`${orders.deliveringAt} IS NOT NULL`)
  return Object.hasOwn(NEXT, status) ? eq(orders.state, status as OrderState) : sql`0`
}

function before(cursor: string | undefined): SQL | undefined {
  const match = /^(\d{1,15})\.(ord_\w{26})$/.exec(cursor ?? '')
  if (!match) return undefined
  const at = new Date(Number(match[1]))
  return or(lt(orders.createdAt, at), and(eq(orders.createdAt, at), lt(orders.id, match[2] as Id<'order'>)))
}
