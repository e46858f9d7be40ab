import type { AmountTrouble } from '../../catalog/amount.ts'
import type { UsernameTrouble } from '../../recipient/username.ts'
import type { Holes } from '../fill.ts'
import type { Locale } from '../locales.ts'
import type { enProse } from './en-prose.ts'
import type { en } from './en.ts'

/** Which forms a language counts in. @see https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html */
export interface PluralForms {
  en: 'one' | 'other'
  ru: 'one' | 'few' | 'many' | 'other'
  uk: 'one' | 'few' | 'many' | 'other'
  es: 'one' | 'many' | 'other'
  'pt-BR': 'one' | 'many' | 'other'
  de: 'one' | 'other'
  fr: 'one' | 'many' | 'other'
  it: 'one' | 'many' | 'other'
  tr: 'one' | 'other'
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
  fa: 'one' | 'other'
  he: 'one' | 'two' | 'other'
  hi: 'one' | 'other'
  id: 'other'
  uz: 'one' | 'other'
  'zh-Hans': 'other'
  ja: 'other'
}

/** A text with the same holes, in any order: leaving one out, or a new one, does not compile. */
type SameHoles<H extends string, Left extends string = H> = [H] extends [never]
  ? string
  : { [K in H]: `${string}{${K}}${SameHoles<Exclude<Left, K>>}` }[H]

type Translated<T> = T extends string
  ? SameHoles<Holes<T>>
  : { readonly [K in keyof T]: K extends 'counted' ? unknown : Translated<T[K]> }

type Counted<Forms extends string> = {
  readonly [K in keyof (typeof en)['counted']]: Readonly<Record<Forms, `${string}{n}${string}`>>
}

/** What a language has to bring: every text of the English one, and nothing more. */
export type MessagesIn<L extends Locale> = Translated<typeof en> & {
  readonly counted: Counted<PluralForms[L]>
  readonly complaints: {
    readonly username: Record<UsernameTrouble, string>
    readonly amount: Record<AmountTrouble, string>
  }
}

/** The texts of whatever language. */
export type Messages = Omit<Translated<typeof en>, 'counted'> & {
  readonly counted: {
    readonly [K in keyof (typeof en)['counted']]: Partial<Record<string, string>> & { other: string }
  }
}

/** What a language has to bring for the reading pages. */
export type ProseIn = Translated<typeof enProse>
