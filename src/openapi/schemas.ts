import * as z from 'zod/mini'
import { MIN_STARS, PACKS } from '../catalog/price.ts'
import { DELIVERY_STATES, WEIGHTY } from '../db/schema.ts'
import { FINDINGS } from '../delivery/finding.ts'
import { Extras } from '../http/order-extras.ts'
import { DECISIONS } from '../operator/decisions.ts'
import { ROLES } from '../operator/role.ts'
import { ORDER_STATUSES } from '../order/order.ts'
import { ORDER_ID } from '../shared/id.ts'
import { CURRENCIES } from '../shared/money.ts'
import { ALERT_CODES } from '../watch/alert-code.ts'

/** What the API takes and answers. Names are those of the document's components. */
const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema =>
  schema.check(z.meta({ description })) as Schema

const time = described(z.iso.datetime(), 'ISO 8601, UTC')
const count = z.int().check(z.minimum(0))
const nullable = <Schema extends z.ZodMiniType>(schema: Schema) => z.nullable(schema)

export const OrderId = described(z.string().check(z.regex(ORDER_ID)), 'The number of an order')
export const PartnerId = z.string().check(z.regex(/^ptn_/))
export const Currency = z.enum(CURRENCIES)
export const Stars = described(
  z.int().check(z.minimum(MIN_STARS)),
  `At least ${MIN_STARS}; the most is in the catalog. Packs: ${PACKS.join(', ')}.`,
)
const Amount = described(
  z.int().check(z.minimum(0)),
  'Minor units of `currency`: 999 of usd is $9.99; jpy has none',
)
export const Status = z.enum(ORDER_STATUSES)

export const FieldProblem = z.object({ field: z.string(), code: z.string(), message: z.string() })
export const Problem = described(
  z.looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: described(z.string().check(z.regex(/^[a-z]+(_[a-z0-9]+)*$/)), 'Stable: programs go by it'),
    detail: z.optional(z.string()),
    errors: z.optional(z.array(FieldProblem)),
  }),
  'RFC 9457',
)

export const Catalog = z.object({
  currency: Currency,
  currencies: z.array(Currency),
  minStars: Stars,
  maxStars: Stars,
  packs: z.array(z.object({ stars: Stars, amount: Amount, text: z.optional(z.string()) })),
})
export const Quote = z.object({
  stars: Stars,
  currency: Currency,
  amount: Amount,
  quote: described(z.string(), 'Opaque; holds the price until `expiresAt`'),
  expiresAt: time,
  text: z.optional(z.string()),
  starsText: z.optional(z.string()),
})
export const Recipient = z.object({
  username: z.string(),
  status: z.enum(['found', 'not_found', 'ineligible', 'unknown']),
  name: z.optional(z.string()),
  photo: z.optional(described(z.string(), 'A path on this origin')),
  warning: z.optional(z.literal('looks_like_bot')),
})

/** The parts that the Worker parses by this very schema are `Extras`; the others have readers of their own, for their words. */
export const NewOrder = z.extend(Extras, {
  username: described(z.string(), '`durov`, `@durov`, `t.me/durov` and the like'),
  stars: Stars,
  currency: Currency,
  consent: described(z.literal(true), 'The buyer wants the Stars at once and gives up withdrawal'),
  partner: z.optional(PartnerId),
  campaign: z.optional(z.string().check(z.maxLength(64))),
})
const orderFields = {
  id: OrderId,
  status: Status,
  username: described(z.string(), 'Empty once the order’s personal details were erased'),
  stars: Stars,
  amount: Amount,
  currency: Currency,
}
export const Receipt = z.object({
  ...orderFields,
  key: described(z.string(), 'The buyer’s secret to this order'),
  checkoutUrl: z.optional(z.url()),
  statusUrl: z.url(),
})
const Timeline = z.array(z.object({ status: Status, at: time }))
export const Order = z.object({
  ...orderFields,
  createdAt: time,
  timeline: Timeline,
  checkoutUrl: z.optional(z.url()),
  partner: z.optional(z.object({ id: PartnerId, name: z.string(), returnUrl: z.url() })),
})
export const Health = z.looseObject({ ok: z.literal(true), version: z.string() })
export const CronHealth = z.object({ ok: z.literal(true), minutesSinceCron: count })

