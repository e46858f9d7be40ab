import { marginOf, priceLines, readPriceLines } from '../catalog/price-lines.ts'
import { amountFor, PACKS, type PriceTier } from '../catalog/price.ts'
import { isCurrency, type Currency } from '../shared/money.ts'
import type { WebContext } from './web.ts'

/** Prices as somebody would like them, from a form, a query or JSON. */
export interface PriceWish {
  currency: Currency
  lines: string | undefined
  /** `undefined` where `lines` are none, or none that can be charged. */
  tiers: PriceTier[] | undefined
  unitUsd: number
  starUsd: number
  /** From when on; long ago is now. */
  from: Date
  /** Whether a currency or lines were said that cannot be. */
  bad: boolean
}

export const BAD_WISH = {
  field: 'lines',
  code: 'bad_prices',
  message:
    'Not changed: needed are a currency sold, a list, two rates above zero, and a moment or none. A line is like “50 0.019 0.49”; the first begins at 50, and more Stars never cost less.',
}

export function wishIn(given: (name: string) => unknown): PriceWish {
  const text = (name: string) => {
    const said = given(name)
    return typeof said === 'string' || typeof said === 'number' ? String(said).trim() : ''
  }
  const asked = text('currency') || 'usd'
  const currency = isCurrency(asked) ? asked : undefined
  const lines = given('lines') === undefined ? undefined : text('lines').replaceAll('\r', '')
  const tiers = lines === undefined || !currency ? undefined : readPriceLines(lines, currency)
  return {
    currency: currency ?? 'usd',
    lines,
    tiers,
    bad: !currency || (lines !== undefined && !tiers),
    unitUsd: Number(text('unitUsd')),
    starUsd: Number(text('starUsd')),
    from: momentIn(text('from')),
  }
}

/** A form's moments have no zone: they are UTC. */
const momentIn = (text: string): Date =>
  text === ''
    ? new Date(0)
    : new Date(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}Z` : /^20.*Z$/.test(text) ? text : '')

/** Rates are kept in billionths of a dollar. */
const NANO = 1e9

/** False for what cannot be charged. */
export async function changeTo(c: WebContext, wish: PriceWish, reason: string): Promise<boolean> {
  const { currency, tiers, unitUsd, starUsd, from } = wish
  const rates = { unitUsd: Math.round(unitUsd * NANO), starUsd: Math.round(starUsd * NANO) }
  const fit = Object.values(rates).every((rate) => Number.isSafeInteger(rate) && rate > 0)
  if (!tiers || !fit || Number.isNaN(from.getTime())) return false
  const change = { by: c.get('operator'), currency, tiers, from, reason, ...rates }
  await c.get('app').operators.changePrices(change)
  return true
}

/** False where there is no such change that is still to come. */
export const cancel = (c: WebContext, reason: string): Promise<boolean> => {
  const n = /^\d{1,9}$/.exec(c.req.param('n') ?? '')
  return c.get('app').operators.cancelPrices({ by: c.get('operator'), n: Number(n ?? 0), reason })
}

/** Prices of one currency: now, as wished for, and as they were and will be. */
export async function pricesFor(c: WebContext, wish: PriceWish) {
  const { currency } = wish
  const { operators, settings } = c.get('app')
  const { tiers, changes } = await operators.listPrices(currency)
  const unitUsd = wish.unitUsd || (changes[0]?.unitUsd ?? NANO) / NANO
  const starUsd = wish.starUsd || (changes[0]?.starUsd ?? NANO) / NANO
  return {
    currency,
    lines: wish.lines ?? priceLines(tiers, currency),
    unitUsd,
    starUsd,
    packs: PACKS.filter((stars) => stars <= settings.maxStars).map((stars) => {
      const next = amountFor(wish.tiers ?? tiers, stars)
      const margin = marginOf(next, stars, currency, unitUsd, starUsd)
      return { stars, now: amountFor(tiers, stars), next, left: margin.left, share: margin.share }
    }),
    changes: changes.map(({ n, validFrom, askedBy, reason, appliedAt, cancelledAt, ...change }) => ({
      n,
      from: validFrom.toISOString(),
      status: cancelledAt ? ('cancelled' as const) : appliedAt ? ('applied' as const) : ('pending' as const),
      by: askedBy,
      reason,
      lines: priceLines(change.tiers, currency),
    })),
  }
}
