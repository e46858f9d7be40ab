import { MINOR_DIGITS, type Currency } from '../shared/money.ts'
import { amountFor, MIN_STARS, PACKS, type PriceTier } from './price.ts'

const MOST_LINES = 50
/** Digits of the largest amount that Stripe charges. @see https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const MOST_DIGITS: Partial<Record<Currency, number>> = { idr: 12 }
const LINE = /^(\d{1,6})\s+(\d{1,9}(?:\.\d{1,8})?)\s+(\d{1,9}(?:\.\d{1,3})?)$/

/** `50 0.019 0.49`: from 50 Stars on, each costs 0.019 and the order 0.49 more. `undefined` where more Stars would cost less. */
export function readPriceLines(text: string, currency: Currency): PriceTier[] | undefined {
  const unit = 10 ** MINOR_DIGITS[currency]
  const lines = text.trim().split('\n')
  if (lines.length > MOST_LINES) return undefined
  const tiers = lines.flatMap((line) => {
    const [, from, each, fixed] = LINE.exec(line.trim()) ?? []
    if (from === undefined) return []
    const micro = Math.round(Number(each) * unit * 1e6)
    return [
      {
        currency,
        fromStars: Number(from),
        microPerStar: micro,
        fixedMinor: Math.round(Number(fixed) * unit),
      },
    ]
  })
  const froms = new Set(tiers.map(({ fromStars }) => fromStars))
  const whole = tiers.length === lines.length && froms.size === tiers.length
  if (!whole || Math.min(...froms) !== MIN_STARS || tiers.some(({ microPerStar }) => microPerStar <= 0))
    return undefined
  const steps = [...PACKS, ...[...froms].flatMap((from) => [from - 1, from])].filter((n) => n >= MIN_STARS)
  const amounts = steps.toSorted((a, b) => a - b).map((stars) => amountFor(tiers, stars))
  const most = 10 ** (MOST_DIGITS[currency] ?? 8)
  const good = amounts.every((amount, at) => amount >= (amounts[at - 1] ?? 0) && amount < most)
  return good ? tiers : undefined
}

export const priceLines = (tiers: readonly Omit<PriceTier, 'currency'>[], currency: Currency): string => {
  const unit = 10 ** MINOR_DIGITS[currency]
  return tiers
    .toSorted((a, b) => a.fromStars - b.fromStars)
    .map(
      ({ fromStars, microPerStar, fixedMinor }) =>
        `${fromStars} ${decimal(microPerStar / (unit * 1e6))} ${decimal(fixedMinor / unit)}`,
    )
    .join('\n')
}

/** As `LINE` reads it: no exponent, and nothing of how numbers are kept. */
const decimal = (value: number): string => value.toFixed(8).replace(/\.?0+$/, '')

/** Stripe's dearest usual cards: 4.5 % and 30 cents. */
const FEE = { share: 0.045, usd: 0.3 }

/** What is left of what so many orders brought, in USD, and what part of it that is. */
export function marginOf(
  amount: number,
  stars: number,
  currency: Currency,
  unitUsd: number,
  starUsd: number,
  orders = 1,
) {
  const usd = (amount / 10 ** MINOR_DIGITS[currency]) * unitUsd
  const left = usd * (1 - FEE.share) - orders * FEE.usd - stars * starUsd
  return { usd, left, share: left / usd }
}

interface Delivered {
  currency: Currency
  delivered: number
  deliveredRevenue: number
  deliveredStars: number
  unitUsd: number
  starUsd: number
}

/** The same of many orders that were delivered. */
export const marginOfSales = (sold: Delivered) =>
  marginOf(
    sold.deliveredRevenue,
    sold.deliveredStars,
    sold.currency,
    sold.unitUsd,
    sold.starUsd,
    sold.delivered,
  )