export const Reason = z.object({ reason: z.string().check(z.minLength(1), z.maxLength(500)) })
/** One of `order` and `email`. */
export const PrivacyWish = z.extend(Reason, {
  order: z.optional(OrderId),
  email: z.optional(described(z.string(), 'As it was told to Stripe')),
})
const Kept = z.record(z.string(), z.unknown())
export const PersonExport = z.object({
  orders: z.array(
    z.object({
      order: Kept,
      person: nullable(Kept),
      erasedAt: nullable(z.number()),
      delivery: nullable(Kept),
      refund: nullable(Kept),
      screening: nullable(Kept),
      block: nullable(Kept),
      events: z.array(Kept),
      reclaims: z.array(Kept),
      partnerEvents: z.array(Kept),
      audit: z.array(Kept),
      approvals: z.array(Kept),
    }),
  ),
})
const OrderIds = z.array(OrderId)
export const PersonErased = z.object({
  erased: OrderIds,
  already: OrderIds,
  underWay: described(OrderIds, 'Their recipient is still needed: ask again when they have ended'),
})
export const Operator = z.looseObject({ name: z.string(), role: z.enum(ROLES) })
const Cursor = described(nullable(z.string()), 'For the next page')
const OperatorOrder = z.looseObject({
  ...orderFields,
  createdAt: time,
  timeline: Timeline,
  reviewWhy: nullable(z.string()),
  partner: nullable(z.string()),
})
export const OrderPage = z.object({ orders: z.array(OperatorOrder), nextCursor: Cursor })
export const OrderStory = z.looseObject({
  order: OperatorOrder,
  delivery: nullable(z.looseObject({ state: z.enum(DELIVERY_STATES), calls: count })),
  events: z.array(z.looseObject({ kind: z.string(), cause: z.string(), at: time })),
  attempts: z.array(z.looseObject({ at: time, outcome: nullable(z.string()), cause: nullable(z.string()) })),
  refunds: z.array(z.looseObject({ state: z.string() })),
  decisions: z.array(z.object({ decision: z.enum(DECISIONS), people: z.literal([1, 2]) })),
})
export const LookUp = z.extend(Reason, { ref: z.optional(z.string()) })
export const Decided = described(
  z.object({
    id: z.string(),
    status: z.optional(Status),
    finding: z.optional(z.enum(FINDINGS)),
    approval: z.optional(z.object({ id: z.string(), expiresAt: time })),
  }),
  '`status`: where the order stands now; `finding`: what was found; `approval`: a second person has to agree first',
)
export const Approvals = z.object({
  approvals: z.array(
    z.looseObject({
      id: z.string(),
      orderId: OrderId,
      decision: z.enum(WEIGHTY),
      reason: z.string(),
      askedBy: z.string(),
      askedAt: time,
      expiresAt: time,
    }),
  ),
})
export const Blocked = z.object({
  blocked: z.array(
    z.object({ username: z.string(), id: z.string(), reason: z.string(), blockedBy: z.string(), at: time }),
  ),
})
export const BlockChanged = z.object({ username: z.string(), blocked: z.boolean(), changed: z.boolean() })
export const Halted = z.object({ halted: z.boolean() })
export const Reconciliations = z.object({
  reconciliations: z.array(
    z.looseObject({ at: time, events: count, sessions: count, repaired: z.array(z.string()) }),
  ),
})
const Delivered = z.object({ count, p50: nullable(z.number()), p95: nullable(z.number()) })
export const Metrics = z.object({
  at: time,
  orders: z.object({ awaiting_payment: count, paid: count, review: count, refunding: count }),
  delivered: described(z.object({ hour: Delivered, day: Delivered }), 'Seconds from paid to delivered'),
  oldestUndeliveredSeconds: nullable(z.int()),
  float: z.object({ micro: nullable(z.int()), at: nullable(time), hoursLeft: nullable(z.number()) }),
  requests: z.object({ count, errors: count }),
  gifting: z.enum(['on', 'halted']),
  cron: z.object({ at: nullable(time), secondsAgo: nullable(z.int()) }),
  alerts: z.array(
    z.object({
      code: z.enum(ALERT_CODES),
      since: time,
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})
export const SalesToday = z.object({
  sales: described(
    z.array(
      z.object({
        currency: Currency,
        orders: count,
        stars: count,
        revenue: Amount,
        delivered: count,
        deliveredRevenue: Amount,
        deliveredStars: count,
        unitUsd: z.number(),
        starUsd: z.number(),
        usd: z.number(),
        left: z.number(),
        share: nullable(z.number()),
      }),
    ),
    'By currency. Of what was delivered: what it brought in dollars (`usd`), what is `left` after Stars and card fees, and its share',
  ),
})
const Sum = z.object({ orders: count, amount: Amount })
export const DayReport = z.looseObject({
  day: z.string(),
  stripe: z.enum(['told', 'silent', 'too_many']),
  money: z.array(z.object({ currency: Currency, shop: Sum, stripe: Sum, refunded: Sum })),
  gifts: z.object({ orders: count, stars: count, cost: z.number() }),
  open: count,
  differs: z.array(z.object({ orderId: z.string(), what: z.string() })),
})
const lines = described(
  z.string(),
  'From how many Stars, for each Star, for the order: `50 0.019 0.49`, one a line',
)
const rates = {
  unitUsd: described(z.number(), 'Dollars a unit of the currency is worth; for the margin only'),
  starUsd: described(z.number(), 'Dollars a Star costs us; for the margin only'),
}
export const NewPrices = z.object({
  currency: Currency,
  lines,
  ...rates,
  from: z.optional(described(z.string(), 'Such as 2026-12-01T00:00Z; left out or past is now')),
  reason: Reason.shape.reason,
})
export const PriceList = z.object({
  currency: Currency,
  lines,
  ...rates,
  packs: described(
    z.array(z.object({ stars: Stars, now: Amount, next: Amount, left: z.number(), share: z.number() })),
    'Prices now and by `lines`; what is `left` of the latter in dollars, and its share',
  ),
  changes: z.array(
    z.object({
      n: count,
      from: time,
      status: z.enum(['applied', 'pending', 'cancelled']),
      by: z.string(),
      reason: z.string(),
      lines,
    }),
  ),
})
export const Cancelled = z.object({ cancelled: z.literal(true) })
export const Audit = z.object({
  entries: z.array(
    z.looseObject({ n: count, at: time, who: z.string(), what: z.string(), reason: z.string() }),
  ),
  nextCursor: Cursor,
})
export const Operators = z.object({
  operators: z.array(z.looseObject({ email: z.string(), role: z.enum(ROLES) })),
})
export const RoleGiven = z.object({ role: z.enum([...ROLES, 'none']), reason: Reason.shape.reason })
export const RoleChanged = z.object({
  email: z.string(),
  role: z.enum([...ROLES, 'none']),
  changed: z.enum(['changed', 'unchanged']),
})

const partnerFields = {
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  hosts: described(
    z.array(z.string()).check(z.maxLength(50)),
    '`host` or `host:port`, that may frame the widget',
  ),
  returnUrl: z.url(),
  commissionBps: described(z.int().check(z.minimum(0), z.maximum(10_000)), 'Hundredths of a per cent'),
  webhookUrl: z.optional(nullable(z.url())),
  status: z.optional(z.enum(['active', 'suspended'])),
}
export const NewPartner = z.object(partnerFields)
export const PartnerChange = z.partial(NewPartner)
export const PartnerCredentials = described(
  z.object({ id: PartnerId, key: z.string(), webhookSecret: z.string() }),
  'Told once',
)
export const Partner = z.looseObject({
  id: PartnerId,
  name: z.string(),
  status: z.string(),
  hosts: z.array(z.string()),
})
export const PartnerStanding = z.extend(Partner, {
  sums: described(
    z.array(z.object({ currency: Currency, orders: count, sold: Amount, owed: z.int() })),
    'What was sold in thirty days, and the commission owed',
  ),
})
export const Partners = z.object({ partners: z.array(PartnerStanding), nextCursor: Cursor })
export const Grace = z.object({ graceHours: z.optional(z.int().check(z.minimum(0), z.maximum(168))) })
export const NewKey = described(z.object({ id: PartnerId, key: z.string() }), 'Told once')
export const NewWebhookSecret = described(z.object({ id: PartnerId, webhookSecret: z.string() }), 'Told once')
export const Received = z.object({ received: z.literal(true) })

export const PartnerOrders = z.object({
  orders: z.array(
    z.looseObject({ id: OrderId, status: Status, stars: Stars, amount: Amount, currency: Currency }),
  ),
  nextCursor: Cursor,
})
export const PartnerLedger = z.object({
  entries: z.array(
    z.looseObject({
      orderId: OrderId,
      kind: z.enum(['commission', 'reversal']),
      amount: z.int(),
      currency: Currency,
      at: time,
    }),
  ),
  nextCursor: Cursor,
})
export const PartnerBalance = z.object({
  balances: z.array(z.looseObject({ currency: Currency, amount: z.int() })),
})
export const Pinged = z.looseObject({ eventId: z.string(), delivered: z.boolean() })
export const WebhookEvents = z.looseObject({ nextCursor: Cursor })
export const Resent = z.looseObject({})
