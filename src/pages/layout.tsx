import type { Child } from 'hono/jsx'
import manifest from '../../dist/manifest.json'
import { en as t } from './messages/en.ts'
import { SELLER } from './seller.ts'

interface LayoutProps {
  title: string
  description?: string
  /** Something has to be corrected: the title says so first, for those who hear it. */
  failed?: boolean
  script?: 'checkout' | 'order'
  /** Seconds after which a browser without JavaScript loads the page again. */
  refreshSeconds?: number | undefined
  /** The start page goes without the styles of the pages after it. */
  light?: boolean
  /** The shop itself, and nobody else, may learn by which address the page was called: its form then needs no script for it. */
  keepsAddress?: boolean
  /** Only static pages belong in a search engine. */
  index?: boolean
  children?: Child
}

export function Layout(p: LayoutProps) {
  const title = t.pageTitle(p.title)
  return (
    <html lang={t.lang} dir={t.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{p.failed ? t.errorTitle(title) : title}</title>
        {p.description && <meta name="description" content={p.description} />}
        {!p.index && <meta name="robots" content="noindex" />}
        {p.keepsAddress && <meta name="referrer" content="same-origin" />}
        <link rel="stylesheet" href={manifest.style} />
        {!p.light && <link rel="stylesheet" href={manifest.later} />}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {p.script && <script type="module" src={manifest[p.script]} />}
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
          <a class="brand" href="/">
            <img src="/favicon.svg" alt="" width="32" height="32" />
            {SELLER.shop}
          </a>
          <a href="/telegram-stars">{t.layout.about}</a>
        </header>
        {p.children}
        <footer>
          <nav aria-label={t.layout.footer}>
            <a href="/terms">{t.layout.terms}</a>
            <a href="/privacy">{t.layout.privacy}</a>
            <a href="/refunds">{t.layout.refunds}</a>
            <a href="/contact">{t.layout.contact}</a>
          </nav>
          <p>{t.layout.independent}</p>
        </footer>
      </body>
    </html>
  )
}
