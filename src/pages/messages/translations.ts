import type { Locale, ReadingLocale } from '../locales.ts'
import { arProse } from './ar-prose.ts'
import { ar } from './ar.ts'
import { deProse } from './de-prose.ts'
import { de } from './de.ts'
import { enProse } from './en-prose.ts'
import { en } from './en.ts'
import { esProse } from './es-prose.ts'
import { es } from './es.ts'
import { faProse } from './fa-prose.ts'
import { fa } from './fa.ts'
import { fr } from './fr.ts'
import { heProse } from './he-prose.ts'
import { he } from './he.ts'
import { hiProse } from './hi-prose.ts'
import { hi } from './hi.ts'
import { idProse } from './id-prose.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { jaProse } from './ja-prose.ts'
import { ja } from './ja.ts'
import type { MessagesIn, ProseIn } from './messages.ts'
import { ptBR } from './pt-BR.ts'
import { ruProse } from './ru-prose.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { uzProse } from './uz-prose.ts'
import { uz } from './uz.ts'
import { zhHansProse } from './zh-Hans-prose.ts'
import { zhHans } from './zh-Hans.ts'

/** Every language, for the build and for tests. The Worker bundles English alone and fetches the others. */
export const translations: { [L in Locale]: MessagesIn<L> } = {
  en,
  ru,
  uk,
  es,
  'pt-BR': ptBR,
  de,
  fr,
  it,
  tr,
  ar,
  fa,
  he,
  hi,
  id,
  uz,
  'zh-Hans': zhHans,
  ja,
}

/** The reading pages, in the languages that have them. */
export const proseTranslations: Record<ReadingLocale, ProseIn> = {
  en: enProse,
  ru: ruProse,
  es: esProse,
  de: deProse,
  ar: arProse,
  fa: faProse,
  he: heProse,
  hi: hiProse,
  id: idProse,
  uz: uzProse,
  'zh-Hans': zhHansProse,
  ja: jaProse,
}
