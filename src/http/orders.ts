import * as z from 'zod/mini'
import type { NotAdmitted } from '../app.ts'
import type { Order } from '../db/schema.ts'
import type { Placed } from '../order/place.ts'
import { checkoutUrlOf, statusOf, viewOrder } from '../order/view.ts'
import { consentLocale, CONSENT_VERSION } from '../pages/consent.ts'
import type { Texts } from '../pages/texts.ts'
import { readAttribution } from '../shared/attribution.ts'
import { unreachable } from '../shared/never.ts'
import { sha256Hex } from '../shared/sign.ts'
import { readJson } from './body.ts'
import { edge } from './edge.ts'
import { tooMany } from './limited.ts'
import { Extras } from './order-extras.ts'
import { consentProblem, itemOf, readOrderFields, recipientProblem } from './order-fields.ts'
import { problem, type FieldProblem } from './problem.ts'
import { textsFor } from './texts.ts'
import type { WebContext } from './web.ts'

/** A minute is about what a hiccup at Stripe lasts. */
export const RETRY_AFTER_S = '60'

/** For those who write programs. */
const KEY_CONFLICT =
  'This Idempotency-Key was used for another order. Send the same order again, or use a new key.'

export const orders = edge()
  .post('/', async (c) => {
    const idempotencyKey = c.req.header('idempotency-key') ?? crypto.randomUUID()
    if (!/^[\x21-\x7e]{1,255}$/.test(idempotencyKey))
      return problem(c, {
        status: 400,
        code: 'bad_idempotency_key',
        detail: 'Use 1 to 255 visible ASCII characters.',
      })
    const body = await readJson(c)
    if (!body.ok) return body.why
    const app = c.get('app')
    const extras = z.safeParse(Extras, body.value)
    // A program may show its buyers what is told here: it is in the language of the order.
    const t = await textsFor(c, consentLocale(extras.data?.locale ?? ''))
    const fields = readOrderFields(app, t, body.value)
    const consented = body.value['consent'] === true
    if (!fields.ok || !consented)
      return unprocessable(c, [...(fields.ok ? [] : fields.why), ...(consented ? [] : [consentProblem(t)])])
    if (!extras.success) return unprocessable(c, [malformed(String(extras.error.issues[0]?.path[0] ?? ''))])
    const { quote, locale, challenge } = extras.data
    const placed = await app.placeOrder(
      {
        idempotencyKey,
        ...fields.value,
        quote,
        locale,
        item: itemOf(t, fields.value),
        proof: challenge,
        sentBy: readAttribution(body.value['partner'], body.value['campaign']),
        consentVersion: CONSENT_VERSION,
      },
      c.req.header('cf-connecting-ip'),
    )
    return answerPlaced(c, t, placed)
  })
  .get('/:id', async (c) => {
    const order = await c.get('app').openOrder(c.req.param('id'), c.req.query('key') ?? '')
    if (!order) return problem(c, { status: 404, code: 'order_not_found' })
    const view = viewOrder(order, c.get('app').now())
    const etag = `"${(await sha256Hex(JSON.stringify(view))).slice(0, 16)}"`
    // Whoever packs an answer on its way may have made its tag a weak one.
    const known = c.req.header('if-none-match')?.replace(/^W\//, '')
    return known === etag ? c.body(null, 304, { etag }) : c.json(view, 200, { etag })
  })

function answerPlaced(c: WebContext, t: Texts, placed: Placed | NotAdmitted): Response {
  switch (placed.kind) {
    case 'placed':
      return c.json(receiptFor(c, placed.order, placed.key), 201)
    case 'replayed':
      return c.json(receiptFor(c, placed.order, placed.key), 200)
    case 'conflict':
      return problem(c, { status: 409, code: 'idempotency_conflict', detail: KEY_CONFLICT })
    case 'price_changed':
      return problem(c, {
        status: 409,
        code: 'price_changed',
        detail: t.complaints.price,
        more: { ...placed.fresh },
      })
    case 'recipient_refused':
      return unprocessable(c, [recipientProblem(t, placed.status)])
    case 'too_many':
      return tooMany(c, t)
    case 'prove_human':
      return problem(c, {
        status: 403,
        code: 'challenge_required',
        detail: t.review.human,
        more: { siteKey: placed.siteKey },
      })
    case 'payment_down':
      return problem(c, {
        status: 503,
        code: 'payment_unavailable',
        detail: t.review.stripeDown,
        headers: { 'retry-after': RETRY_AFTER_S },
      })
    default:
      return unreachable(placed)
  }
}

function receiptFor(c: WebContext, order: Order, key: string) {
  const { id, username, stars, amountMinor: amount, currency } = order
  const { now, settings } = c.get('app')
  const checkoutUrl = checkoutUrlOf(order, now())
  const statusUrl = `${settings.publicOrigin}/api/orders/${id}?key=${key}`
  return {
    id,
    key,
    status: statusOf(order),
    username,
    stars,
    amount,
    currency,
    ...(checkoutUrl ? { checkoutUrl } : {}),
    statusUrl,
  }
}

const unprocessable = (c: WebContext, errors: FieldProblem[]): Response =>
  problem(c, {
    status: 422,
    code: 'invalid_request',
    detail: errors.map(({ message }) => message).join(' '),
    errors,
    more: { currencies: c.get('app').settings.currencies },
  })

const malformed = (field: string): FieldProblem => ({
  field,
  code: 'malformed',
  message: `${field} is not of the form it should have.`,
})
