import { nearestLocale, pathTo } from '../pages/locales.ts'

const LOOKS_LIKE_A_LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i

/** `/PT-br/terms`, `/pt/terms` → `/pt-BR/terms`: every page has one address in each language. */
export function addressMeant({ pathname, search }: URL): string | undefined {
  const [, code = '', ...rest] = pathname.split('/')
  const locale = LOOKS_LIKE_A_LANGUAGE.test(code) ? nearestLocale(code) : undefined
  if (!locale) return undefined
  // Two slashes at the beginning would be the name of another host.
  const path = pathTo(locale, rest.join('/').replace(/^\/+/, ''))
  return path === pathname ? undefined : path + search
}
