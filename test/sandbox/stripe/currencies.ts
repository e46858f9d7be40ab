/** @see https://docs.stripe.com/currencies#presentment-currencies */
const KNOWN = new Set(
  `usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad
  cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl
  htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd
  mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd
  rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx uyu uzs vnd
  vuv wst xaf xcd xof xpf yer zar zmw`.split(/\s+/),
)

/** @see https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const LEAST: Record<string, number> = {
  usd: 50,
  aed: 200,
  aud: 50,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1_500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17_500,
  inr: 50,
  jpy: 50,
  mxn: 1_000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1_000,
  // Not in the table: there the minimum is that of the settlement currency, half a dollar, at the day's
  // rate. These are that, generously.
  try: 2_500,
  idr: 900_000,
  kwd: 160,
}

const MOST = 99_999_999
const NO_MINOR_UNIT = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf'.split(' '))
const THREE_DIGITS = new Set(['bhd', 'jod', 'kwd', 'omr', 'tnd'])

export const isKnownCurrency = (text: string): boolean => KNOWN.has(text.toLowerCase())

const digitsOf = (currency: string) => (NO_MINOR_UNIT.has(currency) ? 0 : THREE_DIGITS.has(currency) ? 3 : 2)

export function money(amountMinor: number, currency: string): string {
  const digits = digitsOf(currency)
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency: currency.toUpperCase(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amountMinor / 10 ** digits)
}

/** What Stripe says against a total, or undefined. */
export function badTotal(amount: number, currency: string): { code: string; message: string } | undefined {
  const least = LEAST[currency] ?? 50
  if (amount < least) {
    const message = `The Checkout Session's total amount due must add up to at least ${money(least, currency)} ${currency}`
    return { code: 'amount_too_small', message }
  }
  if (amount > MOST) {
    const message = `The Checkout Session's total amount must be no more than ${money(MOST, currency)} ${currency}`
    return { code: 'amount_too_large', message }
  }
  if (THREE_DIGITS.has(currency) && amount % 10 !== 0) {
    const message = `Amounts in ${currency} must end in 0: three-decimal currencies are charged to the nearest ten.`
    return { code: 'invalid_charge_amount', message }
  }
  return undefined
}
