import type { Say } from './page-around.ts'
import { statuses } from './statuses.ts'

const ENDS = ['delivered', 'refunded', 'expired']

const shown = () => document.querySelector<HTMLElement>('#order')

/** Follows an order until its end: in the frame, and with an event for the page around at each step. */
export async function followOrder(say: Say): Promise<void> {
  const { order: orderId = '', status = '' } = shown()?.dataset ?? {}
  const ticket = new URLSearchParams(location.search).get('order') ?? ''
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.id === 'done') say('close', {})
  })
  say('status', { orderId, status })
  for await (const now of statuses(`/embed/status?${new URLSearchParams({ order: ticket })}`, status, ENDS)) {
    setOffline(now === 'offline')
    if (now === 'offline' || now === shown()?.dataset['status']) continue
    say('status', { orderId, status: now })
    await swap()
  }
}

function setOffline(is: boolean) {
  const note = document.querySelector<HTMLElement>('#offline')
  if (note) note.hidden = !is
}

/** The page itself is the one source of words, so a new status is shown by fetching the page again. */
async function swap() {
  const answer = await fetch(location.href)
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const next = fresh.querySelector<HTMLElement>('#order')
  const old = shown()
  if (!answer.ok || !next || !old) return
  const hadFocus = old.contains(document.activeElement)
  old.replaceWith(next)
  document.title = fresh.title
  if (hadFocus) next.focus()
  const news = document.querySelector('#news')
  if (news) news.textContent = next.querySelector('h1')?.textContent ?? ''
}
