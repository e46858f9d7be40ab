import type { NotAdmitted } from '../app.ts'
import { amountClaimedBy } from '../catalog/quote.ts'
import type { Placed } from '../order/place.ts'
import { viewOrder } from '../order/view.ts'
import { CheckoutPage } from '../pages/checkout.tsx'
import { versionShown } from '../pages/consent.ts'
import { nearestLocale } from '../pages/locales.ts'
import { ReviewPage } from '../pages/review.tsx'
import { unreachable } from '../shared/never.ts'
import { readForm } from './body.ts'
import { edge } from './edge.ts'
import { limited } from './limited.ts'
import {
  consentProblem,
  itemOf,
  readOrderFields,
  recipientProblem,
  type OrderFields,
} from './order-fields.ts'
import { reviewOf, showCheckout, showReview, type StepPages } from './steps.tsx'
import { speak } from './texts.ts'
import { typedIn, type Typed } from './typed.ts'
import type { WebContext } from './web.ts'

/** The check before paying, for every browser. What was typed is never lost, whatever is wrong with it. */
export const review = edge()
  .use(limited('lookups'))
  .get('/', async (c) => {
    await speak(c, c.req.query('locale'))
    const typed = typedIn(c, new URL(c.req.url).searchParams)
    return c.req.query('edit') === undefined ? showReview(c, PAGES, typed) : showCheckout(c, PAGES, typed)
  })
  .post('/', async (c) => {
    const form = await readForm(c)
    if (!form.ok) return form.why
    await speak(c, form.value.get('locale'))
    const typed = typedIn(c, form.value)
    // Only the review page sends a quote or a consent: whoever sends one has pressed Pay.
    if (form.value.has('quote') || form.value.has('consent')) return pay(c, typed, form.value)
    return form.value.has('edit') ? showCheckout(c, PAGES, typed) : showReview(c, PAGES, typed)
  })

const PAGES: StepPages = {
  checkout: (props) => <CheckoutPage {...props} />,
  review: (props) => <ReviewPage {...props} />,
}

async function pay(c: WebContext, typed: Typed, form: URLSearchParams): Promise<Response> {
  const app = c.get('app')
  const fields = readOrderFields(app, c.get('t'), { ...typed })
  if (!fields.ok) return showCheckout(c, PAGES, typed, fields.why)
  const idempotencyKey =
    /^[\x21-\x7e]{1,255}$/.exec(form.get('idempotency_key') ?? '')?.[0] ?? crypto.randomUUID()
  if (form.get('consent') !== 'true')
    return reviewOf(c, PAGES, typed, fields.value, {
      status: 422,
      show: { errors: [consentProblem(c.get('t'))] },
    })
  const quote = form.get('quote') ?? undefined
  const request = {
    idempotencyKey,
    proof: form.get('cf-turnstile-response') ?? undefined,
    ...fields.value,
    // What was agreed to stood there in this language, even where its texts cannot be had at the moment.
    locale: nearestLocale(form.get('locale') ?? '') ?? c.get('t').locale,
    item: itemOf(c.get('t'), fields.value),
    consentVersion: versionShown(c.get('t').consent, form.get('consent_version')),
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
  placed: Placed | NotAdmitted,
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
      return reviewOf(c, PAGES, typed, fields, { status: 409, show })
    }
    case 'recipient_refused':
      return showCheckout(c, PAGES, typed, [recipientProblem(c.get('t'), placed.status)])
    case 'conflict': // the page was changed and sent again under its old key: what is shown now gets a new one
      return reviewOf(c, PAGES, typed, fields)
    case 'too_many':
      return reviewOf(c, PAGES, typed, fields, { status: 429, show: { notice: 'too_many' } })
    case 'prove_human':
      return reviewOf(c, PAGES, typed, fields, { status: 403, show: { challenge: challengeIn(c, placed) } })
    case 'payment_down':
      return reviewOf(c, PAGES, typed, fields, {
        status: 503,
        sent: { ...sent, amount: placed.order.amountMinor },
        show: { notice: 'stripe_down' },
      })
    default:
      return unreachable(placed)
  }
}

/** The one page that loads a stranger's script, and only then. */
function challengeIn(c: WebContext, { siteKey }: { siteKey: string }) {
  const origin = c.get('app').settings.challengeOrigin
  c.set('framing', { challengedBy: origin })
  return { siteKey, script: `${origin}/turnstile/v0/api.js` }
}
