import { ORDERS_OF } from './person.ts'

/** All that is kept about one order, by the names of the tables; times are milliseconds since 1970. */
export interface KeptAbout {
  order: Record<string, unknown>
  person: Record<string, unknown> | null
  erasedAt: number | null
  delivery: Record<string, unknown> | null
  refund: Record<string, unknown> | null
  screening: Record<string, unknown> | null
  /** That nothing is sold for the name it was for. */
  block: Record<string, unknown> | null
  events: Record<string, unknown>[]
  reclaims: Record<string, unknown>[]
  partnerEvents: Record<string, unknown>[]
  audit: Record<string, unknown>[]
  approvals: Record<string, unknown>[]
}

/** Columns told of each table: everything but hashes of secrets, and what another person did. */
const ORDER = [
  'id',
  'state',
  'stars',
  'amount_minor',
  'currency',
  'locale',
  'partner',
  'campaign',
  'consent_version',
  'consent_at',
  'session_id',
  'payment_intent',
  'review_why',
  'created_at',
  'paid_at',
  'delivering_at',
  'delivered_at',
  'refunding_at',
  'refunded_at',
  'expired_at',
  'review_at',
]
const PERSON = ['username', 'recipient_ref', 'network_hash', 'email', 'since']
const DELIVERY = ['state', 'called_at', 'provider', 'provider_ref', 'why']
const REFUND = ['state', 'amount_minor', 'stripe_id', 'why', 'intended_at']
const MANY = {
  events: ['order_events', 'kind', 'cause', 'at'],
  reclaims: ['reclaims', 'id', 'kind', 'state', 'amount_minor', 'at'],
  partnerEvents: ['partner_events', 'type', 'status', 'at', 'state'],
  audit: ['audit', 'at', 'what', 'reason'],
  approvals: ['approvals', 'decision', 'reason', 'asked_at', 'answer'],
} as const

const object = (columns: readonly string[]) =>
  `json_object(${columns.map((column) => `'${column}', x.${column}`).join(', ')})`
const one = (table: string, columns: readonly string[]) =>
  `json((SELECT ${object(columns)} FROM ${table} x WHERE x.order_id = mine.id))`
const many = ([table, ...columns]: readonly string[]) =>
  `json((SELECT json_group_array(${object(columns)}) FROM ${table} x WHERE x.order_id = mine.id))`

/** SQL, after `WITH who (it) AS (…)`: one row an order, its `kept` a JSON text. */
export const keptAbout = () => `${ORDERS_OF} SELECT json_object(
  'order', json((SELECT ${object(ORDER)} FROM orders x WHERE x.id = mine.id)),
  'person', ${one('pii', PERSON)},
  'erasedAt', (SELECT at FROM erasures x WHERE x.order_id = mine.id),
  'delivery', ${one('deliveries', DELIVERY)},
  'refund', ${one('refunds', REFUND)},
  'block', json((SELECT ${object(['reason', 'at'])} FROM blocked_recipients x JOIN pii USING (username) WHERE order_id = mine.id)),
  'screening', ${one('screenings', ['card', 'risk', 'verdict', 'at'])},
  ${Object.entries(MANY)
    .map(([name, columns]) => `'${name}', ${many(columns)}`)
    .join(',\n  ')}) AS kept FROM mine`
