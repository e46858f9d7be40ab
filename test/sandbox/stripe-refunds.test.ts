import { afterEach, beforeEach, expect, it } from 'vitest'
import { openBench, refusal, until, type Bench } from './bench.ts'

let bench: Bench
let intent: string
beforeEach(async () => {
  bench = await openBench()
  const { id } = await bench.sell()
  bench.sandbox.control.pay(id)
  intent = String((await bench.stripe.checkout.sessions.retrieve(id)).payment_intent)
  await bench.sandbox.control.quiet()
  bench.shop.posts.length = 0
})
afterEach(() => bench.close())

const refund = () => bench.stripe.refunds.create({ payment_intent: intent, metadata: { order: 'ord_1' } })
const types = () => bench.events().map(({ type }) => type)

it('gives all the money back, once', async () => {
  const made = await refund()
  await bench.sandbox.control.quiet()
  expect(made).toMatchObject({ object: 'refund', status: 'succeeded', amount: 999, payment_intent: intent })
  expect(types().toSorted()).toEqual(['charge.refunded', 'refund.created'])
  expect((await bench.stripe.refunds.retrieve(made.id)).id).toBe(made.id)
  expect((await bench.stripe.refunds.list({ payment_intent: intent })).data).toHaveLength(1)
  expect(await refusal(refund())).toMatchObject({ code: 'charge_already_refunded', statusCode: 400 })
  expect(bench.sandbox.ledger().refunds).toHaveLength(1)
})

it.each([
  ['pending_then_succeed', ['pending', 'succeeded'], ['refund.updated']],
  ['pending_then_fail', ['pending', 'failed'], ['refund.failed', 'refund.updated']],
  ['succeed_then_fail', ['succeeded', 'failed'], ['refund.failed', 'refund.updated']],
] as const)('plays %s', async (mode, [first, last], events) => {
  bench.sandbox.control.refundMode(mode)
  const made = await refund()
  expect(made.status).toBe(first)
  await until(() => bench.sandbox.ledger().refunds[0]?.status === last)
  await bench.sandbox.control.quiet()
  expect((await bench.stripe.refunds.retrieve(made.id)).status).toBe(last)
  expect(types().toSorted()).toEqual(['charge.refunded', 'refund.created', ...events].toSorted())
})

it('can be asked for again after a refund failed', async () => {
  bench.sandbox.control.refundMode('pending_then_fail')
  await refund()
  await until(() => bench.sandbox.ledger().refunds[0]?.status === 'failed')
  bench.sandbox.control.refundMode('succeed')
  expect((await refund()).status).toBe('succeeded')
})

it('never gives back more than was paid', async () => {
  await bench.stripe.refunds.create({ payment_intent: intent, amount: 500 })
  const trouble = await refusal(bench.stripe.refunds.create({ payment_intent: intent, amount: 500 }))
  expect(trouble.message).toBe('Refund amount ($5.00) is greater than unrefunded amount on charge ($4.99)')
})

it.each([
  ['nothing to refund', {}, 'parameter_missing'],
  ['a payment that is none', { payment_intent: 'pi_none' }, 'resource_missing'],
  ['a parameter it does not know', { payment_intent: 'pi_none', why: 'x' }, 'parameter_unknown'],
])('refuses %s', async (_what, params, code) => {
  expect(await refusal(bench.stripe.refunds.create(params))).toMatchObject({ code, statusCode: 400 })
})

it('has nothing to refund where the only card was declined', async () => {
  const { id } = await bench.sell()
  bench.sandbox.control.pay(id, { card: '4000000000000002' })
  const declined = String((await bench.stripe.checkout.sessions.retrieve(id)).payment_intent)
  const trouble = await refusal(bench.stripe.refunds.create({ payment_intent: declined }))
  expect(trouble.message).toContain('does not have a successful charge to refund')
})
