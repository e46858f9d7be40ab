import * as fc from 'fast-check'
import type { Ask, Known } from './ask.ts'
import { valuesOf } from './from-schema.ts'
import { nastyBody, nastyJson, nastyText } from './nasty.ts'

type Json = Record<string, unknown>

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  schema: Json
}

interface Route {
  method: string
  path: string
  bearer: 'operator' | 'partner' | undefined
  parameters: Parameter[]
  body: Json | undefined
}

/** Where people go; the document tells of programs only. */
const PAGES = [
  '/',
  '/ru/',
  '/PT-br/terms',
  '/terms',
  '/telegram-stars',
  '/orders/{id}',
  '/review',
  '/embed',
  '/embed/review',
  '/embed/status',
  '/partners',
  '/operator',
  '/operator/sign-in',
  '/operator/orders/{id}',
  '/openapi.json',
  '/docs',
  '/robots.txt',
  '/widget/v1.js',
  '/.well-known/security.txt',
  '/nowhere',
]
const PAGE_FIELDS =
  'username stars stars_other currency locale quote consent idempotency_key edit partner campaign key order paid theme accent mode page your_stars q cursor status token reason'.split(
    ' ',
  )
const METHODS = 'GET HEAD POST PUT PATCH DELETE OPTIONS TRACE PROPFIND PURGE'.split(' ')
const CONTENT_TYPES = [
  'application/json',
  'application/json; charset=utf-7',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/xml',
  '',
  'application/json, text/html',
]
const HEADER_NAMES =
  'accept accept-language authorization cookie origin referer sec-fetch-site sec-fetch-dest idempotency-key content-type x-http-method-override x-forwarded-for x-forwarded-host x-original-url cf-connecting-ip cf-ipcountry cf-access-jwt-assertion if-none-match range stripe-signature x-istar-signature user-agent'.split(
    ' ',
  )

/** Requests for everything the document tells of and every page, from nearly right to nothing of the kind. */
export function asks(document: Json, known: Known): fc.Arbitrary<Ask> {
  const routes = [...routesOf(document), ...PAGES.map(pageRoute)]
  return fc.oneof(
    { weight: 8, arbitrary: fc.oneof(...routes.map((route) => near(route, known, document))) },
    { weight: 2, arbitrary: signedNews(known) },
    { weight: 2, arbitrary: raw(routes, known) },
  )
}

function routesOf(document: Json): Route[] {
  return Object.entries(document['paths'] as Record<string, Record<string, Json>>).flatMap(([path, of]) =>
    Object.entries(of).map(([method, operation]) => {
      const security = (operation['security'] ?? []) as Json[]
      const content = (operation['requestBody'] as Json | undefined)?.['content'] as
        | Record<string, { schema: Json }>
        | undefined
      return {
        method: method.toUpperCase(),
        path,
        bearer: security.map((one) => Object.keys(one)[0])[0] as Route['bearer'],
        parameters: (operation['parameters'] ?? []) as Parameter[],
        body: content?.['application/json']?.schema,
      }
    }),
  )
}

const pageRoute = (path: string): Route => ({
  method: 'GET',
  path,
  bearer: path.startsWith('/operator') ? 'operator' : undefined,
  parameters: PAGE_FIELDS.map((name) => ({ name, in: 'query', schema: {} })),
  body: undefined,
})

/** Mostly what is meant to be there, now and then what is not. */
const sometimes = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, oddWeight = 1): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: oddWeight, arbitrary: odd })

