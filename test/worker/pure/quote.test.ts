import { describe, expect, it } from 'vitest'
import { attributionOf, priceForOrder, quoteFor } from '../../../src/catalog/catalog.ts'
import { amountClaimedBy, QUOTE_TTL_MS, readQuote, signQuote } from '../../../src/catalog/quote.ts'
import { base64url, fromBase64url, isHexHmac, sameSecret, signerFor } from '../../../src/shared/sign.ts'

const signer = signerFor('a secret of at least thirty-two characters')
const now = new Date('2026-11-22T12:00:00Z')
const tiers = [{ currency: 'usd' as const, fromStars: 50, microPerStar: 1_900_000, fixedMinor: 49 }]
const held = await quoteFor(signer, tiers, { stars: 500, currency: 'usd' }, now)
const later = (ms: number) => new Date(now.getTime() + ms)

describe('a quote', () => {
  it('holds the price for fifteen minutes', async () => {
    expect(held).toMatchObject({ stars: 500, currency: 'usd', amount: 999, expiresAt: later(900_000) })
    expect(await readQuote(signer, held.quote)).toEqual({
      stars: 500,
      currency: 'usd',
      amount: 999,
      expiresAt: held.expiresAt,
    })
  })

  it('carries who sent the buyer, under the same signature', async () => {
    for (const sentBy of [
      { partner: 'ptn_abc' },
      { partner: 'ptn_abc', campaign: 'spring' },
      { partner: 'ptn_abc', campaign: '.a.b~c-D_9.' },
      { partner: `ptn_${'x'.repeat(60)}`, campaign: 'x'.repeat(64) },
    ]) {
      const { quote } = await quoteFor(signer, tiers, { stars: 500, currency: 'usd', sentBy }, now)
      expect((await readQuote(signer, quote))?.sentBy).toEqual(sentBy)
      expect(quote.length).toBeLessThan(400)
      for (const forged of [
        quote.replace('ptn_', 'ptn_b'),
        quote.replace('ptn_abc.', ''),
        quote.replace(/\.[\w-]{43}$/, (mac) => `.x${mac}`),
      ])
        if (forged !== quote) expect(await readQuote(signer, forged)).toBeUndefined()
    }
  })

  it('with nobody who sent the buyer looks as it always did', () => {
    expect(held.quote).toMatch(/^500\.usd\.999\.\d{10}\.[\w-]{43}$/)
  })

  it.each([
    [{ quote: undefined, sentBy: undefined }, undefined],
    [{ quote: undefined, sentBy: { partner: 'ptn_order' } }, 'ptn_order'],
    [{ quote: 'forged', sentBy: { partner: 'ptn_order' } }, 'ptn_order'],
    [{ quote: held.quote, sentBy: { partner: 'ptn_order' } }, 'ptn_order'],
  ])('%j was sent by %s', async (asked, partner) => {
    expect((await attributionOf(signer, asked))?.partner).toBe(partner)
  })

  it('knows better than the order who sent the buyer, also when its price is out of date', async () => {
    const sentBy = { partner: 'ptn_quote', campaign: 'c' }
    const past = new Date(0)
    const { quote } = await quoteFor(signer, tiers, { stars: 500, currency: 'usd', sentBy }, past)
    expect(await attributionOf(signer, { quote, sentBy: { partner: 'ptn_order' } })).toEqual(sentBy)
  })

  it.each([
    ['fewer cents', held.quote.replace('.999.', '.998.')],
    ['more Stars', held.quote.replace('500.', '5000.')],
    ['another currency', held.quote.replace('usd', 'jpy')],
    ['an unknown currency', held.quote.replace('usd', 'xxx')],
    ['a later end', held.quote.replace(/\.(\d{10})\./, (_, s: string) => `.${Number(s) + 3600}.`)],
    ['a signature one character off', held.quote.replace(/.$/, (c) => (c === 'A' ? 'E' : 'A'))],
    ['no signature', held.quote.split('.').slice(0, 4).join('.')],
    ['an empty signature', `${held.quote.split('.').slice(0, 4).join('.')}.`],
    ['nothing', ''],
    ['words', 'cheap please'],
    ['a long text', '9'.repeat(400)],
    ['a space at the end', `${held.quote} `],
    ['upper case', held.quote.toUpperCase()],
  ])('with %s is refused', async (_, token) => {
    expect(await readQuote(signer, token)).toBeUndefined()
  })

  it('of another shop’s secret, or made for another purpose, is refused', async () => {
    const theirs = await signQuote(signerFor('another secret of thirty-two characters'), held)
    expect(await readQuote(signer, theirs)).toBeUndefined()
    const terms = held.quote.split('.').slice(0, 4).join('.')
    const repurposed = `${terms}.${base64url(await signer.sign('order-id', terms))}`
    expect(await readQuote(signer, repurposed)).toBeUndefined()
  })

  it.each([
    ['as quoted', { stars: 500, currency: 'usd' as const, quote: held.quote }, now, false],
    ['without a quote', { stars: 500, currency: 'usd' as const }, now, false],
    ['of other Stars', { stars: 501, currency: 'usd' as const, quote: held.quote }, now, true],
    ['past its time', { stars: 500, currency: 'usd' as const, quote: held.quote }, later(QUOTE_TTL_MS), true],
    ['with an empty quote', { stars: 500, currency: 'usd' as const, quote: '' }, now, true],
  ])('an order %s', async (_, asked, at, changed) => {
    expect((await priceForOrder(signer, tiers, asked, at)).changed).toBe(changed)
  })

  it('keeps its price when the list changed meanwhile', async () => {
    const dearer = [
      { ...tiers[0], currency: 'usd' as const, fromStars: 50, microPerStar: 9_000_000, fixedMinor: 0 },
    ]
    const offer = await priceForOrder(signer, dearer, { stars: 500, currency: 'usd', quote: held.quote }, now)
    expect(offer).toEqual({ changed: false, amount: 999 })
  })

  it.each([
    [held.quote, 999],
    ['500.usd.7.1.forged', 7],
    ['words', undefined],
    ['', undefined],
  ])('%j claims %s', (token, amount) => {
    expect(amountClaimedBy(token)).toBe(amount)
  })
})

describe('signatures', () => {
  it('agree with the vector a provider published', async () => {
    const body = '{"order_id":"order-123","status":"delivered"}'
    const hex = 'e56e9f643c8b3bc9b99253e4cee767528ec1cfc8866eec08a868638b0fbc8194'
    const secret = 'tenant-webhook-secret-aaaaaaaaaaaaaaaaaaaa'
    expect(await isHexHmac([secret], body, hex)).toBe(true)
    expect(await isHexHmac([secret], body, hex.toUpperCase())).toBe(false)
    expect(await isHexHmac([secret], `${body} `, hex)).toBe(false)
    expect(await isHexHmac([`${secret}b`], body, hex)).toBe(false)
    expect(await isHexHmac([secret], body, '')).toBe(false)
  })

  it('travel as base64url and come back', () => {
    const bytes = crypto.getRandomValues(new Uint8Array(33))
    expect(fromBase64url(base64url(bytes))).toEqual(bytes)
    expect(fromBase64url('a+b/')).toBeUndefined()
    expect(fromBase64url('')).toBeUndefined()
    expect(fromBase64url('abcde')).toBeUndefined()
  })

  it('tell equal secrets from different ones', async () => {
    expect(await sameSecret('abc', 'abc')).toBe(true)
    expect(await sameSecret('abc', 'abcd')).toBe(false)
    expect(await sameSecret('', 'a')).toBe(false)
  })
})
