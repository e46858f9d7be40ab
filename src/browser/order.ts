import { swap } from './swap.ts'

const FIRST_MS = 2000
const LONGEST_MS = 15_000
const FINAL = ['delivered', 'refunded', 'expired']

const id = location.pathname.split('/')[2] ?? ''
const key = new URLSearchParams(location.search).get('key') ?? ''
const lang = document.documentElement.lang
const main = () => document.querySelector('main')

let waitMs = FIRST_MS
let timer = 0
/** Of what is shown: while nothing has changed, the next answer is empty. */
let etag = ''

function localise() {
  // Not every browser knows every language of ours: better UTC in the right one than local time in another.
  if (Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0) {
    const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' })
    for (const time of document.querySelectorAll('main time')) {
      time.textContent = format.format(new Date(time.getAttribute('datetime') ?? ''))
    }
  }
  const print = document.querySelector<HTMLButtonElement>('#print')
  if (print) print.hidden = false
}

/** Whether what the page says held until a moment that has passed. */
const hasRunOut = () => Date.now() > Date.parse(main()?.dataset['changesAt'] ?? '')

async function look() {
  const offline = (is: boolean) => {
    const note = document.querySelector<HTMLElement>('#offline')
    if (note) note.hidden = !is
  }
  try {
    const answer = await fetch(`/api/orders/${id}?${new URLSearchParams({ key })}`, {
      headers: { 'if-none-match': etag },
    })
    offline(false)
    const { status } = answer.ok ? ((await answer.json()) as { status?: string }) : {}
    const moved = status !== undefined && status !== main()?.dataset['status']
    const shown = !(moved || hasRunOut()) || (await swap('main', localise))
    // What could not be shown is asked for again, and must not be answered by `nothing new`.
    if (shown) etag = answer.headers.get('etag') ?? ''
    waitMs = moved && shown ? FIRST_MS : Math.min(waitMs * 1.4, LONGEST_MS)
  } catch {
    offline(true)
    waitMs = Math.min(waitMs * 1.4, LONGEST_MS)
  }
  plan()
}

function plan() {
  clearTimeout(timer)
  if (document.hidden || FINAL.includes(main()?.dataset['status'] ?? '')) return
  timer = setTimeout(() => void look(), waitMs)
}

document.addEventListener('visibilitychange', () => {
  waitMs = FIRST_MS
  plan()
})
addEventListener('online', () => void look())
addEventListener('pageshow', (event) => {
  if (event.persisted) void look()
})
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.id === 'print') print()
})
localise()
plan()
