import type { Locale } from '../locales.ts'
import { arProse } from './ar-prose.ts'
import { ar } from './ar.ts'
import { enProse } from './en-prose.ts'
import { en } from './en.ts'
import { faProse } from './fa-prose.ts'
import { fa } from './fa.ts'
import { heProse } from './he-prose.ts'
import { he } from './he.ts'
import { hiProse } from './hi-prose.ts'
import { hi } from './hi.ts'
import { jaProse } from './ja-prose.ts'
import { ja } from './ja.ts'
import type { MessagesIn, ProseIn } from './messages.ts'
import { zhHansProse } from './zh-Hans-prose.ts'
import { zhHans } from './zh-Hans.ts'

/** Every language, for the build and for tests. The Worker bundles English alone and fetches the others. */
export const translations: { [L in Locale]: MessagesIn<L> } = {
  en,
  ja,
  'zh-Hans': zhHans,
  ar,
  fa,
  he,
  hi,
}

export const proseTranslations: Record<Locale, ProseIn> = {
  en: enProse,
  ja: jaProse,
  'zh-Hans': zhHansProse,
  ar: arProse,
  fa: faProse,
  he: heProse,
  hi: hiProse,
}
