import type { Child } from 'hono/jsx'
import manifest from '../../dist/manifest.json'
import { accentStyle } from '../embed/accent.ts'
import type { FrameProblem } from '../embed/problems.ts'
import type { Wish } from '../embed/wish.ts'
import { frame as texts } from './messages/en-frame.ts'
import { en as t } from './messages/en.ts'
import { SELLER } from './seller.ts'
import { StarShape } from './star.tsx'

/** What every page in a frame knows of the page around it. */
export interface FrameProps {
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
  const title = t.pageTitle(p.title)
  return (
    <html lang={t.lang} dir={t.dir} data-mode={mode}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{p.failed ? t.errorTitle(title) : title}</title>
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
        data-title={t.pageTitle(t.checkout.title)}
        data-close={texts.close}
      >
        <StarShape />
        <main id="main">{p.children}</main>
        <footer>
          <Out href="/">{texts.soldBy}</Out>
          <Out href="/terms">{t.layout.terms}</Out>
          <Out href="/privacy">{t.layout.privacy}</Out>
        </footer>
      </body>
    </html>
  )
}

/** For which browsers the dark colours are. */
const DARK_FOR = { auto: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' } as const

const Out = (p: { href: string; children?: Child }) => (
  <a href={p.href} target="_blank" rel="noopener">
    {p.children}
    <span class="hidden"> {texts.newTab}</span>
  </a>
)

/** The start page with the same wishes, for the whole window. */
export const shopAt = ({ stars, username, currency }: Wish, sentBy: object = {}): string =>
  `/?${new URLSearchParams({ stars: String(stars), ...(username && { username }), currency, ...sentBy })}`

/** Something to read and a way to the shop: on it nothing can be done, so any page may frame it. */
export function FrameNote(p: FrameProps & { title: string; text: string; href: string }) {
  return (
    <FrameLayout {...p} step="note" title={p.title}>
      <section class="note">
        <h1>{p.title}</h1>
        <p>{p.text}</p>
        <p>
          <a class="button" href={p.href} target="_top">
            {texts.toShop}
          </a>
        </p>
        <p class="small">{SELLER.shop}</p>
      </section>
    </FrameLayout>
  )
}
