import { readAttribution, type Attribution } from '../shared/attribution.ts'
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
  /** Who sent the buyer it was made for. */
  sentBy?: Attribution | undefined
}

/**
 * `500.usd.999.1795340000.<signature>`, before the signature `.ptn_….campaign` where somebody sent the buyer: readable, and
 * worthless when a digit of it is changed.
 */
export async function signQuote(signer: Signer, quote: Quote): Promise<string> {
  const terms = [
    quote.stars,
    quote.currency,
    quote.amount,
    Math.floor(quote.expiresAt.getTime() / 1000),
    ...(quote.sentBy ? [quote.sentBy.partner] : []),
    ...(quote.sentBy?.campaign === undefined ? [] : [quote.sentBy.campaign]),
  ].join('.')
  return `${terms}.${base64url(await signer.sign('quote', terms))}`
}

const TOKEN =
  /^((\d{1,7})\.([a-z]{3})\.(\d{1,15})\.(\d{1,12})(?:\.(ptn_\w+)(?:\.([\w.~-]+))?)?)\.([\w-]{43})$/

/** The quote, be it past its time, or `undefined` when it is forged or garbled. */
export async function readQuote(signer: Signer, token: string): Promise<Quote | undefined> {
  const match = TOKEN.exec(token)
  if (!match) return undefined
  const [, terms = '', stars, currency = '', amount, expires, partner, campaign, mac = ''] = match
  const signature = fromBase64url(mac)
  if (!signature || !isCurrency(currency) || !(await signer.verify('quote', terms, signature)))
    return undefined
  const expiresAt = new Date(Number(expires) * 1000)
  const sentBy = readAttribution(partner, campaign)
  return { stars: Number(stars), currency, amount: Number(amount), expiresAt, sentBy }
}

/** The amount a token claims, genuine or not: only to tell a buyer what it was before, never to charge. */
export const amountClaimedBy = (token: string): number | undefined => {
  const claimed = /^\d+\.[a-z]{3}\.(\d{1,15})\./.exec(token)?.[1]
  return claimed === undefined ? undefined : Number(claimed)
}
