import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { readStars } from '../../../src/catalog/amount.ts'
import { amountFor, PACKS, type PriceTier } from '../../../src/catalog/price.ts'
import { readTiers } from '../../../src/catalog/read-tiers.ts'
import { connect } from '../../../src/db/client.ts'
import { CURRENCIES, formatMoney, MINOR_DIGITS, type Currency } from '../../../src/shared/money.ts'

const MAX = 10_000

describe('an amount of Stars as typed or sent', () => {
  it.each([
    [50, 50],
    ['50', 50],
    [' 500 ', 500],
    ['\t500\n', 500],
    ['٥٠٠', 500],
    ['۵۰۰', 500],
    ['५००', 500],
    ['５００', 500],
    ['0500', 500],
    [MAX, MAX],
    [String(MAX), MAX],
    [1e3, 1000],
  ])('%j is %d', (given, stars) => {
    expect(readStars(given, MAX)).toEqual({ ok: true, value: stars })
  })

  it.each([
    [0, 'amount_too_small'],
    ['0', 'amount_too_small'],
    [49, 'amount_too_small'],
    [-5, 'amount_too_small'],
    ['-5', 'amount_too_small'],
    ['10001', 'amount_too_large'],
    [10_001, 'amount_too_large'],
    ['999999999999', 'amount_too_large'],
    ['10,001', 'amount_not_a_number'],
    ['1,000', 'amount_not_a_number'],
    ['1 000', 'amount_not_a_number'],
    ['1e3', 'amount_not_a_number'],
    [1e21, 'amount_not_a_number'],
    [50.5, 'amount_not_a_number'],
    ['50.5', 'amount_not_a_number'],
    ['50.0', 'amount_not_a_number'],
    ['0x64', 'amount_not_a_number'],
    ['+500', 'amount_not_a_number'],
    ['--5', 'amount_not_a_number'],
    ['௫௦௦', 'amount_not_a_number'],
    ['all', 'amount_not_a_number'],
    [Number.NaN, 'amount_not_a_number'],
    [Number.POSITIVE_INFINITY, 'amount_not_a_number'],
    ['', 'amount_missing'],
    ['  ', 'amount_missing'],
    [undefined, 'amount_missing'],
    [null, 'amount_missing'],
    [true, 'amount_missing'],
    [[500], 'amount_missing'],
    [{ stars: 500 }, 'amount_missing'],
  ])('%j is refused: %s', (given, why) => {
    expect(readStars(given, MAX)).toEqual({ ok: false, why })
  })
})

describe.each(CURRENCIES)('the price list in %s', (currency) => {
  // Stripe's own minimum charges. @see https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
  const LEAST: Partial<Record<Currency, number>> = { usd: 50, eur: 50, gbp: 30, inr: 50, jpy: 50 }
  const STEP: Partial<Record<Currency, number>> = { kwd: 10, idr: 10_000 }

  it('has a whole price for every amount, never less for more', async () => {
    const tiers = await readTiers(connect(env.DB), currency)
    let before = 0
    const wrong: number[] = []
    for (let stars = 50; stars <= MAX; stars += 1) {
      const amount = amountFor(tiers, stars)
      if (!Number.isSafeInteger(amount) || amount < before || amount % (STEP[currency] ?? 1) !== 0)
        wrong.push(stars)
      before = amount
    }
    expect(wrong).toEqual([])
  })

  it('is above what Stripe refuses to charge, and a pack costs less a Star than a smaller one', async () => {
    const tiers = await readTiers(connect(env.DB), currency)
    expect(amountFor(tiers, 50)).toBeGreaterThanOrEqual(LEAST[currency] ?? 1)
    const aStar = PACKS.map((stars) => amountFor(tiers, stars) / stars)
    expect(aStar).toEqual(aStar.toSorted((a, b) => b - a))
  })
})

describe('a price', () => {
  const tier = (
    currency: Currency,
    fromStars: number,
    microPerStar: number,
    fixedMinor: number,
  ): PriceTier => ({
    currency,
    fromStars,
    microPerStar,
    fixedMinor,
  })

  it.each([
    ['is rounded up to a cent', [tier('usd', 50, 1_900_001, 49)], 50, 145],
    ['is not rounded where it is whole', [tier('usd', 50, 1_900_000, 49)], 50, 144],
    ['is rounded up to ten fils', [tier('kwd', 50, 5_860_000, 155)], 50, 450],
    ['is rounded up to a hundred rupiah', [tier('idr', 50, 32_000_000_001, 840_000)], 50, 2_450_000],
    ['knows no minor unit in yen', [tier('jpy', 50, 2_970_000, 78)], 50, 227],
    ['is lifted to what Stripe charges at least', [tier('usd', 50, 100_000, 1)], 50, 50],
    ['is exact where a float would not be', [tier('idr', 50, 32_000_000_000, 0)], 10_000, 320_000_000],
    [
      'comes from the highest tier that covers it, in any order',
      [tier('usd', 1000, 1, 777), tier('usd', 50, 9e6, 0), tier('usd', 5000, 1, 888)],
      4999,
      778,
    ],
    ['changes tier exactly at its bound', [tier('usd', 50, 2e6, 0), tier('usd', 1000, 1e6, 7)], 1000, 1007],
  ] as const)('%s', (_, tiers, stars, amount) => {
    expect(amountFor(tiers, stars)).toBe(amount)
  })

  it('is refused where no tier covers the amount', () => {
    expect(() => amountFor([tier('usd', 50, 1, 1)], 49)).toThrow('no price')
    expect(() => amountFor([], 500)).toThrow('no price')
  })

  it.each(PACKS)('of %d Stars in usd covers the Stars and Stripe’s fee', async (stars) => {
    const amount = amountFor(await readTiers(connect(env.DB), 'usd'), stars)
    const fee = Math.ceil(amount * 0.045) + 30
    expect(amount - fee - stars * 1.65).toBeGreaterThan(0)
  })
})

describe('money for people', () => {
  it.each([
    [999, 'usd', 'en', '$9.99'],
    [0, 'usd', 'en', '$0.00'],
    [100_000, 'usd', 'en', '$1,000.00'],
    [227, 'jpy', 'en', '¥227'],
    [1230, 'kwd', 'en', 'KWD 1.230'],
    [1050, 'eur', 'de', '10,50 €'],
    [2_440_000, 'idr', 'en', 'IDR 24,400'],
  ] as const)('%d %s in %s is %s', (amount, currency, locale, text) => {
    expect(formatMoney(amount, currency, locale).replaceAll(/\s/g, ' ')).toBe(text)
  })

  it('has the digits ISO 4217 gives each currency', () => {
    const iso = Object.fromEntries(
      CURRENCIES.map((code) => [
        code,
        new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
          .minimumFractionDigits,
      ]),
    )
    // Intl follows how prices are written in Indonesia; Stripe and ISO count in sen.
    expect({ ...iso, idr: 2 }).toEqual(MINOR_DIGITS)
  })
})
