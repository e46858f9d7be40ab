import { describe, expect, it } from 'vitest'
import { fill } from '../../src/pages/fill.ts'
import { LOCALES, nearestLocale, pathTo, preferredLocale } from '../../src/pages/locales.ts'
import type { Messages } from '../../src/pages/messages/messages.ts'
import { translations } from '../../src/pages/messages/translations.ts'
import { textsIn } from '../../src/pages/texts.ts'

const holesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()

/** Every text by its path: `review.pay`. */
function textsOf(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : key === 'counted'
        ? []
        : textsOf(value as object, `${path}${key}.`),
  )
}

const english = new Map(textsOf(translations.en))

describe.each(LOCALES)('in %s', (locale) => {
  const messages: Messages = translations[locale]
  const t = textsIn(locale, messages)

  it('every text is there, says something, and leaves the same holes', () => {
    const texts = textsOf(messages)
    expect(texts.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted())
    for (const [path, text] of texts) {
      expect([path, text.trim()]).toEqual([path, text])
      expect([path, holesOf(text)]).toEqual([path, holesOf(english.get(path) ?? '')])
      expect([path, text.length > 0]).toEqual([path, true])
    }
  })

  it('counts in the forms the language has', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    expect(Object.keys(messages.counted.stars).toSorted()).toEqual(forms.toSorted())
    for (const n of [1, 2, 3, 5, 21, 50, 51, 500, 10_000]) {
      expect(t.stars(n)).toContain(t.number(n))
      expect(t.stars(n)).not.toMatch(/[{}]/)
    }
  })

  it('names Telegram where it says what is sold, in the letters people search for', () => {
    expect(messages.checkout.title).toMatch(/Telegram|تيليجرام|تلگرام|טלגרם/)
    expect(messages.checkout.description).toContain('Telegram Stars')
  })
})

describe('a number of Stars', () => {
  it.each([
    ['ru', 51, '51 звезда Telegram'],
    ['ru', 52, '52 звезды Telegram'],
    ['ru', 500, '500 звёзд Telegram'],
    ['uk', 1000, '1 000 зірок Telegram'],
    ['de', 1000, '1.000 Telegram-Sterne'],
    ['ar', 103, '103 نجوم تيليجرام'],
    ['ar', 500, '500 نجمة تيليجرام'],
    ['ja', 500, 'Telegramスター 500個'],
  ] as const)('in %s %d is %s', (locale, n, text) => {
    expect(
      textsIn(locale, translations[locale])
        .stars(n)
        .replaceAll(/[\u00a0\u202f]/g, ' '),
    ).toBe(text)
  })
})

it.each([
  ['ar', 'usd', '\u200f9.99\u00a0US$\u200e'],
  ['ar', 'eur', '\u200f9.99\u00a0€'],
  ['he', 'brl', '\u200f9.99\u00a0\u200fR$\u200e'],
  ['en', 'usd', '$9.99'],
] as const)('in %s the sign of %s keeps its letters and their order', (locale, currency, text) => {
  expect(textsIn(locale, translations[locale]).money(999, currency)).toBe(text)
})

describe('how long until then', () => {
  const now = new Date('2026-11-08T12:00:00Z')
  it.each([
    ['en', '2026-11-09T11:00:00Z', 'in 23 hours'],
    ['de', '2026-11-09T12:00:00Z', 'in 24 Stunden'],
    ['ru', '2026-11-08T12:05:00Z', 'через 5 минут'],
    ['en', '2026-11-11T12:00:00Z', 'in 3 days'],
    ['en', '2026-11-08T11:00:00Z', '1 hour ago'],
  ] as const)('in %s %s is %s', (locale, then, text) => {
    expect(textsIn(locale, translations[locale]).relative(new Date(then), now)).toBe(text)
  })
})

describe('the language somebody asks for', () => {
  it.each([
    ['ru', 'ru'],
    ['PT-br', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh-CN', 'zh-Hans'],
    ['zh_Hans_CN', 'zh-Hans'],
    ['iw', 'he'],
    ['de-AT', 'de'],
    ['xx', undefined],
    ['', undefined],
  ])('%j is %s', (code, locale) => {
    expect(nearestLocale(code)).toBe(locale)
  })

  it.each([
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['en;q=0.5, fa', 'fa'],
    ['xx, tr;q=0.4, en;q=0.2', 'tr'],
    ['de;q=0, en', 'en'],
    ['*', undefined],
    ['', undefined],
  ])('of %j it is %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })

  it('has its own address, but for English', () => {
    expect(LOCALES.map((locale) => pathTo(locale))).toEqual(
      LOCALES.map((locale) => (locale === 'en' ? '/' : `/${locale}/`)),
    )
  })
})

it('a text without what fills it keeps its hole', () => {
  expect(fill<string>('{a} and {b}', { a: 'x' })).toBe('x and {b}')
})

it('Uzbek is written without what Workers do not know', () => {
  const t = textsIn('uz', translations.uz)
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(plain(t.money(18_689, 'usd'))).toBe('186,89 $')
  expect(plain(t.number(10_000))).toBe('10 000')
  expect(t.time('2026-11-08T14:30:00Z')).toBe('08/11/2026, 14:30 UTC')
})

it.each(Object.entries(translations).filter(([locale]) => locale !== 'en'))(
  '%s leaves no sentence in English',
  (_, messages) => {
    const same = textsOf(messages).filter(
      ([path, text]) => english.get(path) === text && text.split(' ').length > 2,
    )
    expect(same.map(([path]) => path).filter((path) => path !== 'checkout.stars')).toEqual([])
  },
)
