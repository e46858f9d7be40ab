import type { Currency } from '../shared/money.ts'
import { isCurrency } from '../shared/money.ts'
import { base64url, fromBase64url, type Signer } from '../shared/sign.ts'

export const QUOTE_TTL_MS = 15 * 60_000

/** A price held for a while: what the buyer saw is what is charged. */
export interface Quote {
  stars: number
  currency: Currency
  /** Minor units of `currency`. */
  amount: number
  expiresAt: Date
}

/** `500.usd.999.1795340000.<signature>`: readable, and worthless when a digit of it is changed. */
export async function signQuote(signer: Signer, quote: Quote): Promise<string> {
  const terms = [
    quote.stars,
    quote.currency,
    quote.amount,
    Math.floor(quote.expiresAt.getTime() / 1000),
  ].join('.')
  return `${terms}.${base64url(await signer.sign('quote', terms))}`
}

/** The quote, or `undefined` when it is forged, garbled or past its time. */
export async function readQuote(signer: Signer, token: string, now: Date): Promise<Quote | undefined> {
  const match = /^((\d{1,7})\.([a-z]{3})\.(\d{1,15})\.(\d{1,12}))\.([\w-]{43})$/.exec(token)
  if (!match) return undefined
  const [, terms = '', stars, currency = '', amount, expires, mac = ''] = match
  const signature = fromBase64url(mac)
  if (!signature || !isCurrency(currency) || !(await signer.verify('quote', terms, signature)))
    return undefined
  const expiresAt = new Date(Number(expires) * 1000)
  return expiresAt > now ? { stars: Number(stars), currency, amount: Number(amount), expiresAt } : undefined
}

/** The amount a token claims, genuine or not: only to tell a buyer what it was before, never to charge. */
export const amountClaimedBy = (token: string): number | undefined => {
  const claimed = /^\d+\.[a-z]{3}\.(\d{1,15})\./.exec(token)?.[1]
  return claimed === undefined ? undefined : Number(claimed)
}
