import { currencyIn } from '../catalog/likely-currency.ts'
import { LANGUAGES } from '../pages/locales.ts'
import type { Texts } from '../pages/texts.ts'
import { readAttribution } from '../shared/attribution.ts'
import { edge } from './edge.ts'
import { limited } from './limited.ts'
import { currencyField, starsField, type OrderFieldProblem } from './order-fields.ts'
import { problem } from './problem.ts'
import { textsAsked } from './texts.ts'
import type { WebContext } from './web.ts'

/** Well inside a quote's fifteen minutes; the review page asks anew in any case. */
const CATALOG_S = 60

export const catalog = edge()
  // Where nobody says a currency: that of the country the request comes from, as the edge tells it, else of the language.
  .get('/catalog', async (c) => {
    const app = c.get('app')
    const t = await textsAsked(c)
    const asked = c.req.query('currency')
    const atHome = asked === undefined ? currencyIn(c.req.header('cf-ipcountry')) : undefined
    const likely = atHome ?? LANGUAGES[t.locale].currency
    const currency = currencyField(t, asked ?? likely, app.settings.currencies)
    if (!currency.ok) return unsellable(c, [currency.why])
    const { packs, ...rest } = await app.catalog(currency.value)
    const shown = packs.map((pack) => ({ ...pack, ...asText(c, t, pack.amount, rest.currency) }))
    // What depends on the country is for nobody else: no cache asks for that.
    const cache = atHome ? 'private' : 'public'
    return c.json({ ...rest, packs: shown }, 200, { 'cache-control': `${cache}, max-age=${CATALOG_S}` })
  })
  .get('/quote', limited('lookups'), async (c) => {
    const app = c.get('app')
    const t = await textsAsked(c)
    const stars = starsField(t, c.req.query('stars'), app.settings.maxStars)
    const currency = currencyField(t, c.req.query('currency') ?? 'usd', app.settings.currencies)
    if (!stars.ok || !currency.ok)
      return unsellable(
        c,
        [stars, currency].flatMap((field) => (field.ok ? [] : [field.why])),
      )
    const quote = await app.quote({ stars: stars.value, currency: currency.value, sentBy: sentByIn(c) })
    const inWords = c.req.query('locale') === undefined ? {} : { starsText: t.number(quote.stars) }
    return c.json({ ...quote, ...asText(c, t, quote.amount, quote.currency), ...inWords })
  })

/** A price as the page of that language writes it: browsers do not know how all of ours write money. */
const asText = (c: WebContext, t: Texts, amount: number, currency: Parameters<Texts['money']>[1]) =>
  c.req.query('locale') === undefined ? {} : { text: t.money(amount, currency) }

const sentByIn = (c: WebContext) => readAttribution(c.req.query('partner'), c.req.query('campaign'))

const unsellable = (c: WebContext, errors: OrderFieldProblem[]) =>
  problem(c, {
    status: 422,
    code: 'invalid_request',
    detail: errors[0]?.message ?? '',
    errors,
    more: { currencies: c.get('app').settings.currencies },
  })
