import { readStars } from '../catalog/amount.ts'
import { MIN_STARS } from '../catalog/price.ts'
import { readUsername } from '../recipient/username.ts'
import { nearestOf } from '../shared/language.ts'

/** How a widget looks. */
export interface Look {
  theme: 'auto' | 'light' | 'dark'
  /** `#rrggbb` */
  accent: string | undefined
}

/** What the attributes of a widget ask for, each as near as the shop can come. */
export interface Wish extends Look {
  stars: number
  /** Empty where none is asked for. */
  username: string
  currency: string
  locale: string
  mode: 'dialog' | 'inline'
}

export type WishProblem =
  | 'stars_out_of_range'
  | 'bad_username'
  | 'unknown_currency'
  | 'unknown_locale'
  | 'unknown_theme'
  | 'bad_accent'
  | 'unknown_mode'

export interface Limits {
  maxStars: number
  /** The first of each is taken where nothing, or nothing known, is asked for. */
  currencies: readonly string[]
  locales: readonly string[]
}

const DEFAULT_STARS = 500
const THEMES = ['auto', 'light', 'dark'] as const
/** A link has no frame, but a link back from the shop may show a status under it. */
const MODES = ['dialog', 'inline', 'link'] as const

/** The nearest valid choice for everything, and what had to be chosen otherwise than asked. */
export function readWish(asked: URLSearchParams, limits: Limits): { wish: Wish; problems: WishProblem[] } {
  const problems: WishProblem[] = []
  const locales = atLeastOne(limits.locales)
  const mode = choose(asked, 'mode', MODES, () => problems.push('unknown_mode'))
  const look = readLook(asked)
  const wish = {
    stars: nearestStars(asked.get('stars')?.trim() ?? '', limits.maxStars, problems),
    username: nearestUsername(asked.get('username') ?? '', problems),
    currency: choose(asked, 'currency', atLeastOne(limits.currencies), () =>
      problems.push('unknown_currency'),
    ),
    locale: choose(asked, 'locale', locales, () => problems.push('unknown_locale'), nearestOf),
    mode: mode === 'inline' ? mode : ('dialog' as const),
    ...look.look,
  }
  return { wish, problems: [...problems, ...look.problems] }
}

export function readLook(asked: URLSearchParams): { look: Look; problems: WishProblem[] } {
  const problems: WishProblem[] = []
  const theme = choose(asked, 'theme', THEMES, () => problems.push('unknown_theme'))
  const accent = readAccent(asked.get('accent')?.trim() ?? '', problems)
  return { look: { theme, accent }, problems }
}

type Choices<Choice extends string> = readonly [Choice, ...Choice[]]

/** The first where nothing is asked for; what cannot be had is told. */
function choose<Choice extends string>(
  asked: URLSearchParams,
  name: string,
  choices: Choices<Choice>,
  refuse: () => void,
  nearest: (text: string, choices: Choices<Choice>) => Choice | undefined = same,
): Choice {
  const text = asked.get(name)?.trim().toLowerCase() ?? ''
  const found = text === '' ? choices[0] : nearest(text, choices)
  if (found === undefined) refuse()
  return found ?? choices[0]
}

const same = <Choice extends string>(text: string, choices: Choices<Choice>): Choice | undefined =>
  choices.find((choice) => choice.toLowerCase() === text)

function nearestStars(text: string, maxStars: number, problems: WishProblem[]): number {
  if (text === '') return DEFAULT_STARS
  const stars = readStars(text, maxStars)
  if (stars.ok) return stars.value
  problems.push('stars_out_of_range')
  const nearest = Math.round(Number(text))
  return Number.isNaN(nearest) ? DEFAULT_STARS : Math.min(Math.max(nearest, MIN_STARS), maxStars)
}

function nearestUsername(text: string, problems: WishProblem[]): string {
  if (text.trim() === '') return ''
  const username = readUsername(text)
  if (!username.ok) problems.push('bad_username')
  return username.ok ? username.value : ''
}

function readAccent(text: string, problems: WishProblem[]): string | undefined {
  if (text === '') return undefined
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(text) ?? []
  if (long) return `#${long.toLowerCase()}`
  if (short) return `#${short.toLowerCase().replaceAll(/./g, '$&$&')}`
  problems.push('bad_accent')
  return undefined
}

const atLeastOne = (choices: readonly string[]): Choices<string> => [choices[0] ?? '', ...choices.slice(1)]
