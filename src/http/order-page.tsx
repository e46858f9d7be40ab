import { isFinal, type OrderView } from '../order/order.ts'
import type { OrderOnPage } from '../order/status.ts'
import { viewOrder } from '../order/view.ts'
import { WITHDRAWN } from '../order/withdraw.ts'
import { consentLocale, consentText } from '../pages/consent.ts'
import { OrderPage } from '../pages/order.tsx'
import { WithdrawPage } from '../pages/withdraw.tsx'
import { wayBack } from '../partner/way-back.ts'
import { later } from '../shared/time.ts'
import { readForm } from './body.ts'
import { isCrawler } from './crawler.ts'
import { edge } from './edge.ts'
import { errorPage } from './error-page.tsx'
import { page } from './page.ts'
import { speak, textsFor } from './texts.ts'
import type { WebContext } from './web.ts'

/** Without script the page loads itself again this often while the order can still move. */
const REFRESH_S = 5
const MINUTE_S = 60

/** Whoever opens it holds its key, so it is no search engine: see docs/decisions/0012-unsearched.md. */
const UNSEARCHED = { 'x-robots-tag': 'noarchive, nosnippet, noimageindex' }

export const orderPage = edge()
  .get('/:id', async (c) => {
    const app = c.get('app')
    if (isCrawler(c.req.header('user-agent'))) return errorPage(c, 404)
    const [id, key] = [c.req.param('id'), c.req.query('key') ?? '']
    let order = await app.openOrderPage(id, key)
    if (!order) return errorPage(c, 404)
    if (order.state === 'awaiting_payment' && c.req.query('paid') !== undefined) {
      await app.checkPayment(order)
      order = (await app.openOrderPage(id, key)) ?? order
    }
    return showOrder(c, order, key)
  })
  .get('/:id/withdraw', async (c) => {
    const key = c.req.query('key') ?? ''
    const order = await c.get('app').openOrderPage(c.req.param('id'), key)
    if (!order) return errorPage(c, 404)
    const t = await speak(c, c.req.query('locale') ?? order.locale)
    const view = viewOrder(order, c.get('app').now())
    if (view.status !== 'paid') return c.redirect(`/orders/${view.id}?${new URLSearchParams({ key })}`, 303)
    return page(c, <WithdrawPage t={t} order={view} orderKey={key} />)
  })
  .post('/:id/withdraw', async (c) => {
    const form = await readForm(c)
    if (!form.ok) return form.why
    const key = form.value.get('key') ?? ''
    const app = c.get('app')
    const order = await app.openOrderPage(c.req.param('id'), key)
    if (!order) return errorPage(c, 404)
    const locale = form.value.get('locale') ?? order.locale
    if (await app.withdrawOrder(order))
      return c.redirect(`/orders/${order.id}?${new URLSearchParams({ key, locale })}`, 303)
    const now = (await app.openOrderPage(order.id, key)) ?? order
    return showOrder(c, now, key, { locale, status: 409 })
  })

async function showOrder(
  c: WebContext,
  order: OrderOnPage,
  key: string,
  { locale = c.req.query('locale'), status = 200 }: { locale?: string | undefined; status?: 200 | 409 } = {},
): Promise<Response> {
  const app = c.get('app')
  // What was agreed to is shown in the language it was agreed to in, whatever the page is read in.
  const t = await speak(c, locale ?? order.locale)
  const agreed = await textsFor(c, consentLocale(order.locale))
  const view = viewOrder(order, app.now())
  const { partner } = view
  const back = partner && {
    to: partner.name,
    href: wayBack(partner.returnUrl, await app.statusTicket(view.id)),
  }
  const consent = {
    text: consentText(agreed.consent, order.consentVersion),
    lang: agreed.locale,
    at: order.consentAt.toISOString(),
  }
  return page(
    c,
    <OrderPage
      {...{ t, order: view, orderKey: key, consent, ...(back && { back }) }}
      {...(view.checkoutUrl ? { payBy: order.payUntil.toISOString() } : {})}
      {...whenOf(order, app.now(), app.settings.deadlineMinutes)}
      {...(order.refundWhy === WITHDRAWN && order.refundingAt
        ? { withdrawnAt: order.refundingAt.toISOString() }
        : {})}
      {...(isFinal(view.status) ? {} : { refreshSeconds: REFRESH_S })}
      decided={DECIDED.includes(order.refundWhy ?? '')}
      tooLate={status === 409 && hasBegun(view)}
    />,
    status,
    UNSEARCHED,
  )
}

/** Refunds before which no delivery was tried in vain. */
const DECIDED = ['operator_refund', 'written_off', 'fraud_warning']

const hasBegun = ({ status }: OrderView) => status === 'delivering' || status === 'delivered'

/** By when a paid order should be there, and by when it is refunded. */
function whenOf({ paidAt, paceS }: OrderOnPage, now: Date, deadlineMinutes: number) {
  if (!paidAt) return {}
  const refundBy = later(paidAt, deadlineMinutes * MINUTE_S)
  if (paceS === undefined) return { refundBy: refundBy.toISOString() }
  // A page shows minutes: the next full one.
  const expected = new Date(Math.ceil(later(paidAt, paceS).getTime() / 60_000) * 60_000)
  const expectedBy = expected < refundBy ? expected : refundBy
  return {
    refundBy: refundBy.toISOString(),
    expectedBy: expectedBy.toISOString(),
    late: expectedBy < now,
  }
}
