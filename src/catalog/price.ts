import type { Currency } from '../shared/money.ts'

export const MIN_STARS = 50

/** The amounts buyers know from Telegram's own list, as far as one order goes. */
export const PACKS: readonly number[] = [50, 100, 250, 500, 1000, 2500, 5000, 10_000]

/** From `fromStars` on, a Star costs `microPerStar` millionths of a minor unit, and the order `fixedMinor` more. */
export interface PriceTier {
  currency: Currency
  fromStars: number
  microPerStar: number
  fixedMinor: number
}

/** Stripe wants KWD in tens of fils; nobody pays in sen. */
const STEP_MINOR: Partial<Record<Currency, number>> = { kwd: 10, idr: 10_000 }

/** What Stripe refuses to charge less than, where it says so. @see https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const MIN_CHARGE_MINOR: Record<Currency, number> = {
  usd: 50,
  eur: 50,
  gbp: 30,
  try: 2500,
  brl: 300,
  inr: 5000,
  idr: 1_000_000,
  jpy: 100,
  kwd: 200,
}

/**
 * The all-in price in minor units, rounded up. `tiers` are those of one currency, in any order.
 * Throws when no tier covers `stars`: amounts are checked before.
 */
export function amountFor(tiers: readonly PriceTier[], stars: number): number {
  const [tier] = tiers
    .filter(({ fromStars }) => fromStars <= stars)
    .toSorted((a, b) => b.fromStars - a.fromStars)
  if (!tier) throw new Error(`no price for ${stars} Stars`)
  const step = BigInt(STEP_MINOR[tier.currency] ?? 1)
  const micro = BigInt(stars) * BigInt(tier.microPerStar) + BigInt(tier.fixedMinor) * 1_000_000n
  const amount = Number(ceilDiv(micro, step * 1_000_000n) * step)
  return Math.max(amount, MIN_CHARGE_MINOR[tier.currency])
}

const ceilDiv = (a: bigint, b: bigint): bigint => (a + b - 1n) / b
