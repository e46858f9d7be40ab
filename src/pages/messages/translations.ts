import type { Locale } from '../locales.ts'
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
import { frProse } from './fr-prose.ts'
import { fr } from './fr.ts'
import { heProse } from './he-prose.ts'
import { he } from './he.ts'
import { hiProse } from './hi-prose.ts'
import { hi } from './hi.ts'
import { idProse } from './id-prose.ts'
import { id } from './id.ts'
import { itProse } from './it-prose.ts'
import { it } from './it.ts'
import { jaProse } from './ja-prose.ts'
import { ja } from './ja.ts'
import type { MessagesIn, ProseIn } from './messages.ts'
import { ptBRProse } from './pt-BR-prose.ts'
import { ptBR } from './pt-BR.ts'
import { ruProse } from './ru-prose.ts'
import { ru } from './ru.ts'
import { trProse } from './tr-prose.ts'
import { tr } from './tr.ts'
import { ukProse } from './uk-prose.ts'
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

/** The reading pages of every language, for the build alone. */
export const proseTranslations: Record<Locale, ProseIn> = {
  en: enProse,
  ru: ruProse,
  uk: ukProse,
  es: esProse,
  'pt-BR': ptBRProse,
  de: deProse,
  fr: frProse,
  it: itProse,
  tr: trProse,
  ar: arProse,
  fa: faProse,
  he: heProse,
  hi: hiProse,
  id: idProse,
  uz: uzProse,
  'zh-Hans': zhHansProse,
  ja: jaProse,
}
