import type { Id } from '../shared/id.ts'
import type { Currency } from '../shared/money.ts'

/** What moves to what. Late money is still money, so `expired` can be paid; a bank may send a refund back. */
export const NEXT = {
  awaiting_payment: ['paid', 'expired', 'review'],
  expired: ['paid', 'review'],
  paid: ['delivered', 'refunding', 'review'],
  review: ['paid', 'delivered', 'refunding'],
  refunding: ['refunded', 'review'],
  delivered: [],
  refunded: ['review'],
} as const satisfies Record<string, readonly string[]>

export type OrderState = keyof typeof NEXT
export type NextState<S extends OrderState> = (typeof NEXT)[S][number]

/** What a buyer sees: `delivering` is a paid order whose gifting call has begun. */
export const ORDER_STATUSES = [
  'awaiting_payment',
  'paid',
  'delivering',
  'delivered',
  'refunding',
  'refunded',
  'expired',
  'review',
] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]

/** An order as its buyer may see it, by API and on the order page. */
export interface OrderView {
  id: Id<'order'>
  status: OrderStatus
  /** Empty once what is personal was erased. */
  username: string
  stars: number
  /** Minor units of `currency`. */
  amount: number
  currency: Currency
  createdAt: string
  /** Oldest first; the moments this order entered each status. */
  timeline: { status: OrderStatus; at: string }[]
  /** Only while it can still be paid. */
  checkoutUrl?: string
  /** Who sent the buyer, and the way back there. */
  partner?: { id: Id<'partner'>; name: string; returnUrl: string }
}

/** Nothing moves it any more on its own. */
export const isFinal = (status: OrderStatus): boolean =>
  status === 'delivered' || status === 'refunded' || status === 'expired'
