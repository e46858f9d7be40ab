import type { Attribution } from '../shared/attribution.ts'
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
  asked: { stars: number; currency: Currency; sentBy?: Attribution | undefined },
  now: Date,
): Promise<HeldQuote> {
  const { stars, currency, sentBy } = asked
  const quote = {
    stars,
    currency,
    amount: amountFor(tiers, asked.stars),
    expiresAt: new Date(now.getTime() + QUOTE_TTL_MS),
  }
  return { ...quote, quote: await signQuote(signer, { ...quote, sentBy }) }
}

/** What an order is placed at; `fresh` is the price of now where the quote in hand is no promise that still has to be kept. */
export type Offer = { changed: false; amount: number } | { changed: true; fresh: HeldQuote }

/** The price an order is placed at: what a good quote in hand promises, or the price of now where there is none in hand. */
export async function priceForOrder(
  signer: Signer,
  tiers: readonly PriceTier[],
  asked: { stars: number; currency: Currency; quote?: string | undefined; sentBy?: Attribution | undefined },
  now: Date,
): Promise<Offer> {
  const { stars, currency, quote: token } = asked
  if (token === undefined) return { changed: false, amount: amountFor(tiers, stars) }
  const held = await readQuote(signer, token)
  const holds = held && held.expiresAt > now && held.stars === stars && held.currency === currency
  return holds
    ? { changed: false, amount: held.amount }
    : { changed: true, fresh: await quoteFor(signer, tiers, asked, now) }
}

/** Who sent the buyer: the quote in hand says, be it past its time; else what the order itself says. */
export async function attributionOf(
  signer: Signer,
  asked: { quote?: string | undefined; sentBy?: Attribution | undefined },
): Promise<Attribution | undefined> {
  const held = asked.quote === undefined ? undefined : await readQuote(signer, asked.quote)
  return held?.sentBy ?? asked.sentBy
}
