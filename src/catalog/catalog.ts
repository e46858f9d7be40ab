import { CURRENCIES, type Currency } from '../shared/money.ts'
import type { Signer } from '../shared/sign.ts'
import { amountFor, MIN_STARS, PACKS, type PriceTier } from './price.ts'
import { QUOTE_TTL_MS, readQuote, signQuote } from './quote.ts'

export interface Catalog {
  currency: Currency
  currencies: Currency[]
  minStars: number
  maxStars: number
  packs: { stars: number; amount: number }[]
}

/** The packs in one currency; `tiers` are those of the currency. */
export function catalogIn(tiers: readonly PriceTier[], currency: Currency, maxStars: number): Catalog {
  return {
    currency,
    currencies: [...CURRENCIES],
    minStars: MIN_STARS,
    maxStars,
    packs: PACKS.filter((stars) => stars <= maxStars).map((stars) => ({
      stars,
      amount: amountFor(tiers, stars),
    })),
  }
}

export interface HeldQuote {
  stars: number
  currency: Currency
  amount: number
  quote: string
  expiresAt: Date
}

/** The price now, held for fifteen minutes. `tiers` are those of the currency. */
export async function quoteFor(
  signer: Signer,
  tiers: readonly PriceTier[],
  asked: { stars: number; currency: Currency },
  now: Date,
): Promise<HeldQuote> {
  const quote = {
    ...asked,
    amount: amountFor(tiers, asked.stars),
    expiresAt: new Date(now.getTime() + QUOTE_TTL_MS),
  }
  return { ...quote, quote: await signQuote(signer, quote) }
}

/** The price an order is placed at: what a good quote in hand promises, else `changed` with the price of now. */
export async function priceForOrder(
  signer: Signer,
  tiers: readonly PriceTier[],
  asked: { stars: number; currency: Currency; quote?: string | undefined },
  now: Date,
): Promise<{ changed: boolean; price: HeldQuote }> {
  const { stars, currency, quote: token } = asked
  const held = token === undefined ? undefined : await readQuote(signer, token, now)
  if (token !== undefined && held?.stars === stars && held.currency === currency)
    return { changed: false, price: { ...held, quote: token } }
  return { changed: token !== undefined, price: await quoteFor(signer, tiers, { stars, currency }, now) }
}
