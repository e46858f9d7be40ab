import type { World } from '../world.ts'
import * as allowed from './allowed.ts'
import { done, missing, type StripeAnswer } from './errors.ts'
import { listAt, textAt, type FormMap } from './form-body.ts'
import { listPage } from './lists.ts'
import { badRefund, createRefund } from './refunds.ts'
import { badSession, createSession, expireSession, notOpen } from './sessions.ts'
import type { Shape } from './shapes.ts'
import {
  badEndpoint,
  createEndpoint,
  ENDPOINT_CREATE,
  ENDPOINT_UPDATE,
  updateEndpoint,
} from './webhook-endpoints.ts'

export interface Route {
  call: string
  shape: Shape
  /** Further checks in front of the work; what they refuse is not kept under a key. */
  bad?: (form: FormMap, nowS: number) => StripeAnswer | undefined
  run: (world: World, form: FormMap, id: string) => StripeAnswer
}

const found = (what: string, id: string, thing: object | undefined) =>
  thing ? done(thing) : missing(what, id)

const same = (form: FormMap, name: string, value: unknown) => {
  const wanted = textAt(form, name)
  return wanted === undefined || wanted === value
}

export const ROUTES: Route[] = [
  {
    call: 'POST /v1/checkout/sessions',
    shape: allowed.SESSION_CREATE,
    bad: badSession,
    run: (world, form) => done(createSession(world, form)),
  },
  {
    call: 'GET /v1/checkout/sessions',
    shape: allowed.SESSION_LIST,
    run: ({ stripe }, form) =>
      listPage(
        '/v1/checkout/sessions',
        [...stripe.sessions.values()].map(({ session }) => session),
        form,
        (session) =>
          same(form, 'payment_intent', session.payment_intent) && same(form, 'status', session.status),
      ),
  },
  {
    call: 'GET /v1/checkout/sessions/:id',
    shape: allowed.RETRIEVE,
    run: ({ stripe }, _form, id) => found('checkout.session', id, stripe.sessions.get(id)?.session),
  },
  {
    call: 'GET /v1/checkout/sessions/:id/line_items',
    shape: allowed.LINE_ITEM_LIST,
    run: ({ stripe }, form, id) => {
      const record = stripe.sessions.get(id)
      if (!record) return missing('checkout.session', id)
      return listPage(`/v1/checkout/sessions/${id}/line_items`, record.lineItems.toReversed(), form)
    },
  },
  {
    call: 'POST /v1/checkout/sessions/:id/expire',
    shape: allowed.RETRIEVE,
    run: (world, _form, id) => {
      const record = world.stripe.sessions.get(id)
      if (!record) return missing('checkout.session', id)
      const closed = notOpen(record)
      if (closed) return closed
      expireSession(world, record)
      return done(record.session)
    },
  },
  {
    call: 'GET /v1/payment_intents',
    shape: allowed.INTENT_LIST,
    run: ({ stripe }, form) => listPage('/v1/payment_intents', stripe.intents.values(), form),
  },
  {
    call: 'GET /v1/payment_intents/:id',
    shape: allowed.RETRIEVE,
    run: ({ stripe }, _form, id) => found('payment_intent', id, stripe.intents.get(id)),
  },
  {
    call: 'GET /v1/charges',
    shape: allowed.CHARGE_LIST,
    run: ({ stripe }, form) =>
      listPage('/v1/charges', stripe.charges.values(), form, (charge) =>
        same(form, 'payment_intent', charge.payment_intent),
      ),
  },
  {
    call: 'GET /v1/charges/:id',
    shape: allowed.RETRIEVE,
    run: ({ stripe }, _form, id) => found('charge', id, stripe.charges.get(id)),
  },
  {
    call: 'POST /v1/refunds',
    shape: allowed.REFUND_CREATE,
    bad: badRefund,
    run: (world, form) => {
      const refund = createRefund(world, form)
      return 'begun' in refund ? refund : done(refund)
    },
  },
  {
    call: 'GET /v1/refunds',
    shape: allowed.REFUND_LIST,
    run: ({ stripe }, form) =>
      listPage(
        '/v1/refunds',
        stripe.refunds.values(),
        form,
        (refund) =>
          same(form, 'payment_intent', refund.payment_intent) && same(form, 'charge', refund.charge),
      ),
  },
  {
    call: 'GET /v1/refunds/:id',
    shape: allowed.RETRIEVE,
    run: ({ stripe }, _form, id) => found('refund', id, stripe.refunds.get(id)),
  },
  {
    call: 'GET /v1/disputes',
    shape: allowed.DISPUTE_LIST,
    run: ({ stripe }, form) =>
      listPage(
        '/v1/disputes',
        stripe.disputes.values(),
        form,
        (dispute) =>
          same(form, 'payment_intent', dispute.payment_intent) && same(form, 'charge', dispute.charge),
      ),
  },
  {
    call: 'GET /v1/disputes/:id',
    shape: allowed.RETRIEVE,
    run: ({ stripe }, _form, id) => found('dispute', id, stripe.disputes.get(id)),
  },
  {
    call: 'GET /v1/radar/early_fraud_warnings',
    shape: allowed.DISPUTE_LIST,
    run: ({ stripe }, form) =>
      listPage('/v1/radar/early_fraud_warnings', stripe.warnings.values(), form, (warning) =>
        same(form, 'payment_intent', warning.payment_intent),
      ),
  },
  {
    call: 'GET /v1/events',
    shape: allowed.EVENT_LIST,
    run: ({ stripe }, form) => {
      const types = listAt(form, 'types')
      return listPage(
        '/v1/events',
        stripe.events.values(),
        form,
        (event) =>
          same(form, 'type', event.type) &&
          (types.length === 0 || types.includes(event.type)) &&
          same(form, 'delivery_success', String(event.pending_webhooks === 0)),
      )
    },
  },
  {
    call: 'GET /v1/events/:id',
    shape: allowed.RETRIEVE,
    run: ({ stripe }, _form, id) => found('event', id, stripe.events.get(id)),
  },
  {
    call: 'POST /v1/webhook_endpoints',
    shape: ENDPOINT_CREATE,
    bad: badEndpoint,
    run: (world, form) => done(createEndpoint(world, form)),
  },
  {
    call: 'GET /v1/webhook_endpoints',
    shape: allowed.LINE_ITEM_LIST,
    run: ({ stripe }, form) => listPage('/v1/webhook_endpoints', stripe.endpoints.values(), form),
  },
  {
    call: 'POST /v1/webhook_endpoints/:id',
    shape: ENDPOINT_UPDATE,
    run: ({ stripe }, form, id) => {
      const endpoint = stripe.endpoints.get(id)
      return endpoint ? done(updateEndpoint(endpoint, form)) : missing('webhook_endpoint', id)
    },
  },
  {
    call: 'DELETE /v1/webhook_endpoints/:id',
    shape: {},
    run: ({ stripe }, _form, id) =>
      stripe.endpoints.delete(id)
        ? done({ id, object: 'webhook_endpoint', deleted: true })
        : missing('webhook_endpoint', id),
  },
]
