import type { Currency } from '../shared/money.ts'
import { CheckoutPage, type Pack } from './checkout.tsx'
import { DocsPage, type ApiDocument } from './docs.tsx'
import {
  LANGUAGES,
  LOCALES,
  localesOf,
  PARTNERS_PAGE,
  READING_PAGES,
  type Locale,
  type ReadingPage,
} from './locales.ts'
import { proseTranslations, translations } from './messages/translations.ts'
import { ProsePage, withSeller } from './prose-page.tsx'
import { render } from './render.ts'
import { SELLER } from './seller.ts'
import { breadcrumbs, organization, product, questions } from './structured-data.ts'
import { textsIn, type Texts } from './texts.ts'

export interface ForSale {
  currencies: readonly Currency[]
  packsIn: (currency: Currency) => readonly Pack[]
  maxStars: number
}

/** File name → HTML of every page that is the same for everybody. */
export function staticPages(origin: string, forSale: ForSale): Record<string, string> {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const t = textsIn(locale, translations[locale])
      return [
        [fileOf(t, 'index'), render(startPage(t, origin, forSale))],
        ...READING_PAGES.map((page) => [fileOf(t, page), render(readingPage(t, origin, page))]),
      ]
    }),
  )
}

const fileOf = (t: Texts, name: string) => `${t.path(name).slice(1)}.html`

function startPage(t: Texts, origin: string, { currencies, packsIn, maxStars }: ForSale) {
  const { currency } = LANGUAGES[t.locale]
  const packs = packsIn(currency)
  const indexed = { origin, page: '' }
  return (
    <CheckoutPage
      {...{ t, currency, currencies, packs, maxStars, indexed }}
      data={[product(t, origin, currency, packs), organization(origin)]}
    />
  )
}

function readingPage(t: Texts, origin: string, page: ReadingPage) {
  const texts = proseTranslations[t.locale]
  const prose = texts[page === 'telegram-stars' ? 'guide' : page]
  const data = [
    breadcrumbs(origin, t, { home: texts.home, page, title: prose.title }),
    ...(page === 'telegram-stars' ? [questions(t, prose.sections)] : []),
  ]
  return (
    <ProsePage t={t} prose={prose} indexed={{ origin, page }} data={data}>
      {page === 'contact' ? (
        <Write t={t} title={texts.write} />
      ) : (
        page === 'telegram-stars' && (
          <p>
            <a class="button" href={t.path()}>
              {texts.buy}
            </a>
          </p>
        )
      )}
    </ProsePage>
  )
}

const Write = (p: { t: Texts; title: string }) => (
  <section>
    <h2>{p.title}</h2>
    <p>
      <a href={`mailto:${SELLER.helpEmail}`}>{SELLER.helpEmail}</a>
    </p>
    <p>{withSeller(p.t, '{legalName}, {legalAddress}')}</p>
  </section>
)

/** The API in words; in English, as its document is. */
export const docsPage = (api: ApiDocument): string =>
  render(<DocsPage t={textsIn('en', translations.en)} api={api} />)

/** Everything a search engine shall know of, each page with its twins in the other languages. */
export function sitemap(origin: string): string {
  const at = (t: Locale, page: string) => origin + textsIn(t, translations[t]).path(page)
  const urls = ['', ...READING_PAGES, PARTNERS_PAGE].flatMap((page) => {
    const twins = [
      ...localesOf(page).map((locale) => [locale, at(locale, page)]),
      ['x-default', at('en', page)],
    ]
    const links = twins.map(
      ([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`,
    )
    return localesOf(page).map((locale) => `<url><loc>${at(locale, page)}</loc>${links.join('')}</url>`)
  })
  const namespaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>\n`
}
