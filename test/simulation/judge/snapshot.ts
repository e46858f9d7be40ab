import type { DeliveryState, RefundState } from '../../../src/db/schema.ts'
import type { OrderState } from '../../../src/order/order.ts'
import type { Engine } from '../d1/engine.ts'
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
  /** When the first call began. */
  deliveringAt: number | null
  events: number
}

export interface StoryLine {
  n: number
  kind: string
  cause: string
}

const COLUMNS = `o.id, o.state, p.username, p.recipient_ref, o.stars, o.amount_minor, o.currency, o.session_id,
  o.payment_intent, o.review_why, d.state, coalesce(d.fence, 0), d.lease_until, d.due_at, coalesce(d.calls, 0), d.called_at,
  d.provider_ref, r.state, r.amount_minor, r.stripe_id, coalesce(r.round, 0), o.delivering_at, (SELECT max(n) FROM order_events e WHERE e.order_id = o.id)
  FROM orders o JOIN pii p ON p.order_id = o.id LEFT JOIN deliveries d ON d.order_id = o.id LEFT JOIN refunds r ON r.order_id = o.id`
const ALL = `SELECT ${COLUMNS} ORDER BY o.id`
const ONE = `SELECT ${COLUMNS} WHERE o.id = ?`

export const readSnapshots = (engine: Engine): Snapshot[] => engine.ask(ALL, []).rows.map(snapshot)

export function readSnapshot(engine: Engine, id: string): Snapshot | undefined {
  const [row] = engine.ask(ONE, [id]).rows
  return row && snapshot(row)
}

/** In the order of COLUMNS. */
const snapshot = (row: readonly unknown[]): Snapshot =>
  ({
    id: row[0],
    state: row[1],
    username: row[2],
    recipientRef: row[3],
    stars: row[4],
    amountMinor: row[5],
    currency: row[6],
    sessionId: row[7],
    paymentIntent: row[8],
    reviewWhy: row[9],
    delivery: row[10],
    fence: row[11],
    leaseUntil: row[12],
    dueAt: row[13],
    calls: row[14],
    calledAt: row[15],
    providerRef: row[16],
    refund: row[17],
    refundMinor: row[18],
    stripeId: row[19],
    round: row[20],
    deliveringAt: row[21],
    events: row[22] ?? 0,
  }) as Snapshot

const STORY = 'SELECT n, kind, cause FROM order_events WHERE order_id = ? AND n > ? ORDER BY n'

export const readStory = (engine: Engine, id: string, after = 0): StoryLine[] =>
  engine.ask(STORY, [id, after]).rows.map(([n, kind, cause]) => ({ n, kind, cause }) as unknown as StoryLine)

/** Why gifting is halted. */
export const readHalt = (engine: Engine): string | undefined =>
  engine.ask('SELECT why FROM halts', []).rows.map(([why]) => String(why))[0]

/** Money that has gone back, or is on its way. */
export const goesBack = ({ status }: Refund): boolean => status !== 'failed'
