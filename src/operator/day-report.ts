import { and, gte, lt, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { audit, type AuditRow, type DeliveryState, type RefundState } from '../db/schema.ts'
import type { OrderState } from '../order/order.ts'
import type { Id } from '../shared/id.ts'
import type { Currency } from '../shared/money.ts'
import { later } from '../shared/time.ts'

/** What Stripe says was paid, of one order. */
export interface PaidAtStripe {
  orderId: string
  amount: number
  currency: string
  openedAt: Date
}

interface Sum {
  orders: number
  amount: number
}

export type Difference =
  | 'paid_at_stripe_only'
  | 'paid_here_only'
  | 'amount_differs'
  | 'gift_and_refund'
  | 'delivered_without_gift'
  | 'gift_without_delivery'
  | 'gift_without_number'
  | 'refund_without_stripe'

export interface DayReport {
  /** `2026-11-23`, UTC; orders belong to the day they were placed on. */
  day: string
  /** `silent`: Stripe could not say; `too_many`: it has more since that day than is read. */
  stripe: 'told' | 'silent' | 'too_many'
  money: { currency: Currency; shop: Sum; stripe: Sum; refunded: Sum }[]
  /** What the provider did. Its cost is in the currency of its wallet. */
  gifts: { orders: number; stars: number; cost: number }
  open: number
  differs: { orderId: string; what: Difference }[]
  decisions: AuditRow[]
}

interface Row {
  id: Id<'order'>
  state: OrderState
  currency: Currency
  amount: number
  stars: number
  delivery: DeliveryState | null
  providerRef: string | null
  why: string | null
  cost: number | null
  refund: RefundState | null
  refundId: string | null
}

interface Deps {
  db: Db
  /** What was paid on pages opened since, the newest first. */
  paidAtStripe: (since: Date, atMost: number) => Promise<PaidAtStripe[]>
}

const DAY_S = 86_400
/** Forty pages of Stripe's listing: a report of last month must not ask for ever. */
const STRIPE_AT_MOST = 4000

/** One day by Stripe, by the provider and by the shop, and what differs between them. */
export async function reportDay({ db, paidAtStripe }: Deps, from: Date): Promise<DayReport> {
  const to = later(from, DAY_S)
  const [rows, decisions, listed] = await Promise.all([
    db.all<Row>(sql`SELECT o.id, o.state, o.currency, o.amount_minor AS amount, o.stars, d.state AS delivery,
        d.provider_ref AS providerRef, d.why, d.cost_micro AS cost, r.state AS refund, r.stripe_id AS refundId
      FROM orders o LEFT JOIN deliveries d ON d.order_id = o.id LEFT JOIN refunds r ON r.order_id = o.id
      WHERE o.created_at >= ${from.getTime()} AND o.created_at < ${to.getTime()} AND o.paid_at IS NOT NULL`),
    db
      .select()
      .from(audit)
      .where(and(gte(audit.at, from), lt(audit.at, to))),
    paidAtStripe(from, STRIPE_AT_MOST),
  ])
  const atStripe = listed.filter(({ openedAt }) => openedAt < to)
  const stripe =
    listed.length >= STRIPE_AT_MOST ? 'too_many' : listed.length === 0 && rows.length > 0 ? 'silent' : 'told'
  return {
    day: from.toISOString().slice(0, 10),
    stripe,
    money: moneyOf(rows, atStripe),
    gifts: giftsOf(rows),
    open: rows.filter(({ state }) => state !== 'delivered' && state !== 'refunded').length,
    differs: [...(stripe === 'told' ? againstStripe(rows, atStripe) : []), ...rows.flatMap(withinItself)],
    decisions,
  }
}

function moneyOf(rows: Row[], atStripe: PaidAtStripe[]): DayReport['money'] {
  const currencies = [...new Set([...rows, ...atStripe].map(({ currency }) => currency as Currency))]
  return currencies.map((currency) => {
    const shop = rows.filter((row) => row.currency === currency)
    return {
      currency,
      shop: sumOf(shop),
      stripe: sumOf(atStripe.filter((payment) => payment.currency === currency)),
      refunded: sumOf(shop.filter(({ refund }) => refund === 'succeeded')),
    }
  })
}

const sumOf = (paid: readonly { amount: number }[]): Sum => ({
  orders: paid.length,
  amount: paid.reduce((sum, { amount }) => sum + amount, 0),
})

function giftsOf(rows: Row[]): DayReport['gifts'] {
  const done = rows.filter(({ delivery }) => delivery === 'done')
  return {
    orders: done.length,
    stars: done.reduce((sum, { stars }) => sum + stars, 0),
    cost: done.reduce((sum, { cost }) => sum + (cost ?? 0), 0) / 1e6,
  }
}

function againstStripe(rows: Row[], atStripe: PaidAtStripe[]): DayReport['differs'] {
  const here = new Map<string, Row>(rows.map((row) => [row.id, row]))
  const there = new Set(atStripe.map(({ orderId }) => orderId))
  return [
    ...atStripe.flatMap(({ orderId, amount, currency }): DayReport['differs'] => {
      const row = here.get(orderId)
      if (!row) return [{ orderId, what: 'paid_at_stripe_only' }]
      return row.amount === amount && row.currency === currency ? [] : [{ orderId, what: 'amount_differs' }]
    }),
    ...rows.flatMap(({ id }) => (there.has(id) ? [] : [{ orderId: id, what: 'paid_here_only' as const }])),
  ]
}

function withinItself({
  id,
  state,
  delivery,
  providerRef,
  why,
  refund,
  refundId,
}: Row): DayReport['differs'] {
  const rules: [Difference, boolean][] = [
    ['gift_and_refund', refund === 'succeeded' && (delivery === 'done' || why === 'written_off')],
    ['delivered_without_gift', state === 'delivered' && delivery !== 'done'],
    ['gift_without_delivery', state !== 'delivered' && delivery === 'done' && refund !== 'succeeded'],
    ['gift_without_number', delivery === 'done' && providerRef === null],
    ['refund_without_stripe', state === 'refunded' && refundId === null],
  ]
  return rules.flatMap(([what, so]) => (so ? [{ orderId: id, what }] : []))
}
