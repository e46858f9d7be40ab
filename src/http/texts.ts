import manifest from '../../dist/manifest.json'
import { DEFAULT_LOCALE, nearestLocale, preferredLocale, type Locale } from '../pages/locales.ts'
import { en } from '../pages/messages/en.ts'
import type { Messages } from '../pages/messages/messages.ts'
import { textsIn, type Texts } from '../pages/texts.ts'
import { errorKind, log } from '../shared/log.ts'
import type { WebContext } from './web.ts'

/** English texts are better than a page that is late. */
const TIMEOUT_MS = 2000

export const english: Texts = textsIn(DEFAULT_LOCALE, en)

const known = new Map<Locale, Texts>([[DEFAULT_LOCALE, english]])

/**
 * The texts of a language. English is part of the Worker; the others are static assets, fetched once an isolate, because
 * all of them together would weigh as much as the rest of it. What cannot be fetched is said in English.
 */
export async function textsFor(c: WebContext, locale: Locale): Promise<Texts> {
  const ready = known.get(locale)
  if (ready) return ready
  try {
    const answer = await c.env.ASSETS.fetch(new URL(`${manifest.texts}/${locale}.json`, c.req.url), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!answer.ok) throw new Error(`status ${answer.status}`)
    // Written by our own build from texts the types have checked.
    const texts = textsIn(locale, (await answer.json()) as Messages)
    known.set(locale, texts)
    return texts
  } catch (error) {
    log('error', 'texts.missing', { requestId: c.get('requestId'), locale, error: errorKind(error) })
    return english
  }
}

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
export async function textsAsked(c: WebContext): Promise<Texts> {
  const locale = nearestLocale(c.req.query('locale') ?? '')
  return locale ? textsFor(c, locale) : english
}
