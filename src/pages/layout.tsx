import type { Child } from 'hono/jsx'
import manifest from '../../dist/manifest.json'
import { fill } from './fill.ts'
import {
  DEFAULT_LOCALE,
  LANGUAGES,
  LOCALES,
  localesOf,
  PARTNERS_PAGE,
  pathTo,
  type Locale,
} from './locales.ts'
import { SELLER } from './seller.ts'
import type { Texts } from './texts.ts'

/** A page that search engines may find, in every language. */
export interface Indexed {
  origin: string
  /** Its address without origin and language; the start page has none. */
  page: string
}

interface LayoutProps {
  t: Texts
  title: string
  description?: string
  /** Something has to be corrected: the title says so first, for those who hear it. */
  failed?: boolean
  script?: 'checkout' | 'order' | 'partners'
  /** Seconds after which a browser without JavaScript loads the page again. */
  refreshSeconds?: number | undefined
  /** The start page goes without the styles of the pages after it. */
  light?: boolean
  /** The shop itself, and nobody else, may learn by which address the page was called: its form then needs no script for it. */
  keepsAddress?: boolean
  /** Only static pages belong in a search engine. */
  indexed?: Indexed
  /** Where it is not indexed: the robots that are told so, all of them where left out. */
  hiddenFrom?: readonly string[]
  /** The address of the same page in another language. */
  elsewhere: (locale: Locale) => string
  /** What programs that read the page shall understand, as schema.org says it. */
  data?: readonly object[]
  children?: Child
}

export function Layout(p: LayoutProps) {
  const { t } = p
  const title = `${p.title} – ${SELLER.shop}`
  return (
    <html lang={t.locale} dir={t.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f5f7fa" media="(prefers-color-scheme:light)" />
        <meta name="theme-color" content="#0f141b" media="(prefers-color-scheme:dark)" />
        <title>{p.failed ? fill(t.errorTitle, { title }) : title}</title>
        {p.description && <meta name="description" content={p.description} />}
        {p.indexed ? (
          <Found t={t} title={p.title} {...p.indexed} />
        ) : (
          <NotIndexed for={p.hiddenFrom ?? ['robots']} />
        )}
        {p.keepsAddress && <meta name="referrer" content="same-origin" />}
        <link rel="stylesheet" href={manifest.style} />
        {!p.light && <link rel="stylesheet" href={manifest.later} />}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {p.data?.map((data) => (
          // Data, not code: the content security policy has nothing against it.
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asJson(data) }} />
        ))}
        {/* An order's times are put into the visitor's before they are seen: nothing moves. */}
        {p.script && (
          <script
            type="module"
            src={manifest[p.script]}
            {...(p.script === 'order' && { blocking: 'render' })}
          />
        )}
        {p.script === 'partners' && <script src={manifest.widget.latest} async />}
        {p.refreshSeconds && (
          <noscript>
            <meta http-equiv="refresh" content={String(p.refreshSeconds)} />
          </noscript>
        )}
      </head>
      <body>
        <a class="skip" href="#main">
          {t.layout.skip}
        </a>
        <header>
          <a class="brand" href={t.path()}>
            <img src="/favicon.svg" alt="" width="32" height="32" />
            {SELLER.shop}
          </a>
          <a href={t.path('telegram-stars')}>{t.layout.about}</a>
          <Languages t={t} elsewhere={p.elsewhere} />
        </header>
        {p.children}
        <Footer t={t} />
      </body>
    </html>
  )
}

/** JSON that cannot end the element it stands in. */
const asJson = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c')

/** What search engines and chats make of the page: a preview takes its text from the description. @see https://ogp.me */
const Found = (p: Indexed & { t: Texts; title: string }) => (
  <>
    <Alternates {...p} />
    <meta property="og:type" content="website" />
    <meta property="og:url" content={p.origin + pathTo(p.t.locale, p.page)} />
    <meta property="og:title" content={p.title} />
    <meta property="og:image" content={`${p.origin}/og.png`} />
    <meta property="og:image:alt" content={`${SELLER.shop}: Telegram Stars`} />
    <meta property="og:site_name" content={SELLER.shop} />
    <meta name="twitter:card" content="summary_large_image" />
  </>
)

/** @see https://developers.google.com/search/docs/specialty/international/localized-versions */
function Alternates(p: Indexed & { t: Texts }) {
  const at = (locale: Locale) => p.origin + pathTo(locale, p.page)
  return (
    <>
      <link rel="canonical" href={at(p.t.locale)} />
      {localesOf(p.page).map((locale) => (
        <link rel="alternate" hreflang={locale} href={at(locale)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={at(DEFAULT_LOCALE)} />
    </>
  )
}

const NotIndexed = (p: { for: readonly string[] }) => (
  <>
    {p.for.map((robot) => (
      <meta name={robot} content="noindex" />
    ))}
  </>
)

/** Plain links: they work without script, and each says its language in that language. */
function Languages(p: { t: Texts; elsewhere: (locale: Locale) => string }) {
  return (
    <details class="languages">
      <summary>
        <Globe />
        <span class="hidden">{p.t.layout.language}: </span>
        {LANGUAGES[p.t.locale].name}
      </summary>
      <ul>
        {LOCALES.map((locale) => (
          <li>
            <a
              href={p.elsewhere(locale)}
              lang={locale}
              hreflang={locale}
              {...(locale === p.t.locale && { 'aria-current': 'true' as const })}
            >
              {LANGUAGES[locale].name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Globe = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="9" />
    <path d="M3 12h18M12 3q8 9 0 18q-8-9 0-18" />
  </svg>
)

const FOOTER = ['safety', 'delivery', 'refunds', 'terms', 'privacy', 'contact'] as const

function Footer({ t }: { t: Texts }) {
  return (
    <footer>
      <nav aria-label={t.layout.more}>
        <a href={t.path('telegram-stars')}>{t.layout.about}</a>
        {FOOTER.map((page) => (
          <a href={t.path(page)}>{t.layout[page]}</a>
        ))}
        <a href={t.path(PARTNERS_PAGE)} hreflang={DEFAULT_LOCALE}>
          {t.layout.partners}
        </a>
      </nav>
      <p>{fill(t.layout.independent, { shop: SELLER.shop })}</p>
    </footer>
  )
}
