import { Hono } from 'hono'
import { amountClaimedBy } from '../catalog/quote.ts'
import type { Placed } from '../order/place.ts'
import { viewOrder } from '../order/view.ts'
import { CheckoutPage } from '../pages/checkout.tsx'
import { CONSENT_VERSION } from '../pages/consent.ts'
import { en } from '../pages/messages/en.ts'
import { ReviewPage, type ReviewProps } from '../pages/review.tsx'
import { looksLikeBot } from '../recipient/username.ts'
import { readAttribution, type Attribution } from '../shared/attribution.ts'
import { unreachable } from '../shared/never.ts'
import { readForm } from './body.ts'
import {
  consentProblem,
  currencyField,
  readOrderFields,
  recipientProblem,
  type OrderFieldProblem,
  type OrderFields,
} from './order-fields.ts'
import { RETRY_AFTER_S } from './orders.ts'
import { page } from './page.ts'
import { photoOf } from './recipients.ts'
import type { Web, WebContext } from './web.ts'

/** The check before paying, for every browser. What was typed is never lost, whatever is wrong with it. */
export const review = new Hono<Web>()
  .get('/', (c) => {
    const typed = typedIn(c, new URL(c.req.url).searchParams)
    return c.req.query('edit') === undefined ? showReview(c, typed) : showCheckout(c, typed)
  })
  .post('/', async (c) => {
    const form = await readForm(c)
    if (!form.ok) return form.why
    const typed = typedIn(c, form.value)
    // Only the review page sends a quote or a consent: whoever sends one has pressed Pay.
    return form.value.has('quote') || form.value.has('consent')
      ? pay(c, typed, form.value)
      : showReview(c, typed)
  })

/** An answer to a POST that is not stored is gone for the Back button, and the same order's key with it. */
const STAYS_IN_HISTORY = { 'cache-control': 'private, no-cache' }

interface Typed {
  username: string
  stars: string
  currency: string
  sentBy: Attribution | undefined
}

function typedIn(c: WebContext, form: URLSearchParams): Typed {
  const stars = form.get('stars') ?? ''
  return {
    username: form.get('username') ?? '',
    stars: stars === 'other' ? (form.get('stars_other') ?? '') : stars,
    currency: form.get('currency') ?? 'usd',
    sentBy: sentByIn(form) ?? sentByIn(addressOfForm(c)),
  }
}

const sentByIn = (query: URLSearchParams) => readAttribution(query.get('partner'), query.get('campaign'))

/** The start page is a static file: without script its form cannot repeat what its address said, but the browser does. */
function addressOfForm(c: WebContext): URLSearchParams {
  const address = c.req.header('referer') ?? ''
  const ours = URL.canParse(address) && new URL(address).origin === c.get('app').settings.publicOrigin
  return ours ? new URL(address).searchParams : new URLSearchParams()
}

async function showReview(c: WebContext, typed: Typed): Promise<Response> {
  const fields = readOrderFields(c.get('app'), { ...typed })
  return fields.ok ? reviewOf(c, typed, fields.value) : showCheckout(c, typed, fields.why)
}

interface ReviewExtras {
  status?: 200 | 409 | 422 | 503
  /** What the review page sent, so that pressing Pay again means the same order. */
  sent?: { quote: string; amount: number; idempotencyKey: string } | undefined
  show?: Pick<ReviewProps, 'errors' | 'notice' | 'priceChangedFrom'>
}

