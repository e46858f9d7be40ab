import { integer, primaryKey, sqliteTable, sqliteView, text } from 'drizzle-orm/sqlite-core'
import type { Role } from '../operator/role.ts'
import type { OrderState, OrderStatus } from '../order/order.ts'
import type { Id } from '../shared/id.ts'
import type { Currency } from '../shared/money.ts'
import { whenUsed } from '../shared/when-used.ts'

// A mirror of migrations/*.sql for types and queries; a drift test holds the two together.
const time = (name: string) => integer(name, { mode: 'timestamp_ms' })

export const prices = whenUsed(() =>
  sqliteTable(
    'prices',
    {
      currency: text('currency').$type<Currency>().notNull(),
      fromStars: integer('from_stars').notNull(),
      microPerStar: integer('micro_per_star').notNull(),
      fixedMinor: integer('fixed_minor').notNull(),
    },
    (table) => [primaryKey({ columns: [table.currency, table.fromStars] })],
  ),
)

export type Price = typeof prices.$inferSelect

export const priceChanges = whenUsed(() =>
  sqliteTable('price_changes', {
    n: integer('n').primaryKey(),
    currency: text('currency').$type<Currency>().notNull(),
    validFrom: time('valid_from').notNull(),
    tiers: text('tiers', { mode: 'json' }).$type<Omit<Price, 'currency'>[]>().notNull(),
    unitUsd: integer('unit_usd').notNull(),
    starUsd: integer('star_usd').notNull(),
    askedBy: text('asked_by').notNull(),
    reason: text('reason').notNull(),
    at: time('at').notNull(),
    appliedAt: time('applied_at'),
    cancelledAt: time('cancelled_at'),
  }),
)
export type PriceChange = typeof priceChanges.$inferSelect

export const orders = whenUsed(() =>
  sqliteTable('orders', {
    id: text('id').$type<Id<'order'>>().primaryKey(),
    state: text('state').$type<OrderState>().notNull(),
    stars: integer('stars').notNull(),
    amountMinor: integer('amount_minor').notNull(),
    currency: text('currency').$type<Currency>().notNull(),
    locale: text('locale').notNull(),
    partner: text('partner'),
    keyHash: text('key_hash').notNull(),
    requestHash: text('request_hash').notNull(),
    consentVersion: text('consent_version').notNull(),
    consentAt: time('consent_at').notNull(),
    payUntil: time('pay_until').notNull(),
    sessionId: text('session_id'),
    checkoutUrl: text('checkout_url'),
    paymentIntent: text('payment_intent'),
    reviewWhy: text('review_why'),
    createdAt: time('created_at').notNull(),
    paidAt: time('paid_at'),
    deliveringAt: time('delivering_at'),
    deliveredAt: time('delivered_at'),
    refundingAt: time('refunding_at'),
    refundedAt: time('refunded_at'),
    expiredAt: time('expired_at'),
    reviewAt: time('review_at'),
    campaign: text('campaign'),
    commissionBps: integer('commission_bps'),
    releasedAt: time('released_at'),
    reviewClosedAt: time('review_closed_at'),
  }),
)

/** All that is personal about an order; the row goes when it is erased. */
export const pii = whenUsed(() =>
  sqliteTable('pii', {
    orderId: text('order_id')
      .$type<Id<'order'>>()
      .primaryKey()
      .references(() => orders.id, { onDelete: 'restrict' }),
    username: text('username').notNull(),
    recipientRef: text('recipient_ref'),
    networkHash: text('network_hash'),
    email: text('email'),
    since: time('since').notNull(),
  }),
)

/** An order and whom it is for; the username is empty once that was erased. */
export type Order = typeof orders.$inferSelect &
  Pick<typeof pii.$inferSelect, 'username' | 'recipientRef' | 'networkHash'>

export const orderEvents = whenUsed(() =>
  sqliteTable(
    'order_events',
    {
      orderId: text('order_id')
        .$type<Id<'order'>>()
        .notNull()
        .references(() => orders.id, { onDelete: 'restrict' }),
      n: integer('n').notNull(),
      kind: text('kind').notNull(),
      cause: text('cause').notNull(),
      at: time('at').notNull(),
    },
    (table) => [primaryKey({ columns: [table.orderId, table.n] })],
  ),
)

