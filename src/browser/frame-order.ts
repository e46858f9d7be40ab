import type { Say } from './page-around.ts'
import { statuses } from './statuses.ts'
import { swap } from './swap.ts'

const ENDS = ['delivered', 'refunded', 'expired']

const shown = () => document.querySelector<HTMLElement>('#order')?.dataset ?? {}

/** Follows an order until its end: in the frame, and with an event for the page around at each step. */
export async function followOrder(say: Say): Promise<void> {
  const { order: orderId = '' } = shown()
  const ticket = new URLSearchParams(location.search).get('order') ?? ''
  const status = () => shown()['status'] ?? ''
  let said: string | undefined
  const tell = (now: string) => {
    if (now !== said) say('status', { orderId, status: now })
    said = now
  }
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.id === 'done') say('close', {})
  })
  tell(status())
  for await (const now of statuses(`/embed/status?${new URLSearchParams({ order: ticket })}`, status, ENDS)) {
    setOffline(now === 'offline')
    if (now === 'offline' || now === status()) continue
    tell(now)
    // What could not be shown is tried again with the next answer. What is shown may be a step further already.
    if (await swap('#order').catch(() => false)) tell(status())
  }
}

function setOffline(is: boolean) {
  const note = document.querySelector<HTMLElement>('#offline')
  if (note) note.hidden = !is
}
