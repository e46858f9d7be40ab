import type { Order } from '../db/schema.ts'
import type { OrderStatus, OrderView } from './order.ts'

/** What the buyer may see of an order. */
export function viewOrder(order: Order & { sentBy?: OrderView['partner'] | null }, now: Date): OrderView {
  const checkoutUrl = checkoutUrlOf(order, now)
  return {
    id: order.id,
    status: statusOf(order),
    username: order.username,
    stars: order.stars,
    amount: order.amountMinor,
    currency: order.currency,
    createdAt: order.createdAt.toISOString(),
    timeline: timelineOf(order),
    ...(checkoutUrl ? { checkoutUrl } : {}),
    ...(order.sentBy ? { partner: order.sentBy } : {}),
  }
}

/** Where it can still be paid. */
export const checkoutUrlOf = ({ state, checkoutUrl, payUntil }: Order, now: Date): string | null =>
  state === 'awaiting_payment' && payUntil > now ? checkoutUrl : null

export const statusOf = (order: Pick<Order, 'state' | 'deliveringAt'>): OrderStatus =>
  order.state === 'paid' && order.deliveringAt ? 'delivering' : order.state

function timelineOf(order: Order): OrderView['timeline'] {
  const moments: [OrderStatus, Date | null][] = [
    ['awaiting_payment', order.createdAt],
    ['expired', order.expiredAt],
    ['paid', order.paidAt],
    ['delivering', order.deliveringAt],
    ['review', order.reviewAt],
    ['delivered', order.deliveredAt],
    ['refunding', order.refundingAt],
    ['refunded', order.refundedAt],
  ]
  return moments
    .flatMap(([status, at]) => (at ? [{ status, at }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ status, at }) => ({ status, at: at.toISOString() }))
}
