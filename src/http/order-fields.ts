import type { App } from '../app.ts'
import { readStars } from '../catalog/amount.ts'
import { MIN_STARS } from '../catalog/price.ts'
import { fill, isolated } from '../pages/fill.ts'
import type { Texts } from '../pages/texts.ts'
import { readUsername } from '../recipient/username.ts'
import { isCurrency, type Currency } from '../shared/money.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { FieldProblem } from './problem.ts'

export type OrderField = 'username' | 'stars' | 'currency' | 'consent'
export type OrderFieldProblem = FieldProblem & { field: OrderField }

export interface OrderFields {
  username: string
  stars: number
  currency: Currency
}

/** What a buyer asks for, from JSON or from a form: all that is wrong with it is said at once. */
export function readOrderFields(
  app: App,
  t: Texts,
  given: Record<string, unknown>,
): Result<OrderFields, OrderFieldProblem[]> {
  const username = usernameField(t, given['username'])
  const stars = starsField(t, given['stars'], app.settings.maxStars)
  const currency = currencyField(t, given['currency'], app.settings.currencies)
  if (username.ok && stars.ok && currency.ok)
    return ok({ username: username.value, stars: stars.value, currency: currency.value })
  return fail([username, stars, currency].flatMap((field) => (field.ok ? [] : [field.why])))
}

export function usernameField(t: Texts, given: unknown): Result<string, OrderFieldProblem> {
  const username = readUsername(typeof given === 'string' ? given : '')
  if (username.ok) return username
  return fail({ field: 'username', code: username.why, message: t.complaints.username[username.why] })
}

export function starsField(t: Texts, given: unknown, maxStars: number): Result<number, OrderFieldProblem> {
  const stars = readStars(given, maxStars)
  if (stars.ok) return stars
  const range = { min: t.number(MIN_STARS), max: t.number(maxStars) }
  return fail({ field: 'stars', code: stars.why, message: fill(t.complaints.amount[stars.why], range) })
}

export function currencyField(
  t: Texts,
  given: unknown,
  sold: readonly Currency[],
): Result<Currency, OrderFieldProblem> {
  const currency = typeof given === 'string' ? given.trim().toLowerCase() : ''
  if (isCurrency(currency) && sold.includes(currency)) return ok(currency)
  const message = fill(t.complaints.currency, {
    sold: sold.map((code) => code.toUpperCase()).join(', '),
  })
  return fail({ field: 'currency', code: 'currency_not_sold', message })
}

/** What is bought, as the payment page and the receipt by e-mail call it. */
export const itemOf = (t: Texts, { stars, username }: OrderFields): string =>
  fill(t.review.item, { stars: t.stars(stars), who: t.dir === 'rtl' ? isolated(username) : `@${username}` })

export const recipientProblem = (
  t: Texts,
  status: 'not_found' | 'ineligible' | 'blocked',
): OrderFieldProblem => ({
  field: 'username',
  code: `recipient_${status}`,
  message: t.complaints.recipient[status],
})

export const consentProblem = (t: Texts): OrderFieldProblem => ({
  field: 'consent',
  code: 'consent_missing',
  message: t.complaints.consent,
})
