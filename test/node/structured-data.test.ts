import { describe, expect, it } from 'vitest'
import { renderPages } from '../../src/build/render-pages.ts'
import { openApiDocument } from '../../src/openapi/document.ts'
import { LOCALES, pathTo, READING_PAGES, type Locale } from '../../src/pages/locales.ts'

const ORIGIN = 'https://shop.example'
const pages = await renderPages(ORIGIN, 'migrations', openApiDocument('0'))

const fileOf = (locale: Locale, page: string) => `${pathTo(locale, page || 'index').slice(1)}.html`

interface Thing {
  '@context': string
  '@type': string
  [field: string]: unknown
}

/** What a page says to programs, by its type. */
function thingsOn(locale: Locale, page: string): Record<string, Thing> {
  const html = pages[fileOf(locale, page)] ?? ''
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  const things = blocks.map(([, json = '']) => JSON.parse(json) as Thing)
  for (const thing of things) expect(thing['@context']).toBe('https://schema.org')
  return Object.fromEntries(things.map((thing) => [thing['@type'], thing]))
}

const text = expect.stringMatching(/\S/) as unknown
const address = expect.stringMatching(/^https:\/\/shop\.example\//) as unknown
const price = expect.stringMatching(/^\d+(\.\d+)?$/) as unknown

/** Fields that Google asks for. @see https://developers.google.com/search/docs/appearance/structured-data/search-gallery */
describe.each(LOCALES)('what pages in %s say to programs', (locale) => {
  it('the start page: what is sold at which prices, and by whom', () => {
    const { Product, Organization } = thingsOn(locale, '')
    expect(Product).toMatchObject({
      name: text,
      description: text,
      image: address,
      offers: {
        '@type': 'AggregateOffer',
        priceCurrency: expect.stringMatching(/^[A-Z]{3}$/) as unknown,
        lowPrice: price,
        highPrice: price,
        offerCount: expect.any(Number) as unknown,
        availability: 'https://schema.org/InStock',
        url: ORIGIN + pathTo(locale),
      },
    })
    expect(Organization).toMatchObject({ name: text, url: address, logo: address })
  })

  it('the guide: questions with their answers', () => {
    const { FAQPage } = thingsOn(locale, 'telegram-stars')
    const questions = FAQPage?.['mainEntity'] as unknown[]
    expect(questions.length).toBeGreaterThan(2)
    for (const question of questions)
      expect(question).toMatchObject({
        '@type': 'Question',
        name: text,
        acceptedAnswer: { '@type': 'Answer', text: expect.not.stringMatching(/[{}]/) as unknown },
      })
  })

  it('every reading page: where it stands', () => {
    for (const page of READING_PAGES)
      expect(thingsOn(locale, page)['BreadcrumbList']).toMatchObject({
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: text, item: ORIGIN + pathTo(locale) },
          { '@type': 'ListItem', position: 2, name: text, item: ORIGIN + pathTo(locale, page) },
        ],
      })
  })

  it('every page: a preview with its picture', () => {
    for (const page of ['', ...READING_PAGES]) {
      const html = pages[fileOf(locale, page)] ?? ''
      expect(html).toContain(`<meta property="og:image" content="${ORIGIN}/og.png"`)
      expect(html).toMatch(/<meta property="og:title" content="[^"]+"/)
      expect(html).toMatch(/<meta property="og:image:alt" content="[^"]+"/)
      // The two besides title and picture that the protocol asks for.
      expect(html).toContain('<meta property="og:type" content="website"')
      expect(html).toContain(`<meta property="og:url" content="${ORIGIN}${pathTo(locale, page)}"`)
      expect(html).toContain('<meta name="twitter:card" content="summary_large_image"')
    }
  })
})

it('the sitemap has every page once, the partners’ too', () => {
  const places = [...(pages['sitemap.xml'] ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, at]) => at)
  expect(new Set(places).size).toBe(places.length)
  expect(places).toHaveLength(LOCALES.length * (READING_PAGES.length + 1) + 1)
  expect(places).toContain(`${ORIGIN}/partners`)
})
