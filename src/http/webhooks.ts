import { errorKind, log } from '../shared/log.ts'
import { MAX_WEBHOOK_BYTES, readUpTo } from './body.ts'
import { edge } from './edge.ts'
import { problem } from './problem.ts'
import type { WebContext } from './web.ts'

/** The sender comes again later, as both Stripe and the provider do after a 503. */
const COME_AGAIN_S = '30'

export const webhooks = edge()
  .post('/stripe', async (c) => {
    const app = c.get('app')
    const body = await readUpTo(c.req.raw, MAX_WEBHOOK_BYTES)
    if (body === undefined) return problem(c, { status: 413, code: 'body_too_large' })
    const read = await app.readPaymentNews(body, c.req.header('stripe-signature') ?? '')
    if (!read.ok) return problem(c, { status: 400, code: read.why })
    return (await app.takePaymentNews(read.value)) === 'taken' ? c.json({ received: true }) : comeAgain(c)
  })
  .post('/istar', async (c) => {
    const body = await readUpTo(c.req.raw, MAX_WEBHOOK_BYTES)
    if (body === undefined) return problem(c, { status: 413, code: 'body_too_large' })
    const taken = await c.get('app').takeProviderNews(body, c.req.header('x-istar-signature') ?? '')
    if (taken.kind === 'bad_signature') return problem(c, { status: 400, code: 'bad_signature' })
    return taken.kind === 'not_durable' ? comeAgain(c) : c.json({ received: true })
  })

// What broke on the way may not be durable; what was, may be brought again.
webhooks.onError((error, c) => {
  log('error', 'webhook.failed', { alert: true, requestId: c.get('requestId'), error: errorKind(error) })
  return comeAgain(c)
})

const comeAgain = (c: WebContext): Response =>
  problem(c, { status: 503, code: 'not_durable', headers: { 'retry-after': COME_AGAIN_S } })