function near(route: Route, known: Known, document: Json): fc.Arbitrary<Ask> {
  const query = route.parameters.filter((one) => one.in === 'query')
  return fc
    .record({
      method: sometimes(fc.constant(route.method), fc.constantFrom(...METHODS)),
      path: pathOf(route.path, known),
      query: fc.uniqueArray(
        fc.tuple(
          fc.constantFrom(...query.map(({ name }) => name), 'locale', 'key', '__proto__'),
          sensible(known),
        ),
        { maxLength: Math.min(8, query.length + 2), selector: ([name]) => name },
      ),
      headers: headersOf(route, known),
      body: bodyOf(route, known, document),
    })
    .map(({ path, query, headers, body, method }) => {
      const search = query.map(([name, value]) => `${name}=${encode(value)}`).join('&')
      const bodiless = ['GET', 'HEAD', 'TRACE'].includes(method)
      return {
        method,
        path: search ? `${path}?${search}` : path,
        headers: { ...(body && !bodiless ? { 'content-type': body.type } : {}), ...headers },
        ...(body && !bodiless ? { body: body.text } : {}),
      }
    })
}

/** A lone surrogate has no UTF-8; everything else is a text that can stand in an address. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed())

const pathOf = (path: string, known: Known): fc.Arbitrary<string> => {
  const places = [...path.matchAll(/\{(\w+)\}/g)].map(([whole, name = '']) => ({ whole, name }))
  return fc
    .tuple(...places.map(({ name }) => placeOf(name, path, known)))
    .map((values) =>
      places.reduce((filled, { whole }, i) => filled.replace(whole, () => values[i] ?? ''), path),
    )
}

const placeOf = (name: string, path: string, known: Known): fc.Arbitrary<string> => {
  const right = name === 'username' ? 'durov' : path.includes('/partners/') ? known.partnerId : known.orderId
  return sometimes(fc.constant(right), nastyText.map(encode))
}

const sensible = (known: Known): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(
      'durov',
      'fuzz_buyer',
      '500',
      '50',
      'usd',
      'jpy',
      'ru',
      'ar',
      'true',
      'inline',
      '#ff0000',
      known.orderKey,
      known.orderId,
      known.partnerId,
      known.quote,
      known.ticket,
      known.canary,
      known.sessionId,
      '1730000000000.ord_00000000000000000000000000',
    ),
    nastyText,
    fc.string({ maxLength: 30 }),
  )

const headersOf = (route: Route, known: Known): fc.Arbitrary<Record<string, string>> => {
  const bearer = route.bearer === 'operator' ? known.operatorToken : known.partnerKey
  const usual = route.bearer ? { authorization: `Bearer ${bearer}` } : {}
  const odd = fc.dictionary(fc.constantFrom(...HEADER_NAMES), sensible(known).map(forHeader), { maxKeys: 4 })
  return sometimes(
    fc.constant<Record<string, string>>(usual),
    odd.map((more) => ({ ...usual, ...more })),
    2,
  )
}

/** What a header may hold at all; clients refuse to send the rest. */
const forHeader = (text: string): string => text.replaceAll(/[^\t\x20-\x7e]/g, '').trim()

interface Body {
  type: string
  text: string | Uint8Array<ArrayBuffer>
}

function bodyOf(route: Route, known: Known, document: Json): fc.Arbitrary<Body | undefined> {
  const form = fc
    .dictionary(fc.constantFrom(...PAGE_FIELDS), sensible(known), { maxKeys: 9 })
    .map((fields) => ({
      type: 'application/x-www-form-urlencoded',
      text: Object.entries(fields)
        .map(([name, value]) => `${name}=${encode(value)}`)
        .join('&'),
    }))
  const odd = fc.record({ type: fc.constantFrom(...CONTENT_TYPES), text: nastyBody })
  if (!route.body) return fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, form, odd)
  const right = fc.oneof(valuesOf(route.body, document), ...whole(route, known))
  const spoilt = fc.tuple(right, fc.dictionary(nameIn(route.body, document), nastyJson, { maxKeys: 3 }))
  const json = fc.oneof(
    right,
    spoilt.map(([body, more]) => ({ ...(body as object), ...more })),
  )
  return sometimes<Body | undefined>(
    json.map((body) => ({ type: 'application/json', text: JSON.stringify(body) })),
    fc.oneof(form, odd),
  )
}

