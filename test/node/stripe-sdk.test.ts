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

it('a part that was left out says so instead of failing somewhere else', () => {
  const { stripe } = client()
  expect(() => stripe.customers.retrieve('cus_1')).toThrow(/not in the bundle/)
  expect(() => stripe.billing.meters).toThrow(/not in the bundle/)
})
