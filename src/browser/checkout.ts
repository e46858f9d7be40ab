import { enhance } from './form.ts'
import { prefill } from './prefill.ts'

const form = document.querySelector('form')

if (form?.querySelector('#username')) prefill(form, new URLSearchParams(location.search))
if (form) enhance(form)