/** What a schema cannot know: that these belong together. */
const whole = ({ path }: Route, known: Known): fc.Arbitrary<unknown>[] =>
  path === '/api/orders'
    ? [
        fc.record({
          username: fc.constantFrom(
            'durov',
            '@fuzz_buyer',
            'https://t.me/refuse_me',
            'nobody_here',
            known.canary,
          ),
          stars: fc.constantFrom<unknown>(50, 500, '500', 10_000),
          currency: fc.constantFrom('usd', 'jpy', 'KWD'),
          consent: fc.constant(true),
          partner: fc.constantFrom(known.partnerId, 'ptn_nobody'),
        }),
      ]
    : []

const nameIn = (schema: Json, document: Json): fc.Arbitrary<string> => {
  const name = typeof schema['$ref'] === 'string' ? (schema['$ref'].split('/').at(-1) ?? '') : ''
  const schemas = (document['components'] as { schemas: Record<string, Json> }).schemas
  const names = Object.keys((schemas[name]?.['properties'] ?? {}) as object)
  return fc.constantFrom(...names, 'amount', 'status', 'state', 'id', 'reason', '__proto__', 'constructor')
}

const EVENTS =
  'checkout.session.completed checkout.session.async_payment_succeeded checkout.session.async_payment_failed checkout.session.expired refund.created refund.updated refund.failed charge.refunded charge.dispute.created charge.dispute.closed radar.early_fraud_warning.created review.opened'.split(
    ' ',
  )

const EVENT_FIELDS =
  'id client_reference_id payment_status status amount_total amount amount_refunded currency payment_intent metadata customer_details success_url created reason fraud_type refunded locale'.split(
    ' ',
  )

/** News whose sender is genuine and whose words are not: an outside that has lost its mind. */
function signedNews(known: Known): fc.Arbitrary<Ask> {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(known.orderId, known.sessionId, 'pi_fuzz', 'paid', 'usd', 500, 999, null, true),
    nastyJson,
  )
  const object = fc.dictionary(fc.constantFrom(...EVENT_FIELDS), odd, { maxKeys: 12 })
  const stripe = fc.record({
    id: fc.oneof(fc.stringMatching(/^evt_[a-z0-9]{8}$/), odd),
    object: fc.constant('event'),
    type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...EVENTS) }, { weight: 1, arbitrary: nastyText }),
    livemode: fc.oneof(fc.boolean(), odd),
    data: fc.oneof({ weight: 9, arbitrary: fc.record({ object }) }, { weight: 1, arbitrary: odd }),
  })
  const istar = fc.record({
    event_type: fc.oneof(fc.constantFrom('order.completed', 'order.failed'), nastyJson),
    order: fc.record({ id: odd, status: fc.oneof(fc.constantFrom('completed', 'failed'), odd) }),
  })
  const news = (signedBy: 'stripe' | 'istar', body: fc.Arbitrary<unknown>) =>
    body.map((event) => ({
      method: 'POST',
      path: `/webhooks/${signedBy}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
      signedBy,
    }))
  return fc.oneof(
    news('stripe', sometimes<unknown>(stripe, nastyJson)),
    news('istar', sometimes<unknown>(istar, nastyJson)),
  )
}

/** Nothing of the kind: any method, any path, any header, any bytes. */
const raw = (routes: readonly Route[], known: Known): fc.Arbitrary<Ask> =>
  fc
    .record({
      method: fc.constantFrom(...METHODS),
      path: fc.oneof(
        fc.constantFrom(...routes.map(({ path }) => path)),
        fc
          .array(fc.oneof(nastyText.map(encode), fc.constantFrom('api', 'orders', '..', '.', '')), {
            maxLength: 5,
          })
          .map((parts) => `/${parts.join('/')}`),
        fc.webPath().map((path) => `/${path}`),
      ),
      headers: fc.dictionary(fc.constantFrom(...HEADER_NAMES), sensible(known).map(forHeader), {
        maxKeys: 8,
      }),
      body: fc.option(nastyBody, { nil: undefined }),
    })
    .map(({ body, method, ...rest }) => ({
      ...rest,
      method,
      ...(body === undefined || ['GET', 'HEAD', 'TRACE'].includes(method) ? {} : { body }),
    }))
