/** A second click while the first one is under way must not send the form again. */
export function submitOnce(form: HTMLFormElement) {
  form.addEventListener('submit', (event) => {
    if (form.ariaBusy) event.preventDefault()
    form.ariaBusy = 'true'
  })
  // Coming back from Stripe, the browser may restore the page as it was left: busy.
  addEventListener('pageshow', () => {
    form.ariaBusy = null
  })
}
