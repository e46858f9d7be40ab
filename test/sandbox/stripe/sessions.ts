import type Stripe from 'stripe'
import { freshId } from '../random.ts'
import { nowS, type World } from '../world.ts'
import { LOCALES } from './allowed.ts'
import { badTotal } from './currencies.ts'
import { failed, refused, type StripeAnswer } from './errors.ts'
import { emitEvent } from './events.ts'
import { integerAt, listAt, metadataAt, textAt, type FormMap } from './form-body.ts'
import { badLineItems, lineItemOf } from './line-items.ts'
import { sessionOf } from './session-object.ts'
import type { SessionRecord } from './state.ts'

const HALF_HOUR_S = 30 * 60
const DAY_S = 24 * 60 * 60
// A clock a second apart must not refuse a page of exactly 30 minutes or a day.
const LEEWAY_S = 5

export function badSession(form: FormMap, now: number): StripeAnswer | undefined {
  const wrong = (param: string, message: string, code?: string) =>
    refused({ message, param, ...(code ? { code } : {}) })
  const mode = textAt(form, 'mode')
  if (mode === undefined) return wrong('mode', 'Missing required param: mode.', 'parameter_missing')
  if (mode !== 'payment') return wrong('mode', `Invalid mode: the sandbox plays payment only, not ${mode}`)
  const uiMode = textAt(form, 'ui_mode') ?? 'hosted_page'
  if (uiMode !== 'hosted_page') return wrong('ui_mode', `The sandbox plays hosted_page only, not ${uiMode}`)
  const success = textAt(form, 'success_url')
  if (success === undefined) {
    return wrong('success_url', 'Missing required param: success_url.', 'parameter_missing')
  }
  for (const [param, url] of [
    ['success_url', success],
    ['cancel_url', textAt(form, 'cancel_url')],
  ] as const) {
    if (url !== undefined && !isUrl(url)) return wrong(param, 'Not a valid URL', 'url_invalid')
  }
  const reference = textAt(form, 'client_reference_id') ?? ''
  if (reference.length > 200) {
    return wrong('client_reference_id', 'Invalid string: must be at most 200 characters')
  }
  const locale = textAt(form, 'locale')
  if (locale !== undefined && !LOCALES.has(locale)) {
    return wrong('locale', `Invalid locale: must be one of ${[...LOCALES].join(', ')}`)
  }
  const expires = integerAt(form, 'expires_at') ?? now + DAY_S
  if (expires < now + HALF_HOUR_S - LEEWAY_S) {
    const message = 'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.'
    return wrong('expires_at', message)
  }
  if (expires > now + DAY_S + LEEWAY_S) {
    const message = 'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.'
    return wrong('expires_at', message)
  }
  const items = listAt(form, 'line_items')
  const item = badLineItems(items)
  if (item) return item
  const currency = textAt(items[0], 'price_data', 'currency')?.toLowerCase() ?? ''
  const total = badTotal(sum(items.map((one) => lineItemOf(one, now).amount_total)), currency)
  return total && refused(total)
}

export function createSession(world: World, form: FormMap): Stripe.Checkout.Session {
  const now = nowS(world)
  const lineItems = listAt(form, 'line_items').map((item) => lineItemOf(item, now))
  const id = freshId('cs_test_', 58)
  const session = sessionOf({
    id,
    url: `${world.origin}/pay/${id}`,
    createdS: now,
    expiresS: integerAt(form, 'expires_at') ?? now + DAY_S,
    amount: sum(lineItems.map((item) => item.amount_total)),
    currency: lineItems[0]?.currency ?? '',
    successUrl: textAt(form, 'success_url') ?? '',
    cancelUrl: textAt(form, 'cancel_url') ?? null,
    reference: textAt(form, 'client_reference_id') ?? null,
    email: textAt(form, 'customer_email') ?? null,
    locale: textAt(form, 'locale') ?? null,
    metadata: metadataAt(form, 'metadata'),
    submitType: textAt(form, 'submit_type') ?? null,
  })
  world.stripe.sessions.set(id, {
    session,
    lineItems,
    intent: {
      metadata: metadataAt(form, 'payment_intent_data', 'metadata'),
      description: textAt(form, 'payment_intent_data', 'description') ?? null,
      receiptEmail: textAt(form, 'payment_intent_data', 'receipt_email') ?? null,
    },
  })
  return session
}

/** Refused unless the session is open, in Stripe's words. */
export function notOpen({ session }: SessionRecord): StripeAnswer | undefined {
  if (session.status === 'open') return undefined
  const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`
  return failed({ message })
}

export function expireSession(world: World, record: SessionRecord): void {
  record.session.status = 'expired'
  record.session.url = null
  emitEvent(world, 'checkout.session.expired', record.session)
}

export function expireOverdue(world: World): void {
  const now = nowS(world)
  for (const record of world.stripe.sessions.values()) {
    if (record.session.status === 'open' && record.session.expires_at <= now) expireSession(world, record)
  }
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** Stripe's own placeholder is no character of a URL, so it is read as text first. */
function isUrl(text: string): boolean {
  const url = URL.parse(text.replaceAll('{CHECKOUT_SESSION_ID}', 'cs_test'))
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
}
