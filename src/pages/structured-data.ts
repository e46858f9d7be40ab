import { MINOR_DIGITS, type Currency } from '../shared/money.ts'
import type { Pack } from './checkout.tsx'
import { withSeller, type Section } from './prose-page.tsx'
import { SELLER } from './seller.ts'
import type { Texts } from './texts.ts'

const CONTEXT = 'https://schema.org'

/** What is sold, with the price of every pack. @see https://schema.org/Product */
export function product(t: Texts, origin: string, currency: Currency, packs: readonly Pack[]): object {
  const prices = packs.map(({ amount }) => decimal(amount, currency))
  return {
    '@context': CONTEXT,
    '@type': 'Product',
    name: 'Telegram Stars',
    description: t.checkout.description,
    image: `${origin}/og.png`,
    brand: { '@type': 'Brand', name: 'Telegram' },
    offers: {
      '@type': 'AggregateOffer',
      priceCurrency: currency.toUpperCase(),
      lowPrice: prices[0],
      highPrice: prices.at(-1),
      offerCount: packs.length,
      availability: `${CONTEXT}/InStock`,
      url: origin + t.path(),
    },
  }
}

/** Who sells. @see https://schema.org/Organization */
export const organization = (origin: string): object => ({
  '@context': CONTEXT,
  '@type': 'Organization',
  name: SELLER.shop,
  url: `${origin}/`,
  logo: `${origin}/apple-touch-icon.png`,
  email: SELLER.helpEmail,
})

/** `(999, 'usd')` → `9.99`: exact, whatever the language of the page. */
function decimal(amountMinor: number, currency: Currency): string {
  const digits = MINOR_DIGITS[currency]
  const text = String(amountMinor).padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** Headings that ask, and what follows them. @see https://schema.org/FAQPage */
export const questions = (t: Texts, sections: readonly Section[]): object => ({
  '@context': CONTEXT,
  '@type': 'FAQPage',
  inLanguage: t.locale,
  mainEntity: sections.map(({ heading, paragraphs = [], points = [], steps = [] }) => ({
    '@type': 'Question',
    name: heading,
    acceptedAnswer: {
      '@type': 'Answer',
      text: [...paragraphs, ...points, ...steps].map((text) => withSeller(t, text)).join(' '),
    },
  })),
})

/** @see https://schema.org/BreadcrumbList */
export const breadcrumbs = (
  origin: string,
  t: Texts,
  here: { home: string; page: string; title: string },
): object => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, name: here.home, item: origin + t.path() },
    { '@type': 'ListItem', position: 2, name: here.title, item: origin + t.path(here.page) },
  ],
})
