import { inThisLanguage } from './language.ts'
import { latest } from './latest.ts'

/** `text` and `starsText` are written as the page's language writes them. */
interface Catalog {
  currency: string
  packs: { stars: number; amount: number; text: string }[]
}
export interface Quote {
  stars: number
  currency: string
  amount: number
}
type QuoteInWords = Quote & { starsText: string; text: string }
interface Problem {
  detail?: string
  errors?: { message: string }[]
}

/** Keeps the total beside the amount and the prices in the chosen currency. `onQuote` hears each price that is shown. */
export function watchPrice(form: HTMLFormElement, onQuote: (quote: Quote) => void = () => {}) {
  const askCatalog = latest(0)
  const askQuote = latest(300)
  const total = form.querySelector('output')
  const amount = form.querySelector('#amount')
  const currency = form.querySelector<HTMLSelectElement>('select')
  const other = form.querySelector<HTMLInputElement>('input[name=stars_other]')
  const otherChoice = form.querySelector<HTMLInputElement>('input[value=other]')
  const complaint = form.querySelector('#amount-complaint')
  let catalog: Catalog | undefined
  if (!total || !amount || !currency || !other || !otherChoice || !complaint) return

  const show = (stars: string, price: string, trouble = '') => {
    amount.textContent = stars
    total.textContent = price
    complaint.textContent = form.querySelector('#stars-error') ? '' : trouble
  }

  async function update() {
    const choice = form.querySelector<HTMLInputElement>('input[name=stars]:checked:not([value=other])')
    const pack = choice?.parentElement
    if (pack) {
      const offer = catalog?.packs.find(({ stars }) => String(stars) === choice.value)
      if (catalog && offer) onQuote({ stars: offer.stars, amount: offer.amount, currency: catalog.currency })
      return show(pack.querySelector('b')?.textContent ?? '', pack.querySelector('span')?.textContent ?? '')
    }
    const stars = other?.value.trim() ?? ''
    if (stars === '') return show('', '')
    const answer = await askQuote(`/api/quote?${inThisLanguage({ stars, currency: currency?.value ?? '' })}`)
    if (answer === 'superseded' || !otherChoice?.checked) return
    if (answer === 'offline') return show('', '')
    if (answer.status !== 200) {
      const { errors, detail } = answer.body as Problem
      return show('', '', errors?.[0]?.message ?? detail)
    }
    const { text, starsText, ...quote } = answer.body as QuoteInWords
    onQuote(quote)
    show(starsText, text)
  }

  /**
   * Prices may have changed since the page was built, so they are asked for once even when nothing was touched. As long
   * as nobody has chosen a currency, the shop answers in the one of the buyer's country.
   */
  async function refresh(chosen: boolean) {
    const answer = await askCatalog(
      `/api/catalog?${inThisLanguage(chosen ? { currency: currency?.value ?? '' } : {})}`,
    )
    if (typeof answer === 'string' || answer.status !== 200) return
    catalog = answer.body as Catalog
    if (currency) currency.value = catalog.currency
    for (const pack of catalog.packs) {
      const price = form.querySelector(`input[name=stars][value="${pack.stars}"] ~ span`)
      if (price) price.textContent = pack.text
    }
    void update()
  }

  currency.addEventListener('change', () => void refresh(true))
  form.addEventListener('change', () => void update())
  other.addEventListener('input', () => void update())
  otherChoice.addEventListener('change', () => other.focus())
  void refresh(!('likely' in currency.dataset) || new URLSearchParams(location.search).has('currency'))
}
