/** ISO 4217 exponents of the currencies sold: 1 unit is 10^digits minor units. */
export const MINOR_DIGITS = {
  usd: 2,
  eur: 2,
  gbp: 2,
  try: 2,
  brl: 2,
  inr: 2,
  idr: 2,
  jpy: 0,
  kwd: 3,
} as const

export type Currency = keyof typeof MINOR_DIGITS

export const CURRENCIES = Object.keys(MINOR_DIGITS) as Currency[]

export const isCurrency = (text: string): text is Currency => Object.hasOwn(MINOR_DIGITS, text)

/** `(999, 'usd', 'en')` → `$9.99`. The amount is an integer in the currency's minor unit. */
export function formatMoney(amountMinor: number, currency: Currency, locale: string): string {
  const digits = MINOR_DIGITS[currency]
  // Nobody in Indonesia writes the hundredths that ISO 4217 counts with.
  const whole = currency === 'idr' && amountMinor % 100 === 0
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: currency.toUpperCase(),
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(amountMinor / 10 ** digits)
}
