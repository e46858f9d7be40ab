/** What the server complained about is settled, or complained about anew, once the field is touched. */
export function dropComplaints(form: HTMLFormElement) {
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    const field = target.name.split('_')[0]
    form.querySelector(`#${field}-error`)?.remove()
    target.ariaInvalid = null
  })
}
