import { and, eq, isNull, not, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { prepared, type Filled } from '../db/prepared.ts'
import { orders, partners, pii, type Order, type Price } from '../db/schema.ts'
import type { Attribution } from '../shared/attribution.ts'
import type { Currency } from '../shared/money.ts'
import { sha256Hex, type Signer } from '../shared/sign.ts'
import { findBlock } from './blocked.ts'
import { namesOfOrder, type OrderName } from './order-key.ts'
import { ofOrder, onlyIfChanged, orderColumns, readOrder } from './order-store.ts'
import { atCap, dayOf, readCounts, subjectsOf } from './velocity.ts'

export interface OrderRequest {
  idempotencyKey: string
  username: string
  stars: number
  currency: Currency
  quote?: string | undefined
  locale: string
  /** What it is called where it is paid for, in the buyer's language. */
  item: string
  sentBy?: Attribution | undefined
  consentVersion: string
  /** Keyed hash of the buyer's network; null where there is none to speak of. */
  networkHash: string | null
}

/** A price the shop stands by until `expiresAt`, and the token that holds it. */
export interface HeldPrice {
  stars: number
  currency: Currency
  amount: number
  quote: string
  expiresAt: Date
}

export type RecipientAnswer =
  | { status: 'found'; ref: string }
  | { status: 'unknown' }
  | { status: 'not_found' | 'ineligible' }

/** What a payment page is opened for; all of it is fixed from here on. */
export type OrderDraft = Pick<
  Order,
  'id' | 'username' | 'stars' | 'amountMinor' | 'currency' | 'locale' | 'partner' | 'campaign'
> & {
  /** In the buyer's language. */
  item: string
  /** So much was bought today by the same network or for the same recipient, or so quickly, that the bank shall make sure. */
  strongAuth: boolean
}

export type Checkout =
  | { kind: 'open'; sessionId: string; url: string; closesAt: Date }
  | { kind: 'down'; closesAt: Date }

export type Placed =
  | { kind: 'placed' | 'replayed' | 'payment_down'; order: Order; key: string }
  | { kind: 'conflict' }
  | { kind: 'price_changed'; fresh: HeldPrice }
  | { kind: 'recipient_refused'; status: 'not_found' | 'ineligible' | 'blocked' }

export interface PlaceDeps {
  db: Db
  signer: Signer
  now: () => Date
  /** Whether the day's caps hold. */
  capped: boolean
  /** Whether the network of this buyer orders faster than one person does. */
  suspicious: boolean
  /** The price list of a currency. */
  readTiers: (db: Db, currency: Currency) => Filled<Price[]>
  /** The price now, or what the quote in hand promises; `changed` when that is no promise to be kept. */
  priceFor: (
    request: OrderRequest,
    tiers: Price[],
  ) => Promise<{ changed: false; amount: number } | { changed: true; fresh: HeldPrice }>
  /** Who sent the buyer, as far as anybody says so. */
  attributionOf: (request: OrderRequest) => Promise<Attribution | undefined>
  checkRecipient: (username: string) => Promise<RecipientAnswer>
  openCheckout: (draft: OrderDraft, orderKey: string) => Promise<Checkout>
}

/**
 * Takes an order and opens its payment page: two D1 round trips, one Stripe call. Stripe is asked before the order is
 * written because nobody can pay at an address that has not been given out; dying in between leaves nothing behind.
 */
export async function placeOrder(deps: PlaceDeps, request: OrderRequest): Promise<Placed> {
  const { db, signer, priceFor, checkRecipient, openCheckout } = deps
  const [names, requestHash, sentBy, subjects] = await Promise.all([
    namesOfOrder(signer, request.idempotencyKey),
    sha256Hex(
      JSON.stringify({ ...request, item: undefined, consentVersion: undefined, networkHash: undefined }),
    ),
    deps.attributionOf(request),
    subjectsOf(signer, request),
  ])
  const [[tiers, counts, [partner], [block], ...found], recipient] = await Promise.all([
    db.batch([
      deps.readTiers(db, request.currency),
      readCounts(db, dayOf(deps.now()), subjects),
      findEarning(db, sentBy),
      findBlock(db, request.username),
      ...names.map(({ id }) => readOrder(db, id)),
    ]),
    checkRecipient(request.username),
  ])
  const [known] = found.flat()
  const strongAuth = deps.suspicious || (deps.capped && atCap(counts) !== undefined)
  const name = names.find(({ id }) => id === known?.id) ?? names[0]
  if (known)
    return known.requestHash === requestHash
      ? resumeOrder(deps, { ...known, item: request.item, strongAuth }, name)
      : { kind: 'conflict' }
  if (block) return { kind: 'recipient_refused', status: 'blocked' }
  const price = await priceFor({ ...request, sentBy }, tiers)
  if (price.changed) return { kind: 'price_changed', fresh: price.fresh }
  if (recipient.status === 'not_found' || recipient.status === 'ineligible')
    return { kind: 'recipient_refused', status: recipient.status }

  const order = {
    id: name.id,
    username: request.username,
    stars: request.stars,
    amountMinor: price.amount,
    currency: request.currency,
    locale: request.locale,
    partner: partner?.id ?? null,
    campaign: partner ? (sentBy?.campaign ?? null) : null,
  }
  const checkout = await openCheckout({ ...order, item: request.item, strongAuth }, name.key)
  const { row, written } = await writeOrder(deps, {
    ...order,
    commissionBps: partner?.commissionBps ?? null,
    networkHash: request.networkHash,
    state: 'awaiting_payment' as const,
    recipientRef: recipient.status === 'found' ? recipient.ref : null,
    keyHash: name.keyHash,
    requestHash,
    consentVersion: request.consentVersion,
    consentAt: deps.now(),
    createdAt: deps.now(),
    ...checkoutColumns(checkout),
  })
  if (row.requestHash !== requestHash) return { kind: 'conflict' }
  if (row.sessionId === null) return { kind: 'payment_down', order: row, key: name.key }
  return { kind: written ? 'placed' : 'replayed', order: row, key: name.key }
}

const earningPartner = prepared(['id'], (db, { id }) =>
  db
    .select({ id: partners.id, commissionBps: partners.commissionBps })
    .from(partners)
    .where(and(eq(partners.id, id), eq(partners.status, 'active'))),
)

/** For a batch: the partner who will earn. An unknown or a suspended one is as good as none. */
const findEarning = (db: Db, sentBy: Attribution | undefined) =>
  earningPartner(db, { id: sentBy?.partner ?? '' })

/** A replay of the same request. An order whose payment page could not be opened gets it now. */
async function resumeOrder(
  { db, openCheckout }: PlaceDeps,
  known: Order & OrderDraft,
  name: OrderName,
): Promise<Placed> {
  if (known.state !== 'awaiting_payment' || known.sessionId !== null)
    return { kind: 'replayed', order: known, key: name.key }
  const checkout = await openCheckout(known, name.key)
  if (checkout.kind === 'down') return { kind: 'payment_down', order: known, key: name.key }
  const [, [order = known]] = await db.batch([
    db
      .update(orders)
      .set(checkoutColumns(checkout))
      .where(and(eq(orders.id, known.id), eq(orders.state, 'awaiting_payment'), isNull(orders.sessionId))),
    readOrder(db, known.id),
  ])
  return { kind: 'replayed', order, key: name.key }
}

/** What is known of an order from the start. */
const COLUMNS = [
  'id',
  'state',
  'stars',
  'amountMinor',
  'currency',
  'locale',
  'partner',
  'campaign',
  'commissionBps',
  'keyHash',
  'requestHash',
  'consentVersion',
  'consentAt',
  'payUntil',
  'sessionId',
  'checkoutUrl',
  'createdAt',
] as const satisfies (keyof Order)[]

const PERSON = ['username', 'recipientRef', 'networkHash'] as const satisfies (keyof Order)[]

type NewOrder = Pick<Order, (typeof COLUMNS | typeof PERSON)[number]>

/** What has yet to happen to it. */
const UNTOUCHED = {
  paymentIntent: null,
  reviewWhy: null,
  paidAt: null,
  deliveringAt: null,
  deliveredAt: null,
  refundingAt: null,
  refundedAt: null,
  expiredAt: null,
  reviewAt: null,
  releasedAt: null,
  reviewClosedAt: null,
} satisfies Omit<Order, keyof NewOrder>

const insertOrder = prepared(COLUMNS, (db, order) =>
  db.insert(orders).values(order).onConflictDoNothing().returning({ id: orders.id }),
)

/** If the statement before it wrote the order. */
const insertPerson = prepared(
  ['id', ...PERSON, 'since'],
  (db, { id, username, recipientRef, networkHash, since }) =>
    db
      .insert(pii)
      .select(
        sql`SELECT ${id}, ${username}, ${recipientRef}, ${networkHash}, NULL, ${since} WHERE ${onlyIfChanged}`,
      ),
)

/** If neither of the two before it wrote anything: a twin of this request has been here. */
const readTwin = prepared(['id'], (db, { id }) =>
  db
    .select(orderColumns())
    .from(orders)
    .leftJoin(pii, ofOrder)
    .where(and(eq(orders.id, id), not(onlyIfChanged))),
)

/** One batch. When the same order was written meanwhile by a twin of this request, that one stands. */
async function writeOrder({ db }: PlaceDeps, order: NewOrder): Promise<{ row: Order; written: boolean }> {
  const [written, , [twin]] = await db.batch([
    insertOrder(db, order),
    insertPerson(db, { ...order, since: order.createdAt.getTime() }),
    readTwin(db, { id: order.id }),
  ])
  if (written.length === 1) return { row: { ...UNTOUCHED, ...order }, written: true }
  if (!twin) throw new Error('an order vanished inside its own batch')
  return { row: twin, written: false }
}

const checkoutColumns = (checkout: Checkout) => ({
  payUntil: checkout.closesAt,
  sessionId: checkout.kind === 'open' ? checkout.sessionId : null,
  checkoutUrl: checkout.kind === 'open' ? checkout.url : null,
})
