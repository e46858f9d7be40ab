import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { amountFor, PACKS } from '../catalog/price.ts'
import type { CheckoutProps } from '../pages/checkout.tsx'
import { isCurrency, MINOR_DIGITS } from '../shared/money.ts'
import { seededPrices } from './seeded-prices.ts'

const CURRENCIES = Object.keys(MINOR_DIGITS).filter(isCurrency)
const CURRENCY = 'usd'
const MAX_STARS = 10_000

/** Node runs no JSX, so the pages are bundled first and then imported. */
export async function renderPages(migrations: string): Promise<Record<string, string>> {
  const bundled = resolve(`dist/static-pages.${process.pid}.mjs`)
  await build({
    entryPoints: ['src/pages/static-pages.tsx'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: bundled,
  })
  try {
    const { staticPages } = (await import(pathToFileURL(bundled).href)) as {
      staticPages: (checkout: CheckoutProps) => Record<string, string>
    }
    return staticPages(await checkoutProps(migrations))
  } finally {
    await rm(bundled)
  }
}

async function checkoutProps(migrations: string): Promise<CheckoutProps> {
  const tiers = await seededPrices(migrations)
  const own = tiers.filter(({ currency }) => currency === CURRENCY)
  return {
    currency: CURRENCY,
    currencies: CURRENCIES.filter((currency) => tiers.some((tier) => tier.currency === currency)),
    packs: PACKS.filter((stars) => stars <= MAX_STARS).map((stars) => ({
      stars,
      amount: amountFor(own, stars),
    })),
    maxStars: MAX_STARS,
  }
}
