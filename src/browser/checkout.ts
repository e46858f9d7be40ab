import { submitOnce } from './once.ts'
import { prefill } from './prefill.ts'
import { watchPrice } from './price.ts'
import { watchRecipient } from './recipient.ts'
import { dropComplaints } from './settled.ts'

const form = document.querySelector('form')
const input = document.querySelector<HTMLInputElement>('#username')
const account = document.querySelector<HTMLElement>('#account')
const recipient = document.querySelector('#for')

if (form) {
  submitOnce(form)
  dropComplaints(form)
}
if (form && input && account && recipient) {
  prefill(form)
  watchPrice(form)
  watchRecipient(input, account, (username) => {
    recipient.textContent = username && `@${username}`
  })
}
document.querySelector<HTMLElement>('#errors')?.focus()
