import { nearestOf } from '../shared/language.ts'
import type { Currency } from '../shared/money.ts'

interface Language {
  /** In itself, as whoever reads it looks for it. */
  name: string
  dir: 'ltr' | 'rtl'
  /** What is most likely paid with by those who read it. */
  currency: Currency
}

/** The languages of the shop, in the order of the switcher. The code is also the address: `/pt-BR/`. */
export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr', currency: 'usd' },
  ru: { name: 'Русский', dir: 'ltr', currency: 'usd' },
  uk: { name: 'Українська', dir: 'ltr', currency: 'usd' },
  es: { name: 'Español', dir: 'ltr', currency: 'eur' },
  'pt-BR': { name: 'Português (Brasil)', dir: 'ltr', currency: 'brl' },
  de: { name: 'Deutsch', dir: 'ltr', currency: 'eur' },
  fr: { name: 'Français', dir: 'ltr', currency: 'eur' },
  it: { name: 'Italiano', dir: 'ltr', currency: 'eur' },
  tr: { name: 'Türkçe', dir: 'ltr', currency: 'try' },
  ar: { name: 'العربية', dir: 'rtl', currency: 'usd' },
  fa: { name: 'فارسی', dir: 'rtl', currency: 'usd' },
  he: { name: 'עברית', dir: 'rtl', currency: 'usd' },
  hi: { name: 'हिन्दी', dir: 'ltr', currency: 'inr' },
  id: { name: 'Indonesia', dir: 'ltr', currency: 'idr' },
  uz: { name: 'Oʻzbekcha', dir: 'ltr', currency: 'usd' },
  'zh-Hans': { name: '简体中文', dir: 'ltr', currency: 'usd' },
  ja: { name: '日本語', dir: 'ltr', currency: 'jpy' },
} as const satisfies Record<string, Language>

export type Locale = keyof typeof LANGUAGES

export const LOCALES = Object.keys(LANGUAGES) as Locale[]

/** Has its pages at the root, and is what everybody else falls back on. */
export const DEFAULT_LOCALE = 'en'

/** `pt`, `PT-br` → `pt-BR`; undefined where none of ours is near. */
export const nearestLocale = (code: string): Locale | undefined => nearestOf(code, LOCALES)

/** The best of an `Accept-Language` header. */
export function preferredLocale(header: string): Locale | undefined {
  const wishes = header.split(',').map((wish) => {
    const [code = '', ...parameters] = wish.split(';')
    const q = parameters.find((parameter) => parameter.trim().startsWith('q='))
    return { code, q: q ? Number(q.trim().slice(2)) || 0 : 1 }
  })
  for (const { code } of wishes.filter(({ q }) => q > 0).toSorted((a, b) => b.q - a.q)) {
    const locale = nearestLocale(code)
    if (locale) return locale
  }
  return undefined
}

/** The pages to read, by their address. */
export const READING_PAGES = [
  'telegram-stars',
  'safety',
  'delivery',
  'refunds',
  'terms',
  'privacy',
  'contact',
] as const
export type ReadingPage = (typeof READING_PAGES)[number]

/** For those who build pages: in English only. */
export const PARTNERS_PAGE = 'partners'

/** Where a page is to be had. */
export const localesOf = (page: string): readonly Locale[] =>
  page === PARTNERS_PAGE ? [DEFAULT_LOCALE] : LOCALES

/** The address of a static page: `('ru', 'terms')` → `/ru/terms`, `('en', '')` → `/`. */
export const pathTo = (locale: Locale, page = ''): string =>
  locale === DEFAULT_LOCALE || page === PARTNERS_PAGE ? `/${page}` : `/${locale}/${page}`
