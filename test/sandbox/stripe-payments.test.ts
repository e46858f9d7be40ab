import type Stripe from 'stripe'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openBench, refusal, until, type Bench } from './bench.ts'

let bench: Bench
beforeEach(async () => void (bench = await openBench()))
afterEach(() => bench.close())

async function paidSession(card?: string) {
  const { id } = await bench.sell()
  const paid = bench.sandbox.control.pay(id, card ? { card } : {})
  const session = await bench.stripe.checkout.sessions.retrieve(id, {
    expand: ['payment_intent.latest_charge'],
  })
  const intent = session.payment_intent as Stripe.PaymentIntent
  return { paid, session, intent, charge: intent.latest_charge as Stripe.Charge }
}

const types = () => bench.events().map(({ type }) => type)

it('takes the money once and names the payer', async () => {
  const { session, intent, charge } = await paidSession()
  await bench.sandbox.control.quiet()
  expect(session).toMatchObject({
    status: 'complete',
    payment_status: 'paid',
    customer_details: { email: 'buyer@example.com' },
  })
  expect(intent).toMatchObject({ status: 'succeeded', amount_received: 999, metadata: { order: 'ord_1' } })
  expect(charge).toMatchObject({ paid: true, amount: 999, payment_intent: intent.id })
  expect(charge.payment_method_details?.card).toMatchObject({ last4: '4242', brand: 'visa' })
  expect(bench.sandbox.control.pay(session.id)).toMatchObject({ ok: false, why: 'not_open' })
  expect(bench.sandbox.ledger().payments).toHaveLength(1)
  expect(types()).toEqual(['checkout.session.completed'])
})

it('knows a card again by its fingerprint', async () => {
  const [one, other, another] = [
    await paidSession(),
    await paidSession(),
    await paidSession('4000000000005423'),
  ]
  const print = ({ charge }: typeof one) => charge.payment_method_details?.card?.fingerprint
  expect(print(one)).toBe(print(other))
  expect(print(one)).not.toBe(print(another))
})

it.each([
  ['4000 0000 0000 0002', 'card_declined'],
  ['4000 0000 0000 0069', 'expired_card'],
  ['4242 4242 4242 4241', 'incorrect_number'],
  ['5555 5555 5555 4444', 'card_declined'],
])('declines %s with %s and leaves the page open', async (card, code) => {
  const { paid, session, intent } = await paidSession(card)
  expect(paid).toMatchObject({ ok: false, why: 'declined' })
  expect(session).toMatchObject({ status: 'open', payment_status: 'unpaid' })
  expect(intent).toMatchObject({ status: 'requires_payment_method', last_payment_error: { code } })
  expect(bench.sandbox.control.pay(session.id)).toMatchObject({ ok: true })
  expect((await bench.stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded')
  expect(bench.sandbox.ledger().payments).toHaveLength(1)
})

it.each([
  ['success', 'paid', 'checkout.session.async_payment_succeeded'],
  ['failure', 'unpaid', 'checkout.session.async_payment_failed'],
] as const)('completes unpaid and ends in %s later', async (later, status, event) => {
  await bench.close()
  bench = await openBench({ laterMs: 1000 })
  const { id } = await bench.sell()
  bench.sandbox.control.pay(id, { later })
  expect(await bench.stripe.checkout.sessions.retrieve(id)).toMatchObject({
    status: 'complete',
    payment_status: 'unpaid',
  })
  await until(() => bench.shop.posts.length === 2)
  const [completed, ended] = bench.events()
  expect(completed).toMatchObject({
    type: 'checkout.session.completed',
    data: { object: { payment_status: 'unpaid' } },
  })
  expect(ended).toMatchObject({ type: event, data: { object: { id, payment_status: status } } })
})

it('disputes the dispute card after payment, and then refuses a refund', async () => {
  const { intent, charge } = await paidSession('4000000000000259')
  await bench.sandbox.control.quiet()
  expect(types().toSorted()).toEqual(['charge.dispute.created', 'checkout.session.completed'])
  const { data } = await bench.stripe.disputes.list({ payment_intent: intent.id })
  expect(data[0]).toMatchObject({ charge: charge.id, amount: 999, status: 'needs_response' })
  const trouble = await refusal(bench.stripe.refunds.create({ payment_intent: intent.id }))
  expect(trouble).toMatchObject({ code: 'charge_disputed', statusCode: 400 })
})

it('warns early of the warning card', async () => {
  const { intent } = await paidSession('4000000000005423')
  await bench.sandbox.control.quiet()
  expect(types()).toContain('radar.early_fraud_warning.created')
  const { data } = await bench.stripe.radar.earlyFraudWarnings.list({ payment_intent: intent.id })
  expect(data[0]).toMatchObject({ actionable: true, payment_intent: intent.id })
})

it('closes a dispute once, as lost or won', async () => {
  const { intent } = await paidSession()
  bench.sandbox.control.dispute(intent.id)
  expect(bench.sandbox.control.closeDispute(intent.id, 'lost')).toBe(true)
  expect(bench.sandbox.control.closeDispute(intent.id, 'won')).toBe(false)
  const { data } = await bench.stripe.events.list({ types: ['charge.dispute.closed'] })
  expect(data.map(({ data: { object } }) => object)).toMatchObject([
    { object: 'dispute', status: 'lost', payment_intent: intent.id },
  ])
})

it('disputes and warns of any payment when told to', async () => {
  const { intent } = await paidSession()
  expect(bench.sandbox.control.warn(intent.id)?.payment_intent).toBe(intent.id)
  expect(bench.sandbox.control.dispute(intent.id)?.payment_intent).toBe(intent.id)
  expect(bench.sandbox.control.dispute(intent.id)).toBeUndefined()
  expect(bench.sandbox.ledger()).toMatchObject({ disputes: [{}], warnings: [{}] })
})
