/** `/?username=…&stars=…&currency=…&partner=…&campaign=…`: links of partners and of the Change links fill the form. */
export function prefill(form: HTMLFormElement, query: URLSearchParams) {
  const [username, stars, currency] = ['username', 'stars', 'currency'].map((name) => query.get(name))
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)

  const who = field('username')
  if (username && who) who.value = username

  if (stars) {
    const pack = Array.from(form.querySelectorAll<HTMLInputElement>('input[name=stars]')).find(
      (radio) => radio.value === stars,
    )
    const choice = pack ?? form.querySelector<HTMLInputElement>('input[value=other]')
    const other = field('stars_other')
    if (choice) choice.checked = true
    if (!pack && other) other.value = stars
  }

  const select = form.querySelector('select')
  if (select && currency && Array.from(select.options).some(({ value }) => value === currency))
    select.value = currency

  for (const name of ['partner', 'campaign']) {
    const value = query.get(name)
    if (!value || field(name)) continue
    const hidden = document.createElement('input')
    Object.assign(hidden, { type: 'hidden', name, value })
    form.append(hidden)
  }
}
