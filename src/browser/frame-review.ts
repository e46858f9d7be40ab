import { enhance } from './form.ts'
import type { Say } from './page-around.ts'

/** Long enough for any answer; whoever is still here then may press the button again. */
const BUSY_MS = 10_000

/** The second step. Its form takes the whole window to Stripe, unless the shop would only send it back. */
export function reviewIn(form: HTMLFormElement, say: Say) {
  const { order: orderId = '', amount = '', again = '' } = form.dataset
  const value = (name: string) => new FormData(form).get(name)
  enhance(form)
  say('quote', {
    stars: Number(value('stars')),
    amount: Number(amount),
    currency: String(value('currency')),
  })
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    const agreed = value('consent') !== null
    form.target = agreed ? '_top' : '_self'
    form.action = agreed ? '/review' : again
    if (agreed) say('checkout', { orderId })
    setTimeout(() => {
      form.ariaBusy = null
    }, BUSY_MS)
  })
  // A page that follows another inside a frame is not announced.
  const heading = document.querySelector<HTMLElement>('h1')
  if (heading && document.hasFocus() && !document.querySelector('#errors')) {
    heading.tabIndex = -1
    heading.focus()
  }
}
