import type { Currency } from '../shared/money.ts'

const EURO = 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK'

/** Where a currency we sell in is the one in people's pockets. */
const COUNTRIES: Partial<Record<Currency, string>> = {
  usd: 'US PR EC SV PA',
  eur: EURO,
  gbp: 'GB GG IM JE',
  try: 'TR',
  brl: 'BR',
  inr: 'IN',
  idr: 'ID',
  jpy: 'JP',
  kwd: 'KW',
}

/** What is most likely paid with in a country, by its ISO 3166 code. */
export function currencyIn(country: string | undefined): Currency | undefined {
  const found = Object.entries(COUNTRIES).find(([, codes]) => codes.split(' ').includes(country ?? ''))
  return found?.[0] as Currency | undefined
}
