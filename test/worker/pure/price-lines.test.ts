import { expect, it } from 'vitest'
import { priceLines, readPriceLines } from '../../../src/catalog/price-lines.ts'

it.each([
  ['usd', '50 0.019 0.49\n1000 0.0186 0.89'],
  ['usd', '50 0.01234567 0.5'],
  ['usd', '50 0.0000005 100'],
  ['jpy', '50 2.97 78'],
  ['kwd', '50 0.00586001 0.155'],
  ['idr', '50 320.00000001 8400'],
] as const)('a price list in %s is written as it was read: %j', (currency, lines) => {
  expect(priceLines(readPriceLines(lines, currency) ?? [], currency)).toBe(lines)
})

it('whatever a Star costs, what is written can be read', () => {
  for (let micro = 1; micro < 10_000_000; micro += 997) {
    const tiers = [{ currency: 'usd' as const, fromStars: 50, microPerStar: micro, fixedMinor: 49 }]
    expect(readPriceLines(priceLines(tiers, 'usd'), 'usd')).toEqual(tiers)
  }
})