/** The events of an order, and what its own row says of its story. `n` orders the lines of one order. */
export const orderStory = whenUsed(() =>
  sqliteView('order_story', {
    orderId: text('order_id').$type<Id<'order'>>().notNull(),
    n: integer('n').notNull(),
    kind: text('kind').notNull(),
    cause: text('cause').notNull(),
    at: time('at').notNull(),
  }).existing(),
)

export const DELIVERY_STATES = [
  'queued',
  'claimed',
  'calling',
  'accepted',
  'unknown',
  'done',
  'failed',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

export const deliveries = whenUsed(() =>
  sqliteTable('deliveries', {
    orderId: text('order_id')
      .$type<Id<'order'>>()
      .primaryKey()
      .references(() => orders.id, { onDelete: 'restrict' }),
    state: text('state').$type<DeliveryState>().notNull(),
    fence: integer('fence').notNull().default(0),
    leaseUntil: time('lease_until'),
    dueAt: time('due_at').notNull(),
    waits: integer('waits').notNull().default(0),
    calls: integer('calls').notNull().default(0),
    calledAt: time('called_at'),
    provider: text('provider').notNull(),
    providerRef: text('provider_ref'),
    costMicro: integer('cost_micro'),
    why: text('why'),
    open: integer('open', { mode: 'boolean' }).notNull().default(true),
  }),
)
export type Delivery = typeof deliveries.$inferSelect

export type RefundState = 'intended' | 'pending' | 'succeeded' | 'failed'

export const refunds = whenUsed(() =>
  sqliteTable('refunds', {
    orderId: text('order_id')
      .$type<Id<'order'>>()
      .primaryKey()
      .references(() => orders.id, { onDelete: 'restrict' }),
    state: text('state').$type<RefundState>().notNull(),
    amountMinor: integer('amount_minor').notNull(),
    stripeId: text('stripe_id').unique(),
    why: text('why').notNull(),
    dueAt: time('due_at').notNull(),
    tries: integer('tries').notNull().default(0),
    intendedAt: time('intended_at').notNull(),
    round: integer('round').notNull().default(0),
  }),
)
export type Refund = typeof refunds.$inferSelect

export const stripeEvents = whenUsed(() =>
  sqliteTable('stripe_events', {
    id: text('id').primaryKey(),
    type: text('type').notNull(),
    orderId: text('order_id').$type<Id<'order'>>(),
    at: time('at').notNull(),
  }),
)

export const walletMarks = whenUsed(() =>
  sqliteTable('wallet_marks', {
    provider: text('provider').primaryKey(),
    balanceMicro: integer('balance_micro').notNull(),
    at: time('at').notNull(),
    proven: integer('proven', { mode: 'boolean' }).notNull().default(false),
  }),
)

export const halts = whenUsed(() =>
  sqliteTable('halts', {
    name: text('name').$type<'gifting'>().primaryKey(),
    why: text('why').notNull(),
    at: time('at').notNull(),
  }),
)

export const reconciliations = whenUsed(() =>
  sqliteTable('reconciliations', {
    at: time('at').primaryKey(),
    events: integer('events').notNull(),
    sessions: integer('sessions').notNull(),
    repaired: text('repaired', { mode: 'json' }).$type<string[]>().notNull(),
  }),
)

export const restores = whenUsed(() =>
  sqliteTable('restores', {
    at: time('at').primaryKey(),
    backupAt: time('backup_at').notNull(),
  }),
)

export const alerts = whenUsed(() =>
  sqliteTable('alerts', {
    code: text('code').primaryKey(),
    open: integer('open', { mode: 'boolean' }).notNull(),
    since: time('since').notNull(),
    seenAt: time('seen_at').notNull(),
    detail: text('detail', { mode: 'json' }).$type<Record<string, number | string>>().notNull(),
  }),
)

export const alertsTold = whenUsed(() =>
  sqliteTable(
    'alerts_told',
    {
      code: text('code')
        .notNull()
        .references(() => alerts.code, { onDelete: 'restrict' }),
      channel: text('channel').notNull(),
      open: integer('open', { mode: 'boolean' }).notNull(),
      at: time('at').notNull(),
    },
    (table) => [primaryKey({ columns: [table.code, table.channel] })],
  ),
)

/** How long deliveries took lately, in seconds from paid to delivered. */
export const deliveryPace = whenUsed(() =>
  sqliteTable('delivery_pace', {
    name: text('name').$type<'recent'>().primaryKey(),
    halfS: integer('half_s').notNull(),
    mostS: integer('most_s').notNull(),
    orders: integer('orders').notNull(),
    at: time('at').notNull(),
  }),
)

export const heartbeats = whenUsed(() =>
  sqliteTable('heartbeats', {
    name: text('name').$type<'cron' | 'watch'>().primaryKey(),
    at: time('at').notNull(),
  }),
)

export const traffic = whenUsed(() =>
  sqliteTable('traffic', {
    minute: integer('minute').primaryKey(),
    requests: integer('requests').notNull(),
    errors: integer('errors').notNull(),
  }),
)

/** Orders placed before `upto` have nothing personal left. */
export const retention = whenUsed(() =>
  sqliteTable('retention', {
    name: text('name').$type<'paid'>().primaryKey(),
    upto: time('upto').notNull(),
  }),
)

export type VelocityKind = 'recipient' | 'card' | 'network'

export const velocity = whenUsed(() =>
  sqliteTable(
    'velocity',
    {
      day: integer('day').notNull(),
      kind: text('kind').$type<VelocityKind>().notNull(),
      subject: text('subject').notNull(),
      orders: integer('orders').notNull(),
      stars: integer('stars').notNull(),
    },
    (table) => [primaryKey({ columns: [table.day, table.kind, table.subject] })],
  ),
)

export const screenings = whenUsed(() =>
  sqliteTable('screenings', {
    orderId: text('order_id')
      .$type<Id<'order'>>()
      .primaryKey()
      .references(() => orders.id, { onDelete: 'restrict' }),
    card: text('card'),
    risk: text('risk'),
    verdict: text('verdict').$type<'clear' | 'held'>(),
    at: time('at').notNull(),
  }),
)

export const partners = whenUsed(() =>
  sqliteTable('partners', {
    id: text('id').$type<Id<'partner'>>().primaryKey(),
    name: text('name').notNull(),
    status: text('status').$type<'active' | 'suspended'>().notNull(),
    hosts: text('hosts', { mode: 'json' }).$type<string[]>().notNull(),
    returnUrl: text('return_url').notNull(),
    commissionBps: integer('commission_bps').notNull(),
    keyHash: text('key_hash').notNull(),
    oldKeyHash: text('old_key_hash'),
    oldKeyUntil: time('old_key_until'),
    webhookUrl: text('webhook_url'),
    webhookSecret: text('webhook_secret').notNull(),
    oldWebhookSecret: text('old_webhook_secret'),
    oldWebhookSecretUntil: time('old_webhook_secret_until'),
    webhookFailingSince: time('webhook_failing_since'),
    webhookOffAt: time('webhook_off_at'),
    webhookOffWhy: text('webhook_off_why'),
    createdAt: time('created_at').notNull(),
    changedAt: time('changed_at').notNull(),
  }),
)
export type Partner = typeof partners.$inferSelect

export const operators = whenUsed(() =>
  sqliteTable('operators', {
    email: text('email').primaryKey(),
    role: text('role').$type<Role>().notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: time('added_at').notNull(),
    changedAt: time('changed_at').notNull(),
  }),
)

export const audit = whenUsed(() =>
  sqliteTable('audit', {
    n: integer('n').primaryKey(),
    at: time('at').notNull(),
    who: text('who').notNull(),
    role: text('role').$type<Role>().notNull(),
    what: text('what').notNull(),
    orderId: text('order_id')
      .$type<Id<'order'>>()
      .references(() => orders.id, { onDelete: 'restrict' }),
    subject: text('subject'),
    reason: text('reason').notNull(),
  }),
)
export type AuditRow = typeof audit.$inferSelect

export const reclaims = whenUsed(() =>
  sqliteTable(
    'reclaims',
    {
      orderId: text('order_id')
        .$type<Id<'order'>>()
        .notNull()
        .references(() => orders.id, { onDelete: 'restrict' }),
      id: text('id').notNull(),
      kind: text('kind').$type<'refund' | 'dispute' | 'charge'>().notNull(),
      state: text('state').$type<'open' | 'gone' | 'back'>().notNull(),
      amountMinor: integer('amount_minor').notNull(),
      at: time('at').notNull(),
    },
    (table) => [primaryKey({ columns: [table.orderId, table.id, table.state, table.amountMinor] })],
  ),
)

/** A row erases what is personal about its order, by a trigger. */
export const erasures = whenUsed(() =>
  sqliteTable('erasures', {
    orderId: text('order_id')
      .$type<Id<'order'>>()
      .primaryKey()
      .references(() => orders.id, { onDelete: 'restrict' }),
    at: time('at').notNull(),
    why: text('why').$type<'asked' | 'retention'>().notNull(),
  }),
)

/** Written by triggers of the database alone, in the batch that moves the order or records a reclaim. */
export const partnerLedger = whenUsed(() =>
  sqliteTable(
    'partner_ledger',
    {
      orderId: text('order_id')
        .$type<Id<'order'>>()
        .notNull()
        .references(() => orders.id, { onDelete: 'restrict' }),
      n: integer('n').notNull(),
      partnerId: text('partner_id')
        .$type<Id<'partner'>>()
        .notNull()
        .references(() => partners.id, { onDelete: 'restrict' }),
      kind: text('kind').$type<'commission' | 'reversal'>().notNull(),
      amountMinor: integer('amount_minor').notNull(),
      currency: text('currency').$type<Currency>().notNull(),
      at: time('at').notNull(),
    },
    (table) => [primaryKey({ columns: [table.orderId, table.n] })],
  ),
)

/** How an order stands for its partner: what went back, what is earned and what of it is booked. */
export const partnerOrders = whenUsed(() =>
  sqliteView('partner_orders', {
    orderId: text('order_id').$type<Id<'order'>>().notNull(),
    status: text('status').$type<OrderStatus>().notNull(),
    refundedMinor: integer('refunded_minor').notNull(),
    bookedMinor: integer('booked_minor').notNull(),
  }).existing(),
)

export type PartnerEventType = 'order.paid' | 'order.delivered' | 'order.refunded' | 'order.disputed' | 'ping'

/** The outbox of partners' webhooks. Rows are written by triggers of the database; only a ping is written by hand. */
export const partnerEvents = whenUsed(() =>
  sqliteTable('partner_events', {
    id: text('id').primaryKey(),
    partnerId: text('partner_id')
      .$type<Id<'partner'>>()
      .notNull()
      .references(() => partners.id, { onDelete: 'restrict' }),
    orderId: text('order_id')
      .$type<Id<'order'>>()
      .references(() => orders.id, { onDelete: 'restrict' }),
    type: text('type').$type<PartnerEventType>().notNull(),
    status: text('status').$type<OrderStatus>(),
    refundedMinor: integer('refunded_minor'),
    at: time('at').notNull(),
    state: text('state').$type<'due' | 'delivered' | 'failed'>().notNull(),
    dueAt: time('due_at').notNull(),
    tries: integer('tries').notNull().default(0),
    answer: integer('answer'),
    deliveredAt: time('delivered_at'),
  }),
)
export type PartnerEvent = typeof partnerEvents.$inferSelect

/** What takes two people. */
export const WEIGHTY = ['deliver_again', 'write_off', 'close'] as const
export type Weighty = (typeof WEIGHTY)[number]

export const operatorSessions = whenUsed(() =>
  sqliteTable('operator_sessions', {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    token: text('token').notNull(),
    until: time('until').notNull(),
    seenAt: time('seen_at').notNull(),
  }),
)

export const approvals = whenUsed(() =>
  sqliteTable('approvals', {
    id: text('id').$type<Id<'approval'>>().primaryKey(),
    orderId: text('order_id')
      .$type<Id<'order'>>()
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    decision: text('decision').$type<Weighty>().notNull(),
    reason: text('reason').notNull(),
    askedBy: text('asked_by').notNull(),
    askedAt: time('asked_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    seenDelivery: text('seen_delivery'),
    answer: text('answer').$type<'approved' | 'declined' | 'expired'>(),
    answeredBy: text('answered_by'),
    answeredAt: time('answered_at'),
  }),
)
export type Approval = typeof approvals.$inferSelect

export const blockedRecipients = whenUsed(() =>
  sqliteTable('blocked_recipients', {
    username: text('username').primaryKey(),
    id: text('id').$type<Id<'block'>>().notNull().unique(),
    reason: text('reason').notNull(),
    blockedBy: text('blocked_by').notNull(),
    at: time('at').notNull(),
  }),
)
