import { DEFAULT_LOCALE, nearestLocale, preferredLocale, type Locale } from '../pages/locales.ts'
import type { Messages } from '../pages/messages/messages.ts'
import { textsIn, type Texts } from '../pages/texts.ts'
import { errorKind, log } from '../shared/log.ts'
import { readStatic } from './static-texts.ts'
import type { WebContext } from './web.ts'

const known = new Map<Locale, Texts>()

/**
 * The texts of a language, read once an isolate: all of them together would weigh as much as the rest of the Worker. What
 * cannot be had is said in English.
 */
export async function textsFor(c: WebContext, locale: Locale): Promise<Texts> {
  const ready = known.get(locale)
  if (ready) return ready
  try {
    const texts = textsIn(locale, await readStatic<Messages>(c, locale))
    known.set(locale, texts)
    return texts
  } catch (error) {
    log('error', 'texts.missing', { requestId: c.get('requestId'), locale, error: errorKind(error) })
    if (locale === DEFAULT_LOCALE) throw error
    return english(c)
  }
}

export const english = (c: WebContext): Promise<Texts> => textsFor(c, DEFAULT_LOCALE)

/**
 * For a page: the language that is asked for, and only where the address says nothing, the one the browser prefers.
 * From here on it is the request's.
 */
export async function speak(c: WebContext, asked: string | null | undefined): Promise<Texts> {
  const locale =
    nearestLocale(asked ?? '') ?? preferredLocale(c.req.header('accept-language') ?? '') ?? DEFAULT_LOCALE
  const t = await textsFor(c, locale)
  c.set('t', t)
  return t
}

/** For programs: English, unless the query says otherwise. */
export const textsAsked = (c: WebContext): Promise<Texts> =>
  textsFor(c, nearestLocale(c.req.query('locale') ?? '') ?? DEFAULT_LOCALE)
