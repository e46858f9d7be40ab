import { isFinal } from '../order/order.ts'
import { viewOrder } from '../order/view.ts'
import { consentLocale, consentText } from '../pages/consent.ts'
import { OrderPage } from '../pages/order.tsx'
import { wayBack } from '../partner/way-back.ts'
import { isCrawler } from './crawler.ts'
import { edge } from './edge.ts'
import { errorPage } from './error-page.tsx'
import { page } from './page.ts'
import { speak, textsFor } from './texts.ts'

/** Without script the page loads itself again this often while the order can still move. */
const REFRESH_S = 5

/** Whoever opens it holds its key, so it is no search engine: see docs/decisions/0012-unsearched.md. */
const UNSEARCHED = { 'x-robots-tag': 'noarchive, nosnippet, noimageindex' }

export const orderPage = edge().get('/:id', async (c) => {
  const app = c.get('app')
  if (isCrawler(c.req.header('user-agent'))) return errorPage(c, 404)
  const [id, key] = [c.req.param('id'), c.req.query('key') ?? '']
  let order = await app.openOrder(id, key)
  if (!order) return errorPage(c, 404)
  if (order.state === 'awaiting_payment' && c.req.query('paid') !== undefined) {
    await app.checkPayment(order)
    order = (await app.openOrder(id, key)) ?? order
  }
  // What was agreed to is shown in the language it was agreed to in, whatever the page is read in.
  const t = await speak(c, c.req.query('locale') ?? order.locale)
  const agreed = await textsFor(c, consentLocale(order.locale))
  const view = viewOrder(order, app.now())
  const refundBy = order.paidAt && new Date(order.paidAt.getTime() + app.settings.deadlineMinutes * 60_000)
  return page(
    c,
    <OrderPage
      t={t}
      order={view}
      orderKey={key}
      {...(view.partner
        ? {
            back: {
              to: view.partner.name,
              href: wayBack(view.partner.returnUrl, await app.statusTicket(view.id)),
            },
          }
        : {})}
      consent={{
        text: consentText(agreed.consent, order.consentVersion),
        lang: agreed.locale,
        at: order.consentAt.toISOString(),
      }}
      {...(refundBy ? { refundBy: refundBy.toISOString() } : {})}
      {...(isFinal(view.status) ? {} : { refreshSeconds: REFRESH_S })}
    />,
    200,
    UNSEARCHED,
  )
})
