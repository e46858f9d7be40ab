import type { Catalog, HeldQuote } from './catalog/catalog.ts'
import type { Order } from './db/schema.ts'
import type { NewsTaken } from './delivery/provider-news.ts'
import type { OperatorDesk } from './operator/operator-desk.ts'
import type { Operator } from './operator/role.ts'
import type { Admission } from './order/admit.ts'
import type { OrderRequest, Placed } from './order/place.ts'
import type { TicketStatus } from './order/status-ticket.ts'
import type { OpenedOrder, OrderOnPage } from './order/status.ts'
import type { PartnerBooks } from './partner/partner-books.ts'
import type { PartnerDesk } from './partner/partner-desk.ts'
import type { PaymentNews } from './payment/payments.ts'
import type { Reconciliation } from './payment/reconcile.ts'
import type { PrivacyDesk } from './privacy/privacy-desk.ts'
import type { Recipient } from './recipient/check.ts'
import type { Limited } from './request-limits.ts'
import type { Attribution } from './shared/attribution.ts'
import type { Id } from './shared/id.ts'
import type { Log } from './shared/log.ts'
import type { Currency } from './shared/money.ts'
import type { Again } from './shared/pointers.ts'
import type { Result } from './shared/result.ts'
import type { Metrics } from './watch/metrics.ts'

/** The verbs an edge may call: all that a request, a message or the clock can set in motion. */
export interface App {
  settings: Settings
  now: () => Date
  catalog(currency: Currency): Promise<Catalog>
  quote(asked: { stars: number; currency: Currency; sentBy?: Attribution | undefined }): Promise<HeldQuote>
  checkRecipient(username: string): Promise<Recipient>
  recipientPhoto(username: string): Promise<Response | undefined>
  /** Whether this address, or this partner, may ask once more; one more is counted. */
  mayAsk(what: Limited, asker: string | undefined): Promise<boolean>
  /** `address` is the buyer's, as far as the edge knows it; only its network is used, keyed and hashed where it is kept. */
  placeOrder(request: WantedOrder, address: string | undefined): Promise<Placed | NotAdmitted>
  openOrder(id: string, key: string): Promise<OpenedOrder | undefined>
  openOrderPage(id: string, key: string): Promise<OrderOnPage | undefined>
  /** The buyer wants the money back; false once the delivery may have begun. */
  withdrawOrder(order: Order): Promise<boolean>
  /** The id an order placed with this Idempotency-Key has, or will have. */
  orderIdFor(idempotencyKey: string): Promise<Id<'order'>>
  /** For partners' pages: shows the status of one order and nothing else. */
  statusTicket(id: Id<'order'>): Promise<string>
  statusByTicket(ticket: string): Promise<TicketStatus | undefined>
  /** Asks the payment provider itself when a buyer is back before the webhook. */
  checkPayment(order: Order): Promise<void>

  readPaymentNews(
    body: string,
    signature: string,
  ): Promise<Result<PaymentNews, 'bad_signature' | 'unreadable_event'>>
  takePaymentNews(news: PaymentNews): Promise<'taken' | 'not_durable'>
  takeProviderNews(body: string, signature: string): Promise<NewsTaken | { kind: 'bad_signature' }>

  /** One step for one order, whatever it needs; answers when to come again. */
  advanceOrder(orderId: Id<'order'>): Promise<Again>
  noteDeadLetter(orderId: Id<'order'>): Promise<void>
  /** What the cron sets in motion every minute. */
  sweep(): Promise<void>
  /** The same, when nobody has swept in this isolate for a minute; else nothing. Never throws. */
  sweepIfDue(): Promise<void> | undefined

  /** Fetches from Stripe what its webhooks could not bring. Never throws. */
  reconcile(): Promise<void>
  listReconciliations(): Promise<Reconciliation[]>

  /** Takes the line of a request, message or cron run; what it says is counted and measured too. */
  log: Log
  /** Whether the cron still comes, for a watchman outside. */
  cronHealth(): Promise<{ ok: boolean; minutes: number | null }>
  readMetrics(): Promise<Metrics>

  operators: OperatorDesk

  /** Sends what is due of an order to its partner; answers when to come again. */
  tellPartner(orderId: Id<'order'>): Promise<Again>
  partners: PartnerDesk<{ operator: Operator; reason: string }>
  partnerBooks: PartnerBooks
  privacy: PrivacyDesk
}

export type WantedOrder = Omit<OrderRequest, 'networkHash'> & {
  /** That a person orders, where one was asked to show it. */
  proof?: string | undefined
}

export type NotAdmitted = Exclude<Admission, { kind: 'welcome' }>

export interface Settings {
  version: string
  publicOrigin: string
  maxStars: number
  currencies: readonly Currency[]
  /** Where buyers who are in a hurry show that they are people. */
  challengeOrigin: string
  /** Where a form may end up: Stripe's page, wherever it is. */
  formTargets: readonly string[]
  deadlineMinutes: number
  /** Where Stripe's dashboard shows this shop's payments. */
  stripeDashboard: string
  /** Whether operators sign in by a form of ours; never where strangers could see it. */
  signInForm: boolean
}
