import { readWish, type WishProblem } from '../embed/wish.ts'
import { enhance } from './form.ts'
import type { Say } from './page-around.ts'
import { prefill } from './prefill.ts'

/** Another partner or language is another page. */
const RELOADS = ['partner', 'campaign', 'locale', 'mode']
const FIELDS = ['stars', 'username', 'currency']

/** The first step. What is answered takes over changed attributes, as far as the buyer has said nothing else. */
export function pickIn(form: HTMLFormElement, say: Say): (asked: URLSearchParams) => WishProblem[] {
  let before = new URLSearchParams(document.body.dataset['asked'])
  const touched = new Set<string>()
  enhance(form, (quote) => say('quote', { ...quote }))
  form.addEventListener('input', ({ target, isTrusted }) => {
    if (isTrusted && 'name' in (target ?? {})) touched.add(fieldOf(target as HTMLInputElement))
  })

  return (asked) => {
    const changed = (name: string) => (asked.get(name) ?? '') !== (before.get(name) ?? '')
    if (RELOADS.some(changed)) {
      location.replace(`/embed?${asked}&${typedIn(form)}`)
      return []
    }
    const names = FIELDS.filter((name) => changed(name) && !touched.has(name))
    before = asked
    form.action = `/embed/review?${asked}`
    if (names.length === 0) return []
    const { wish, problems } = readWish(only(names, asked), limitsOf(form))
    prefill(form, only(names, new URLSearchParams({ ...wish, stars: String(wish.stars), accent: '' })))
    form.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true }))
    form.querySelector('#username')?.dispatchEvent(new Event('change'))
    return problems
  }
}

const fieldOf = ({ name }: HTMLInputElement): string => name.split('_')[0] ?? ''

const only = (names: readonly string[], query: URLSearchParams) =>
  new URLSearchParams(names.map((name) => [name, query.get(name) ?? '']))

const limitsOf = (form: HTMLFormElement) => ({
  maxStars: Number(form.dataset['maxStars']),
  currencies: Array.from(form.querySelector('select')?.options ?? [], ({ value }) => value),
  locales: [],
})

function typedIn(form: HTMLFormElement): URLSearchParams {
  const data = new FormData(form)
  const stars = data.get('stars') === 'other' ? data.get('stars_other') : data.get('stars')
  const said = { stars, username: data.get('username'), currency: data.get('currency') }
  return new URLSearchParams(
    Object.entries(said).map(([name, value]) => [`your_${name}`, String(value ?? '')]),
  )
}
