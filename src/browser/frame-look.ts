import { accentStyle } from '../embed/accent.ts'
import { readLook, type WishProblem } from '../embed/wish.ts'

const DARK_FOR = { auto: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' } as const

const keyOf = (asked: URLSearchParams) => `${asked.get('theme') ?? ''} ${asked.get('accent') ?? ''}`

let shown = keyOf(new URLSearchParams(document.body.dataset['asked']))

/** Follows theme and accent of the page around, whatever step the buyer is at; answers what could not be done. */
export function showLook(asked: URLSearchParams): WishProblem[] {
  if (keyOf(asked) === shown) return []
  shown = keyOf(asked)
  const { look, problems } = readLook(asked)
  const dark = document.querySelector<HTMLLinkElement>('#dark')
  if (dark) dark.media = DARK_FOR[look.theme]
  document.querySelector('#accent')?.remove()
  const sheet = new CSSStyleSheet()
  if (look.accent) sheet.replaceSync(accentStyle(look.accent, look.theme))
  document.adoptedStyleSheets = [sheet]
  return problems
}
