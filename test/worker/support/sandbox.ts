import Stripe from 'stripe'
import { inject, vi } from 'vitest'
import type { Fault } from '../../sandbox/faults.ts'
import type { Ledger } from '../../sandbox/ledger.ts'
import { putForward } from './clock.ts'

/** The tests' own calls: no fault or stand-in that a test puts before the shop's calls is for them. */
const ask = globalThis.fetch

/** This file's own sandbox: its address, and the settings of a shop that stands before it. */
export const sandbox = (await (await fetch(inject('sandboxes'))).json()) as {
  nth: number
  origin: string
  vars: Record<string, string>
}

/** Lets time pass, for the shop and for the sandbox. */
export const passSeconds = (seconds: number): Promise<unknown> =>
  ask(`${inject('sandboxes')}/clock/${sandbox.nth}/${putForward(seconds)}`)

/** A control call of the sandbox. */
export const control = (path: string, body: unknown = {}, method = 'POST'): Promise<Response> =>
  ask(`${sandbox.origin}/control${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  })

export const fault = (asked: Fault): Promise<Response> => control('/faults', asked)

export const clearFaults = (): Promise<Response> => control('/faults', {}, 'DELETE')

export const ledger = async (): Promise<Ledger> => (await control('/ledger', {}, 'GET')).json()

export const giftsTo = async (username: string): Promise<Ledger['gifts']> =>
  (await ledger()).gifts.filter((gift) => gift.username === username)

/** The gifts made to a name, once there are so many: the sandbox takes its time, whether their calls were answered or not. */
export const giftsMadeTo = (username: string, count: number): Promise<Ledger['gifts']> =>
  vi.waitFor(async () => {
    const gifts = await giftsTo(username)
    if (gifts.length < count) throw new Error(`${gifts.length} of ${count} gifts to ${username}`)
    return gifts
  }, 5000)

/** The gift made to a name, once it is made. */
export async function giftTo(username: string): Promise<Ledger['gifts'][number]> {
  const [gift] = await giftsMadeTo(username, 1)
  if (!gift) throw new Error(`no gift to ${username}`)
  return gift
}

/** Nobody has to wait for gifts that the provider is still making. */
export const finishGifts = (): Promise<Response> => control('/istar/finish-all')

/** What was given back of an order, whatever became of it. */
export async function refundsOf(orderId: string): Promise<Ledger['refunds']> {
  const { payments, refunds } = await ledger()
  const ours = payments.filter(({ reference }) => reference === orderId)
  return refunds.filter(({ paymentIntent }) =>
    ours.some((payment) => payment.paymentIntent === paymentIntent),
  )
}

export function stripe(): Stripe {
  const { protocol, hostname, port } = new URL(sandbox.origin)
  return new Stripe(sandbox.vars['STRIPE_SECRET_KEY'] ?? '', {
    httpClient: Stripe.createFetchHttpClient(),
    protocol: protocol.replace(':', '') as 'http',
    host: hostname,
    port,
  })
}

/** The newest event of a type about an object, or about a payment, as the sandbox's Stripe has it. */
export async function eventOf(type: string, id: string): Promise<Stripe.Event> {
  const { data } = await stripe().events.list({ types: [type], limit: 100 })
  const event = data.find(
    ({ data: { object } }) =>
      ('id' in object && object.id === id) || ('payment_intent' in object && object.payment_intent === id),
  )
  if (!event) throw new Error(`no ${type} for ${id}`)
  return event
}
