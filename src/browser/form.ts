import { submitOnce } from './once.ts'
import { watchPrice, type Quote } from './price.ts'
import { watchRecipient } from './recipient.ts'
import { dropComplaints } from './settled.ts'

/** The form of either step, in the shop or in a frame: whatever a script can do for it. */
export function enhance(form: HTMLFormElement, onQuote?: (quote: Quote) => void) {
  submitOnce(form)
  dropComplaints(form)
  const input = form.querySelector<HTMLInputElement>('#username')
  const account = form.querySelector<HTMLElement>('#account')
  const recipient = form.querySelector('#for')
  if (input && account && recipient) {
    watchPrice(form, onQuote)
    watchRecipient(input, account, (username) => {
      recipient.textContent = username && `@${username}`
    })
  }
  document.querySelector<HTMLElement>('#errors')?.focus()
}
