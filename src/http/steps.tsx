import type { JSX } from 'hono/jsx/jsx-runtime'
import type { CheckoutProps } from '../pages/checkout.tsx'
import type { ReviewProps } from '../pages/review.tsx'
import { looksLikeBot } from '../recipient/username.ts'
import {
  currencyField,
  readOrderFields,
  recipientProblem,
  type OrderFieldProblem,
  type OrderFields,
} from './order-fields.ts'
import { RETRY_AFTER_S } from './orders.ts'
import { page } from './page.ts'
import { photoOf } from './recipients.ts'
import type { Typed } from './typed.ts'
import type { WebContext } from './web.ts'

/** The pages of the two steps before paying: the shop's own, or those in a frame on a partner's page. */
export interface StepPages {
  checkout(props: CheckoutProps): JSX.Element
  review(props: ReviewProps): JSX.Element | Promise<JSX.Element>
}

/** An answer to a POST that is not stored is gone for the Back button, and the same order's key with it. */
const STAYS_IN_HISTORY = { 'cache-control': 'private, no-cache' }

export async function showReview(c: WebContext, pages: StepPages, typed: Typed): Promise<Response> {
  const fields = readOrderFields(c.get('app'), c.get('t'), { ...typed })
  return fields.ok ? reviewOf(c, pages, typed, fields.value) : showCheckout(c, pages, typed, fields.why)
}

export interface ReviewExtras {
  status?: 200 | 403 | 409 | 422 | 429 | 503
  /** What the review page sent, so that pressing Pay again means the same order. */
  sent?: { quote: string; amount: number; idempotencyKey: string } | undefined
  show?: Pick<ReviewProps, 'errors' | 'notice' | 'challenge' | 'priceChangedFrom'>
}

export async function reviewOf(
  c: WebContext,
  pages: StepPages,
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
    return showCheckout(c, pages, typed, [recipientProblem(c.get('t'), recipient.status)])
  const { name, photo } = recipient.status === 'found' ? recipient : {}
  const review = await pages.review({
    t: c.get('t'),
    ...fields,
    amount: offer.amount,
    quote: offer.quote,
    idempotencyKey: extras.sent?.idempotencyKey ?? crypto.randomUUID(),
    recipient: {
      status: recipient.status,
      ...(name ? { name } : {}),
      ...(photo ? { photo: photoOf(fields.username) } : {}),
    },
    looksLikeBot: looksLikeBot(fields.username),
    ...(typed.sentBy ? { sentBy: typed.sentBy } : {}),
    ...extras.show,
  })
  const retry = extras.status === 503 || extras.status === 429 ? { 'retry-after': RETRY_AFTER_S } : {}
  return page(c, review, extras.status, { ...STAYS_IN_HISTORY, ...retry })
}

export async function showCheckout(
  c: WebContext,
  pages: StepPages,
  typed: Typed,
  errors: OrderFieldProblem[] = [],
): Promise<Response> {
  const app = c.get('app')
  const currency = currencyField(c.get('t'), typed.currency, app.settings.currencies)
  const catalog = await app.catalog(currency.ok ? currency.value : 'usd')
  const { currencies, packs, maxStars } = catalog
  const checkout = {
    t: c.get('t'),
    currency: catalog.currency,
    currencies,
    packs,
    maxStars,
    errors,
    form: typed,
  }
  return page(c, pages.checkout(checkout), errors.length > 0 ? 422 : 200)
}
