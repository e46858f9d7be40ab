import { enhance } from './form.ts'
import { carryAlong, speakAsAsked, suggestLanguage } from './language.ts'
import { prefill } from './prefill.ts'

const form = document.querySelector('form')

if (form?.querySelector('#username')) {
  prefill(form, new URLSearchParams(location.search))
  speakAsAsked()
  suggestLanguage()
  carryAlong(form)
}
if (form) enhance(form)
