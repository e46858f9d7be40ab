import { describe, expect, it } from 'vitest'
import { fill } from '../../src/pages/fill.ts'
import {
  LANGUAGES,
  LOCALES,
  nearestLocale,
  pathTo,
  preferredLocale,
  type Locale,
} from '../../src/pages/locales.ts'
import type { Messages } from '../../src/pages/messages/messages.ts'
import { proseTranslations, translations } from '../../src/pages/messages/translations.ts'
import { textsIn } from '../../src/pages/texts.ts'

const holesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()

/** Every text by its path: `review.pay`. */
function textsOf(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : textsOf(value as object, `${path}${key}.`),
  )
}

/** Of the pages a buyer walks through and of those to read; what is counted has forms of its own in each language. */
const allTexts = (locale: Locale) =>
  textsOf({ ...translations[locale], counted: {}, prose: proseTranslations[locale] })

const english = new Map(allTexts('en'))

/** What may read as in English: names, and words the languages share. */
const SHARED: Record<string, readonly Locale[]> = {
  // Its number is changed by a script that cannot inflect the rest: the name as Telegram writes it stands for all.
  'checkout.stars': ['ru', 'uk', 'es', 'pt-BR', 'de', 'fr', 'it', 'tr', 'hi'],
  errorTitle: ['es'],
  'errors.prefix': ['es'],
  'checkout.total': ['es', 'pt-BR', 'fr', 'id'],
  'review.login': ['pt-BR', 'de', 'id'],
  'layout.contact': ['fr'],
  'layout.privacy': ['it'],
  'prose.privacy.title': ['it'],
}

/** Latin words that stand in texts of other letters: names, and what people type or see in Telegram. */
const NAMES = /^(Telegram|Stars?|Premium|Stripe|Cloudflare|[Cc]ookie|username|durov|t|me|bot|ord_|My)$/
/** Telegram speaks no Hindi: its menus are named as they read there. */
const HINDI_MENUS = /^(Settings|Devices|Privacy|and|Security)$/

const QUOTES: Record<Locale, string> = {
  en: '“”',
  ru: '«»',
  uk: '«»',
  es: '«»',
  'pt-BR': '“”',
  de: '„“',
  fr: '«»',
  it: '«»',
  tr: '“”',
  ar: '«»',
  fa: '«»',
  he: '״',
  hi: '“”',
  id: '“”',
  uz: '“”',
  'zh-Hans': '“”',
  ja: '「」',
}

const EAST_ASIAN = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]'
/** What a typesetter of the language would not let pass. */
const MISPRINTS: Partial<Record<Locale, RegExp>> = {
  // A narrow space that does not break stands before the high signs.
  fr: /[^\u202f][:;?!»]|«(?!\u202f)/,
  es: /^[^¿]*\?|¿[^?]*$/,
  ar: /[,;?]/,
  fa: /[,;?]|ي|ك/,
  hi: /[\p{sc=Devanagari})]\.( |$)/u,
  uz: /[oOgG]['‘’`]/,
  'zh-Hans': new RegExp(`${EAST_ASIAN} ?[,.!?;:()]|[,!?;:()] ?${EAST_ASIAN}`, 'u'),
  ja: new RegExp(`${EAST_ASIAN} ?[,.!?;:()]|[,!?;:()] ?${EAST_ASIAN}`, 'u'),
}

describe.each(LOCALES)('in %s', (locale) => {
  const messages: Messages = translations[locale]
  const t = textsIn(locale, messages)

  it('every text is there, says something, and leaves the same holes', () => {
    const texts = allTexts(locale)
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
      const form = new Intl.PluralRules(locale).select(n)
      expect(t.stars(n)).toBe(fill(messages.counted.stars[form] ?? '', { n: t.number(n) }))
    }
  })

  it('keeps to the marks of the language', () => {
    const wrong = /["']|\.\.\.| {2}| - /
    const quotes = new RegExp(`[^${QUOTES[locale]}]`)
    for (const [path, text] of allTexts(locale)) {
      expect([path, wrong.exec(text)?.[0]]).toEqual([path, undefined])
      expect([path, MISPRINTS[locale]?.exec(text)?.[0]]).toEqual([path, undefined])
      expect([path, text.match(/[«»„“”「」״]/g)?.find((quote) => quotes.test(quote))]).toEqual([
        path,
        undefined,
      ])
    }
  })

  it('names Telegram where it says what is sold, in the letters people search for', () => {
    expect(messages.checkout.title).toMatch(/Telegram|تيليجرام|تلگرام|טלגרם/)
    expect(messages.checkout.description).toContain('Telegram Stars')
  })
})

it.each(LOCALES.filter((locale) => LANGUAGES[locale].dir === 'rtl'))(
  'in %s what begins or ends with a sign is isolated',
  (locale) => {
    for (const [path, text] of allTexts(locale)) {
      const bare = text.replaceAll(/\u2066[^\u2066\u2069]+\u2069|\{\w+\}/g, '')
      expect([path, /[@_\u2066-\u2069]/.exec(bare)?.[0]]).toEqual([path, undefined])
    }
  },
)

it.each(LOCALES.filter((locale) => locale !== 'en'))('%s leaves nothing in English', (locale) => {
  const same = allTexts(locale).filter(([path, text]) => english.get(path) === text)
  expect(same.map(([path]) => path).filter((path) => !SHARED[path]?.includes(locale))).toEqual([])
})

it.each(['ru', 'uk', 'ar', 'fa', 'he', 'hi', 'zh-Hans', 'ja'] as const)(
  'in %s nothing but names is in Latin letters',
  (locale) => {
    const words = allTexts(locale).flatMap(
      ([, text]) => text.replaceAll(/\{\w+\}/g, '').match(/[A-Za-z_]+/g) ?? [],
    )
    const known = (word: string) => NAMES.test(word) || (locale === 'hi' && HINDI_MENUS.test(word))
    expect(words.filter((word) => !known(word))).toEqual([])
  },
)

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

describe('the language somebody asks for', () => {
  it.each([
    ['ru', 'ru'],
    ['PT-br', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh-CN', 'zh-Hans'],
    ['zh_Hans_CN', 'zh-Hans'],
    ['iw', 'he'],
    ['zh', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-TW', 'zh-Hans'],
    ['zh-Hant-HK', 'zh-Hans'],
    ['uz-Cyrl', 'uz'],
    ['uz-Latn-UZ', 'uz'],
    ['in', 'id'],
    ['in-ID', 'id'],
    ['iw-IL', 'he'],
    ['es-419', 'es'],
    ['fa-AF', 'fa'],
    ['de-AT', 'de'],
    ['fil', undefined],
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
    ['zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7', 'zh-Hans'],
    ['zh-TW, ja;q=0.5', 'zh-Hans'],
    ['pt-PT, es;q=0.9', 'pt-BR'],
    ['en-GB;q=0.8, iw', 'he'],
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
