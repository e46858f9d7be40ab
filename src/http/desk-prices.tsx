import { PricesPage } from '../pages/desk/prices.tsx'
import { go, here, saying, withReason } from './desk-parts.ts'
import { edge } from './edge.ts'
import { page } from './page.ts'
import { BAD_WISH, cancel, changeTo, pricesFor, wishIn, type PriceWish } from './price-wish.ts'
import type { WebContext } from './web.ts'

/** Prices: looked at, tried out by query, changed and called off by form. */
export const deskPrices = edge()
  .get('/', (c) => {
    const wish = wishIn((name) => c.req.query(name))
    return show(c, wish, wish.bad ? BAD_WISH.message : undefined)
  })
  .post('/', (c) =>
    withReason(
      c,
      async (form, reason) => {
        const wish = wishOf(form)
        return (await changeTo(c, wish, reason)) ? done(c, wish) : show(c, wish, BAD_WISH.message)
      },
      (complaint, form) => show(c, wishOf(form), complaint),
    ),
  )
  .post('/:n/cancel', (c) =>
    withReason(
      c,
      async (form, reason) =>
        (await cancel(c, reason)) ? done(c, wishOf(form)) : show(c, wishOf(form), saying(c, 'not_pending')),
      (complaint, form) => show(c, wishOf(form), complaint),
    ),
  )

const wishOf = (form: URLSearchParams): PriceWish => wishIn((name) => form.get(name) ?? undefined)

const done = (c: WebContext, { currency }: PriceWish) =>
  go(c, `/operator/prices?currency=${currency}&said=done`)

async function show(c: WebContext, wish: PriceWish, complaint?: string): Promise<Response> {
  const prices = await pricesFor(c, wish)
  const preview = wish.tiers !== undefined
  return page(c, <PricesPage {...{ prices, preview, complaint }} {...here(c)} />, complaint ? 422 : 200)
}
