import { FrameStatus } from '../pages/frame-status.tsx'
import { FrameCheckout, FrameReview } from '../pages/frame-steps.tsx'
import { FrameNote, shopAt } from '../pages/frame.tsx'
import { errorKind, log } from '../shared/log.ts'
import { readForm } from './body.ts'
import { edge } from './edge.ts'
import { readFrame, unusable, type Frame } from './frame.ts'
import { limited } from './limited.ts'
import { consentProblem, readOrderFields } from './order-fields.ts'
import { page } from './page.ts'
import { problem } from './problem.ts'
import { reviewOf, showCheckout, showReview, type StepPages } from './steps.tsx'
import { speak } from './texts.ts'
import { typedIn, type Typed } from './typed.ts'
import type { WebContext } from './web.ts'

/** The two steps before paying, and the status after it, for a frame on a partner's page. No order is placed from here. */
export const embed = edge()
  .get('/', limited('frames'), async (c) => {
    await speak(c, c.req.query('locale'))
    const frame = await readFrame(c)
    if (!frame.ok) return refused(c, frame.why)
    const ticket = c.req.query('order')
    return ticket ? status(c, frame.value, ticket) : pick(c, frame.value)
  })
  .post('/review', limited('lookups'), async (c) => {
    const form = await readForm(c)
    if (!form.ok) return form.why
    await speak(c, form.value.get('locale') ?? c.req.query('locale'))
    const frame = await readFrame(c)
    if (!frame.ok) return refused(c, frame.why)
    const typed = { ...typedIn(c, form.value), sentBy: frame.value.sentBy }
    const pages = pagesOf(c, frame.value)
    if (form.value.has('edit')) return showCheckout(c, pages, typed)
    return form.value.has('quote') ? consentMissing(c, pages, typed) : showReview(c, pages, typed)
  })
  .get('/status', async (c) => {
    const order = await c.get('app').statusByTicket(c.req.query('order') ?? '')
    return order ? c.json(order) : problem(c, { status: 404, code: 'order_not_found' })
  })

// Without the partner nobody knows who may frame this: a page on which nothing can be done may be framed by all.
embed.onError(async (error, c) => {
  log('error', 'request.failed', { alert: true, requestId: c.get('requestId'), error: errorKind(error) })
  const t = await speak(c, c.req.query('locale'))
  const { props } = unusable(c, 'shop_error')
  const { oursTitle: title, oursText: text } = t.errorPage
  return page(c, <FrameNote {...props} title={title} text={text} href={t.path()} />, 500)
})

const pagesOf = (c: WebContext, { props, sentBy }: Frame): StepPages => ({
  checkout: (checkout) => <FrameCheckout frame={props} checkout={checkout} />,
  review: async (review) => (
    <FrameReview
      frame={props}
      review={{ ...review, ...(sentBy ? { sentBy } : {}) }}
      orderId={await c.get('app').orderIdFor(review.idempotencyKey)}
    />
  ),
})

/** What the buyer said before, where the review's Change links say it; else what the page around asked for. */
function pick(c: WebContext, frame: Frame): Promise<Response> {
  const { username, stars, currency } = frame.props.wish
  const { your_username, your_stars, your_currency } = c.req.query()
  const typed = {
    username: your_username ?? username,
    stars: your_stars ?? String(stars),
    currency: your_currency ?? currency,
    sentBy: frame.sentBy,
  }
  return showCheckout(c, pagesOf(c, frame), typed)
}

/** The review sends itself here, and not to the whole window, only while the box is not ticked. */
function consentMissing(c: WebContext, pages: StepPages, typed: Typed): Promise<Response> {
  const fields = readOrderFields(c.get('app'), c.get('t'), { ...typed })
  if (!fields.ok) return showCheckout(c, pages, typed, fields.why)
  return reviewOf(c, pages, typed, fields.value, {
    status: 422,
    show: { errors: [consentProblem(c.get('t'))] },
  })
}

async function status(c: WebContext, frame: Frame, ticket: string): Promise<Response> {
  const order = await c.get('app').statusByTicket(ticket)
  if (order) return page(c, <FrameStatus frame={frame.props} order={order} />)
  const props = { ...frame.props, problems: [...frame.props.problems, 'unknown_order' as const] }
  if (props.wish.mode === 'inline') return pick(c, { ...frame, props })
  return page(c, <FrameNote {...props} {...c.get('t').frame.unknownOrder} href={shopAt(props)} />, 404)
}

const refused = (c: WebContext, { props, sentBy }: Frame): Response =>
  page(c, <FrameNote {...props} {...c.get('t').frame.refused} href={shopAt(props, sentBy)} />, 403)
