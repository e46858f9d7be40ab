import { nearestOf } from '../shared/language.ts'

/** A query whose answer comes in the language of the page. */
export const inThisLanguage = (query: Record<string, string> = {}): URLSearchParams =>
  new URLSearchParams({ ...query, locale: document.documentElement.lang })

const links = () => Array.from(document.querySelectorAll<HTMLAnchorElement>('.languages a'))

/** `/?locale=de`, as a partner's link may have it: the same page in that language, where there is one. */
export function speakAsAsked() {
  const asked = new URLSearchParams(location.search).get('locale') ?? ''
  const near = nearestOf(
    asked,
    links().map(({ lang }) => lang),
  )
  const link = links().find(({ lang }) => lang === near)
  if (link && near !== document.documentElement.lang)
    location.replace(new URL(link.href).pathname + location.search)
}

/** Below the switcher, a link to the language the browser prefers, in that language: nobody is sent anywhere. */
export function suggestLanguage() {
  const codes = links().map(({ lang }) => lang)
  for (const wish of navigator.languages) {
    const near = nearestOf(wish, codes)
    if (near === document.documentElement.lang) return
    const link = links().find(({ lang }) => lang === near)
    if (!link) continue
    const suggestion = link.cloneNode(true) as HTMLAnchorElement
    suggestion.id = 'suggested'
    document.querySelector('header')?.append(suggestion)
    return
  }
}

/** Whoever changes the language keeps what was typed. */
export function carryAlong(form: HTMLFormElement) {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    if (!link?.hreflang) return
    const typed = new FormData(form)
    const stars = typed.get('stars')
    const query = new URL(link.href).searchParams
    for (const name of ['username', 'currency', 'partner', 'campaign']) {
      const value = typed.get(name)
      if (value) query.set(name, String(value))
    }
    query.set('stars', String(stars === 'other' ? typed.get('stars_other') : stars))
    link.search = query.toString()
  })
}
