import type { Checkout, OrderDraft } from '../order/place.ts'
import type { Payments } from './payments.ts'

const MINUTE_MS = 60_000
/** Stripe keeps a page open for at most 24 hours, counted by its own clock. */
const LONGEST_MS = 24 * 60 * MINUTE_MS - 2 * MINUTE_MS

interface StartDeps {
  payments: Payments
  now: () => Date
  ttlMinutes: number
  publicOrigin: string
}

/** Opens the payment page of an order, with the way back to its order page. */
export async function startPayment(deps: StartDeps, draft: OrderDraft, orderKey: string): Promise<Checkout> {
  const closesAt = closingTime(deps.now(), deps.ttlMinutes)
  const orderPage = `${deps.publicOrigin}/orders/${draft.id}?key=${orderKey}`
  const page = await deps.payments.openPage({
    orderId: draft.id,
    partner: draft.partner,
    campaign: draft.campaign,
    title: draft.item,
    username: draft.username,
    stars: draft.stars,
    amount: draft.amountMinor,
    currency: draft.currency,
    locale: draft.locale,
    strongAuth: draft.strongAuth,
    closesAt,
    successUrl: `${orderPage}&paid=1`,
    cancelUrl: orderPage,
  })
  return page.ok ? { kind: 'open', ...page.value, closesAt } : { kind: 'down', closesAt }
}

/**
 * On a whole minute, so that a request repeated at once asks Stripe for the very same page; never less than the
 * 30 minutes Stripe insists on, should its clock be ahead of ours.
 */
function closingTime(now: Date, ttlMinutes: number): Date {
  const wished = Math.ceil(now.getTime() / MINUTE_MS) * MINUTE_MS + (ttlMinutes + 1) * MINUTE_MS
  return new Date(Math.min(wished, Math.floor((now.getTime() + LONGEST_MS) / MINUTE_MS) * MINUTE_MS))
}
