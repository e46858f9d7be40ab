import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { amountFor, PACKS } from '../catalog/price.ts'
import type * as Pages from '../pages/static-pages.tsx'
import { isCurrency, MINOR_DIGITS } from '../shared/money.ts'
import { seededPrices } from './seeded-prices.ts'

const CURRENCIES = Object.keys(MINOR_DIGITS).filter(isCurrency)
const MAX_STARS = 10_000

/** File name → content. Node runs no JSX, so the pages are bundled first and then imported. */
export async function renderPages(
  origin: string,
  migrations: string,
  api: object,
): Promise<Record<string, string>> {
  const bundled = resolve(`dist/static-pages.${process.pid}.mjs`)
  await build({
    entryPoints: ['src/pages/static-pages.tsx'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { 'hono/jsx/jsx-runtime': './src/pages/jsx-runtime.ts' },
    outfile: bundled,
  })
  try {
    const { staticPages, docsPage, sitemap } = (await import(pathToFileURL(bundled).href)) as typeof Pages
    return {
      ...staticPages(origin, await forSale(migrations)),
      'docs.html': docsPage(api as Parameters<typeof docsPage>[0]),
      'sitemap.xml': sitemap(origin),
    }
  } finally {
    await rm(bundled)
  }
}

async function forSale(migrations: string): Promise<Pages.ForSale> {
  const tiers = await seededPrices(migrations)
  const sold = PACKS.filter((stars) => stars <= MAX_STARS)
  return {
    currencies: CURRENCIES.filter((currency) => tiers.some((tier) => tier.currency === currency)),
    packsIn: (currency) => {
      const own = tiers.filter((tier) => tier.currency === currency)
      return sold.map((stars) => ({ stars, amount: amountFor(own, stars) }))
    },
    maxStars: MAX_STARS,
  }
}
