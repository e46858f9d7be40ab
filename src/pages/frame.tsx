import type { Child } from 'hono/jsx'
import manifest from '../../dist/manifest.json'
import { accentStyle } from '../embed/accent.ts'
import type { FrameProblem } from '../embed/problems.ts'
import type { Wish } from '../embed/wish.ts'
import { fill } from './fill.ts'
import { SELLER } from './seller.ts'
import { StarShape } from './star.tsx'
import type { Texts } from './texts.ts'

/** What every page in a frame knows of the page around it. */
export interface FrameProps {
  t: Texts
  wish: Wish
  /** The element's attributes as they were asked for: the page's script tells from it what has changed. */
  asked: string
  /** Origins of pages that may talk to this one, or `*` where there is nothing to say but that it failed. */
  hosts: readonly string[]
  problems: readonly FrameProblem[]
  /** Of the inline style sheet that carries the accent. */
  nonce: string
}

interface LayoutProps extends FrameProps {
  step: 'pick' | 'review' | 'status' | 'note'
  title: string
  failed?: boolean
  children?: Child
}

/** A page of the shop inside a frame: no header, no navigation, and every link leads out of the frame. */
export function FrameLayout(p: LayoutProps) {
  const { theme, accent, mode } = p.wish
  const { t } = p
  const named = (title: string) => `${title} – ${SELLER.shop}`
  const title = named(p.title)
  return (
    <html lang={t.locale} dir={t.dir} data-mode={mode}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{p.failed ? fill(t.errorTitle, { title }) : title}</title>
        <link rel="stylesheet" href={manifest.frameStyle} />
        <link rel="stylesheet" href={manifest.frameDark} id="dark" media={DARK_FOR[theme]} />
        {accent && (
          <style
            id="accent"
            nonce={p.nonce}
            dangerouslySetInnerHTML={{ __html: accentStyle(accent, theme) }}
          />
        )}
        <script type="module" src={manifest.frame} />
      </head>
      <body
        data-step={p.step}
        data-asked={p.asked}
        data-hosts={p.hosts.join(' ')}
        data-problems={p.problems.join(' ')}
        data-title={named(t.checkout.title)}
        data-close={t.frame.close}
      >
        <StarShape />
        <main id="main">{p.children}</main>
        <footer>
          <Out t={t} href={t.path()}>
            {fill(t.frame.soldBy, { shop: SELLER.shop })}
          </Out>
          <Out t={t} href={t.path('terms')}>
            {t.layout.terms}
          </Out>
          <Out t={t} href={t.path('privacy')}>
            {t.layout.privacy}
          </Out>
        </footer>
      </body>
    </html>
  )
}

/** For which browsers the dark colours are. */
const DARK_FOR = { auto: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' } as const

const Out = (p: { t: Texts; href: string; children?: Child }) => (
  <a href={p.href} target="_blank" rel="noopener">
    {p.children}
    <span class="hidden"> {p.t.frame.newTab}</span>
  </a>
)

/** The start page with the same wishes, for the whole window. */
export const shopAt = (
  { t, wish: { stars, username, currency } }: Pick<FrameProps, 't' | 'wish'>,
  sentBy: object = {},
): string =>
  `${t.path()}?${new URLSearchParams({ stars: String(stars), ...(username && { username }), currency, ...sentBy })}`

/** Something to read and a way to the shop: on it nothing can be done, so any page may frame it. */
export function FrameNote(p: FrameProps & { title: string; text: string; href: string }) {
  return (
    <FrameLayout {...p} step="note" title={p.title}>
      <section class="note">
        <h1>{p.title}</h1>
        <p>{p.text}</p>
        <p>
          <a class="button" href={p.href} target="_top">
            {p.t.frame.toShop}
          </a>
        </p>
      </section>
    </FrameLayout>
  )
}
