import type { Id } from '../shared/id.ts'
import type { Currency } from '../shared/money.ts'
import type { Result } from '../shared/result.ts'

/** Where money is taken and given back. Only its adapter knows Stripe's words. */
export interface Payments {
  /** Opens a hosted payment page. The same page is answered for the same order and closing time. */
  openPage(page: PaymentPage): Promise<Result<{ sessionId: string; url: string }, 'down'>>
  /** Where a payment page stands; `undefined` when nobody could say. */
  readPage(sessionId: string): Promise<PageState | undefined>
  /** Gives all of it back. Repeating it with the same order and round never gives back twice. */
  giveBack(refund: RefundRequest): Promise<RefundAnswer>
  /** The refund of this payment that is known already, of `atLeast` as much: asked before asking again in doubt. */
  findRefund(paymentIntent: string, atLeast?: number): Promise<RefundAnswer | undefined>
  /** What is known of the charge behind a payment; `undefined` when nobody could say. */
  readCharge(paymentIntent: string): Promise<Charge | undefined>
  /** The order that a payment, its page or an event is about, as Stripe remembers it; `undefined` when nobody could say. */
  findOrderOf(id: string): Promise<string | null | undefined>
  /** News that could not be brought to us; none when nobody could say. */
  listUndelivered(since: Date): Promise<PaymentNews[]>
  /** What was paid on pages opened since, the newest `atMost`; none when nobody could say. */
  listPaid(since: Date, atMost: number): Promise<Payment[]>
  /** Checks the signature and reads the news in a webhook's raw body. */
  readNews(
    body: string,
    signature: string,
    now: Date,
  ): Promise<Result<PaymentNews, 'bad_signature' | 'unreadable_event'>>
}

export interface Charge {
  /** Stays the same for the same card, and says nothing about it. */
  card: string | null
  /** Radar's word: `normal`, `elevated`, `highest`, … */
  risk: string | null
}

export interface PaymentPage {
  orderId: Id<'order'>
  partner: string | null
  campaign: string | null
  title: string
  username: string
  stars: number
  /** Minor units of `currency`. */
  amount: number
  currency: Currency
  locale: string
  /** The bank shall make sure it is the cardholder. */
  strongAuth: boolean
  closesAt: Date
  successUrl: string
  cancelUrl: string
}

export type PageState =
  | { kind: 'open' }
  | { kind: 'expired' }
  | { kind: 'processing' }
  | { kind: 'paid'; payment: Payment }

/** Money that has arrived, as the payment provider tells it. */
export interface Payment {
  orderId: string
  sessionId: string
  /** What is charged back against in a refund; absent only when nothing was due. */
  paymentIntent: string | null
  amount: number
  currency: string
  /** In lower case, where the buyer gave one. */
  email: string | null
  /** False for play money. */
  live: boolean
  /** What the payment page itself still knows of its order; only in listings. */
  remembered?: RememberedOrder
}

/** Enough to write an order down again that the database has lost. */
export interface RememberedOrder {
  username: string
  stars: number
  locale: string
  partner: string | null
  campaign: string | null
  orderKey: string
  /** Where its page sent the buyer back to. */
  shop: string
  openedAt: Date
}

export interface RefundRequest {
  orderId: Id<'order'>
  paymentIntent: string
  /** Left out: all that was paid, whatever that was. */
  amount: number | undefined
  /** How many refunds of this order have failed before. */
  round: number
}

export type RefundAnswer =
  | { kind: 'succeeded'; stripeId: string }
  | { kind: 'pending'; stripeId: string }
  | { kind: 'failed'; stripeId: string }
  | { kind: 'disputed' }
  | { kind: 'already_refunded' }
  | { kind: 'refused'; code: string }
  | { kind: 'unknown' }

/** What of a payment went back or is asked back, as one object of Stripe's tells it. */
export interface Reclaim {
  id: string
  /** A charge tells the sum of its refunds. */
  kind: 'refund' | 'dispute' | 'charge'
  /** `open`: a dispute nobody has decided; `back`: a refund that failed, a dispute that was won. */
  state: 'open' | 'gone' | 'back'
  /** Minor units of the payment's currency. */
  amount: number
}

/** News of a payment, with the id of the event that brought it. */
export type PaymentNews = { eventId: string; type: string } & (
  | { kind: 'paid'; payment: Payment }
  | { kind: 'processing' | 'payment_failed' | 'page_expired'; orderId: string; sessionId: string }
  | {
      kind: 'disputed' | 'dispute_closed' | 'refunded_outside' | 'charge_refunded'
      paymentIntent: string
      cause: string
      reclaim: Reclaim
    }
  | { kind: 'fraud_warning'; paymentIntent: string; cause: string }
  | { kind: 'refund'; orderId: string; refund: RefundAnswer; reclaim: Reclaim }
  | { kind: 'other' }
)

/** News that speaks against a payment, or of how that ended. It names a payment, not an order. */
export type Trouble = Extract<
  PaymentNews,
  { kind: 'disputed' | 'dispute_closed' | 'fraud_warning' | 'refunded_outside' | 'charge_refunded' }
>
