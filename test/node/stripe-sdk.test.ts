import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type StripeSdk from 'stripe'
import { expect, it } from 'vitest'
import { bundleStripe } from '../../src/build/libraries.ts'

const folder = resolve('dist/libraries.test')
await bundleStripe(folder)
const { default: Stripe } = (await import(pathToFileURL(`${folder}/stripe.js`).href)) as {
  default: typeof StripeSdk
}

/** A client that writes down what it asks. */
function client() {
  const asked: string[] = []
  const answer: typeof fetch = async (input, init) => {
    asked.push(`${init?.method} ${new URL(String(input)).pathname}`)
    return Response.json({ id: 'made_up', object: 'list', data: [] })
  }
  const stripe = new Stripe('sk_test_bundle', { httpClient: Stripe.createFetchHttpClient(answer) })
  return { asked, stripe }
}

it('the SDK in the Worker speaks to the parts of Stripe the shop uses', async () => {
  const { asked, stripe } = client()
  await stripe.checkout.sessions.create({ mode: 'payment' })
  await stripe.checkout.sessions.list()
  await stripe.paymentIntents.retrieve('pi_1')
  await stripe.refunds.create({ payment_intent: 'pi_1' })
  await stripe.events.list()
  expect(asked).toEqual([
    'POST /v1/checkout/sessions',
    'GET /v1/checkout/sessions',
    'GET /v1/payment_intents/pi_1',
    'POST /v1/refunds',
    'GET /v1/events',
  ])
})

it('a part that was left out is not there: types keep it from being asked for', () => {
  const { stripe } = client()
  expect(stripe.customers).toBeUndefined()
  expect(stripe.billing).toBeUndefined()
})

it('a list is read to its end, page by page', async () => {
  const pages = [
    { data: [{ id: 'evt_1' }, { id: 'evt_2' }], has_more: true },
    { data: [{ id: 'evt_3' }], has_more: false },
  ]
  const asked: string[] = []
  const stripe = new Stripe('sk_test_bundle', {
    httpClient: Stripe.createFetchHttpClient(async (input) => {
      asked.push(new URL(String(input)).search)
      return Response.json({ object: 'list', ...pages[asked.length - 1] })
    }),
  })
  const events = await stripe.events.list({ limit: 2 }).autoPagingToArray({ limit: 10 })
  expect(events.map(({ id }) => id)).toEqual(['evt_1', 'evt_2', 'evt_3'])
  expect(asked).toEqual(['?limit=2', '?limit=2&starting_after=evt_2'])
})

it.each([
  [404, { error: { type: 'invalid_request_error', code: 'resource_missing' } }, 'resource_missing'],
  [400, { error: { type: 'invalid_request_error', code: 'charge_disputed' } }, 'charge_disputed'],
  [402, { error: { type: 'card_error', code: 'card_declined' } }, 'card_declined'],
  [401, { error: 'invalid_client', error_description: 'in the words of OAuth' }, undefined],
])('a refusal with %i is told by its status and its code', async (status, body, code) => {
  const stripe = new Stripe('sk_test_bundle', {
    httpClient: Stripe.createFetchHttpClient(async () => Response.json(body, { status })),
  })
  const refused = await stripe.refunds.create({ payment_intent: 'pi_1' }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ statusCode: status, ...(code ? { code } : {}) })
})
