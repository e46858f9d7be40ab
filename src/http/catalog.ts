import { Hono } from 'hono'
import { readAttribution } from '../shared/attribution.ts'
import { currencyField, starsField, type OrderFieldProblem } from './order-fields.ts'
import { problem } from './problem.ts'
import type { Web, WebContext } from './web.ts'

/** Well inside a quote's fifteen minutes; the review page asks anew in any case. */
const CATALOG_S = 60

export const catalog = new Hono<Web>()
  .get('/catalog', async (c) => {
    const app = c.get('app')
    const currency = currencyField(c.req.query('currency') ?? 'usd', app.settings.currencies)
    if (!currency.ok) return unsellable(c, [currency.why])
    return c.json(await app.catalog(currency.value), 200, { 'cache-control': `public, max-age=${CATALOG_S}` })
  })
  .get('/quote', async (c) => {
    const app = c.get('app')
    const stars = starsField(c.req.query('stars'), app.settings.maxStars)
    const currency = currencyField(c.req.query('currency') ?? 'usd', app.settings.currencies)
    if (stars.ok && currency.ok)
      return c.json(await app.quote({ stars: stars.value, currency: currency.value, sentBy: sentByIn(c) }))
    return unsellable(
      c,
      [stars, currency].flatMap((field) => (field.ok ? [] : [field.why])),
    )
  })

const sentByIn = (c: WebContext) => readAttribution(c.req.query('partner'), c.req.query('campaign'))

const unsellable = (c: WebContext, errors: OrderFieldProblem[]) =>
  problem(c, {
    status: 422,
    code: 'invalid_request',
    detail: errors[0]?.message ?? '',
    errors,
    more: { currencies: c.get('app').settings.currencies },
  })