async function reviewOf(
  c: WebContext,
  typed: Typed,
  fields: OrderFields,
  extras: ReviewExtras = {},
): Promise<Response> {
  const app = c.get('app')
  const [recipient, offer] = await Promise.all([
    app.checkRecipient(fields.username),
    extras.sent ?? app.quote({ stars: fields.stars, currency: fields.currency, sentBy: typed.sentBy }),
  ])
  if (recipient.status === 'not_found' || recipient.status === 'ineligible')
    return showCheckout(c, typed, [recipientProblem(recipient.status)])
  const { name, photo } = recipient.status === 'found' ? recipient : {}
  return page(
    c,
    <ReviewPage
      {...fields}
      amount={offer.amount}
      quote={offer.quote}
      idempotencyKey={extras.sent?.idempotencyKey ?? crypto.randomUUID()}
      recipient={{
        status: recipient.status,
        ...(name ? { name } : {}),
        ...(photo ? { photo: photoOf(fields.username) } : {}),
      }}
      looksLikeBot={looksLikeBot(fields.username)}
      {...(typed.sentBy ? { sentBy: typed.sentBy } : {})}
      {...extras.show}
    />,
    extras.status,
    { ...STAYS_IN_HISTORY, ...(extras.status === 503 ? { 'retry-after': RETRY_AFTER_S } : {}) },
  )
}

async function showCheckout(
  c: WebContext,
  typed: Typed,
  errors: OrderFieldProblem[] = [],
): Promise<Response> {
  const app = c.get('app')
  const currency = currencyField(typed.currency, app.settings.currencies)
  const catalog = await app.catalog(currency.ok ? currency.value : 'usd')
  const { currencies, packs, maxStars } = catalog
  return page(
    c,
    <CheckoutPage {...{ currency: catalog.currency, currencies, packs, maxStars, errors }} form={typed} />,
    errors.length > 0 ? 422 : 200,
  )
}

async function pay(c: WebContext, typed: Typed, form: URLSearchParams): Promise<Response> {
  const app = c.get('app')
  const fields = readOrderFields(app, { ...typed })
  if (!fields.ok) return showCheckout(c, typed, fields.why)
  const idempotencyKey =
    /^[\x21-\x7e]{1,255}$/.exec(form.get('idempotency_key') ?? '')?.[0] ?? crypto.randomUUID()
  if (form.get('consent') !== 'true')
    return reviewOf(c, typed, fields.value, { status: 422, show: { errors: [consentProblem] } })
  const quote = form.get('quote') ?? undefined
  const request = {
    idempotencyKey,
    ...fields.value,
    locale: en.lang,
    consentVersion: CONSENT_VERSION,
    sentBy: typed.sentBy,
  }
  const address = c.req.header('cf-connecting-ip')
  const placed = await app.placeOrder({ ...request, quote }, address)
  // An offer that ran out while the price stayed is not worth a second look.
  const again =
    placed.kind === 'price_changed' && quote !== undefined && placed.fresh.amount === amountClaimedBy(quote)
      ? await app.placeOrder({ ...request, quote: placed.fresh.quote }, address)
      : placed
  return answerPay(c, typed, fields.value, again, { quote: quote ?? '', idempotencyKey })
}

function answerPay(
  c: WebContext,
  typed: Typed,
  fields: OrderFields,
  placed: Placed,
  sent: { quote: string; idempotencyKey: string },
): Response | Promise<Response> {
  switch (placed.kind) {
    case 'placed':
    case 'replayed': {
      const { checkoutUrl } = viewOrder(placed.order, c.get('app').now())
      return c.redirect(checkoutUrl ?? `/orders/${placed.order.id}?key=${placed.key}`, 303)
    }
    case 'price_changed': {
      const before = amountClaimedBy(sent.quote)
      const show = before === undefined ? {} : { priceChangedFrom: before }
      return reviewOf(c, typed, fields, { status: 409, show })
    }
    case 'recipient_refused':
      return showCheckout(c, typed, [recipientProblem(placed.status)])
    case 'conflict': // the page was changed and sent again under its old key: what is shown now gets a new one
      return reviewOf(c, typed, fields)
    case 'payment_down':
      return reviewOf(c, typed, fields, {
        status: 503,
        sent: { ...sent, amount: placed.order.amountMinor },
        show: { notice: 'stripe_down' },
      })
    default:
      return unreachable(placed)
  }
}
