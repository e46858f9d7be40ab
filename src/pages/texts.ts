import { formatMoney, type Currency } from '../shared/money.ts'
import { once } from '../shared/once.ts'
import { fill } from './fill.ts'
import { LANGUAGES, pathTo, type Locale } from './locales.ts'
import type { Messages } from './messages/messages.ts'

/** What a page needs to speak one language: its texts, and its ways to write numbers, money and times. */
export type Texts = Messages & {
  locale: Locale
  dir: 'ltr' | 'rtl'
  number(n: number): string
  /** `500 Telegram Stars`, by the plural rules of the language. */
  stars(n: number): string
  money(amountMinor: number, currency: Currency): string
  /** UTC: a page's script shows it in the buyer's own time zone. */
  time(iso: string): string
  /** A static page in this language. */
  path(page?: string): string
}

/**
 * Workers know no Uzbek. Its numbers are written as in Russian and its dates in digits, by the build and the Worker alike:
 * a price must not look otherwise when it is asked for again.
 */
const WRITTEN_AS: Partial<Record<Locale, { numbers: string; times: string }>> = {
  uz: { numbers: 'ru', times: 'en-GB' },
}

export function textsIn(locale: Locale, messages: Messages): Texts {
  const { numbers, times } = WRITTEN_AS[locale] ?? { numbers: locale, times: locale }
  const dateStyle = times === locale ? 'medium' : 'short'
  const number = once(() => new Intl.NumberFormat(numbers))
  const rules = once(() => new Intl.PluralRules(locale))
  const time = once(() => new Intl.DateTimeFormat(times, { dateStyle, timeStyle: 'short', timeZone: 'UTC' }))
  const { stars } = messages.counted
  return {
    ...messages,
    locale,
    dir: LANGUAGES[locale].dir,
    number: (n) => number().format(n),
    stars: (n) => fill(stars[rules().select(n)] ?? stars.other, { n: number().format(n) }),
    money: (amountMinor, currency) => signInPlace(formatMoney(amountMinor, currency, numbers)),
    time: (iso) => `${time().format(new Date(iso))} UTC`,
    path: (page) => pathTo(locale, page),
  }
}

/** Arabic ends in `US$`, and at the end of a text that runs leftwards the `$` would be set before the `US`. */
const signInPlace = (money: string): string =>
  money.startsWith('\u200f') ? money.replace(/[A-Z]\p{Sc}$/u, '$&\u200e') : money
