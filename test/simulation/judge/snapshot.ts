import type { DeliveryState, RefundState } from '../../../src/db/schema.ts'
import type { OrderState } from '../../../src/order/order.ts'
import type { Engine, Row } from '../d1/engine.ts'
import type { Refund } from '../stripe/bank.ts'

/** All that the ledger says of one order at one moment. */
export interface Snapshot {
  id: string
  state: OrderState
  username: string
  recipientRef: string | null
  stars: number
  amountMinor: number
  currency: string
  sessionId: string | null
  paymentIntent: string | null
  reviewWhy: string | null
  delivery: DeliveryState | null
  fence: number
  leaseUntil: number | null
  dueAt: number | null
  calls: number
  calledAt: number | null
  providerRef: string | null
  refund: RefundState | null
  refundMinor: number | null
  stripeId: string | null
  /** How many refunds of it were asked for anew after one that failed. */
  round: number
  events: number
}

export interface StoryLine {
  n: number
  kind: string
  cause: string
}

const ALL = `SELECT o.id, o.state, o.username, o.recipient_ref AS recipientRef, o.stars,
  o.amount_minor AS amountMinor, o.currency, o.session_id AS sessionId, o.payment_intent AS paymentIntent,
  o.review_why AS reviewWhy, d.state AS delivery, coalesce(d.fence, 0) AS fence, d.lease_until AS leaseUntil,
  d.due_at AS dueAt, coalesce(d.calls, 0) AS calls, d.called_at AS calledAt, d.provider_ref AS providerRef,
  r.state AS refund, r.amount_minor AS refundMinor, r.stripe_id AS stripeId, coalesce(r.round, 0) AS round,
  (SELECT count(*) FROM order_events e WHERE e.order_id = o.id) AS events
  FROM orders o LEFT JOIN deliveries d ON d.order_id = o.id LEFT JOIN refunds r ON r.order_id = o.id`

export const readSnapshots = (engine: Engine): Snapshot[] => engine.rows(ALL, []) as unknown as Snapshot[]

const STORY = 'SELECT n, kind, cause FROM order_events WHERE order_id = ? AND n > ? ORDER BY n'

export const readStory = (engine: Engine, id: string, after = 0): StoryLine[] =>
  engine.rows(STORY, [id, after]) as unknown as StoryLine[]

export const isHalted = (engine: Engine): Row | undefined => engine.rows('SELECT why FROM halts', [])[0]

/** Money that has gone back, or is on its way. */
export const goesBack = ({ status }: Refund): boolean => status !== 'failed'
