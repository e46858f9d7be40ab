import { ATTRIBUTES } from '../embed/attributes.ts'

const PAUSE_MS = 300

const form = document.querySelector<HTMLFormElement>('#choices')
let waiting = 0

form?.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => void show(chosen(form)).catch(() => {}), PAUSE_MS)
})

function chosen(form: HTMLFormElement): URLSearchParams {
  const said = Array.from(new FormData(form), ([name, value]) => [name, String(value)])
  return new URLSearchParams(said.filter(([, value]) => value !== ''))
}

/** The page itself is the one source of snippets: it is fetched again for every choice. */
async function show(query: URLSearchParams) {
  const answer = await fetch(`/partners?${query}`)
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const next = fresh.querySelector('#snippets')
  if (!answer.ok || !next) return
  document.querySelector('#snippets')?.replaceWith(next)
  const asked = document.querySelector<HTMLInputElement>('#doctor [name=partner]')
  if (asked) asked.value = query.get('partner') ?? ''
  history.replaceState(history.state, '', `/partners?${query}`)
  const [preview, wished] = [document.querySelector('#preview'), fresh.querySelector('#preview')]
  for (const name of ATTRIBUTES) {
    const value = wished?.getAttribute(name) ?? null
    if (value === preview?.getAttribute(name)) continue
    if (value === null) preview?.removeAttribute(name)
    else preview?.setAttribute(name, value)
  }
}
