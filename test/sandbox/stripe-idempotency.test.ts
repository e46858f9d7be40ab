import { afterEach, beforeEach, expect, it } from 'vitest'
import { openBench, refusal, SALE, until, type Bench } from './bench.ts'

let bench: Bench
beforeEach(async () => void (bench = await openBench()))
afterEach(() => bench.close())

const sell = (idempotencyKey: string, more: Partial<typeof SALE> = {}) =>
  bench.stripe.checkout.sessions.create({ ...SALE, ...more }, { idempotencyKey })
const sessions = async () => (await bench.stripe.checkout.sessions.list()).data.length

it('answers the same key with the same answer, and says that it did', async () => {
  const first = await sell('k')
  bench.sandbox.control.pay(first.id)
  const again = await sell('k')
  expect(again.id).toBe(first.id)
  expect(again.status).toBe('open')
  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
  expect(again.lastResponse.headers['original-request']).toBe(first.lastResponse.requestId)
  expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined()
  expect(await sessions()).toBe(1)
})

it('refuses a key that comes back with something else', async () => {
  await sell('k')
  const other = await refusal(sell('k', { client_reference_id: 'ord_2' }))
  expect(other).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 })
  const elsewhere = await refusal(
    bench.stripe.refunds.create({ payment_intent: 'pi_x' }, { idempotencyKey: 'k' }),
  )
  expect(elsewhere).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 })
})

it('says 409 while the first request is under way', async () => {
  bench.sandbox.control.fault({
    target: 'stripe',
    call: 'POST /v1/checkout/sessions',
    kind: 'late',
    lateMs: 1500,
  })
  const first = sell('k')
  await until(() => bench.sandbox.control.faults()[0]?.struck === 1)
  expect(await refusal(sell('k'))).toMatchObject({ code: 'idempotency_key_in_use', statusCode: 409 })
  const { id } = await first
  expect((await sell('k')).id).toBe(id)
})

it('does not keep what was refused before it began', async () => {
  await refusal(sell('k', { client_reference_id: 'x'.repeat(201) }))
  expect((await sell('k')).status).toBe('open')
})

it('keeps what the state of things refused', async () => {
  const { id } = await sell('k')
  bench.sandbox.control.pay(id, { later: 'failure' })
  const intent = String((await bench.stripe.checkout.sessions.retrieve(id)).payment_intent)
  const refund = () => bench.stripe.refunds.create({ payment_intent: intent }, { idempotencyKey: 'refund' })
  const first = await refusal(refund())
  const again = await refusal(refund())
  expect(again.message).toBe(first.message)
  expect(again.headers?.['idempotent-replayed']).toBe('true')
})

it('keeps a 500, but no 503', async () => {
  const call = 'POST /v1/checkout/sessions'
  bench.sandbox.control.fault({ target: 'stripe', call, kind: 'error', status: 503 })
  expect(await refusal(sell('a'))).toMatchObject({ statusCode: 503 })
  expect((await sell('a')).status).toBe('open')
  bench.sandbox.control.fault({ target: 'stripe', call, kind: 'error', status: 500 })
  expect(await refusal(sell('b'))).toMatchObject({ statusCode: 500 })
  expect(await refusal(sell('b'))).toMatchObject({ statusCode: 500 })
  expect(await sessions()).toBe(1)
})

it('finds what was done and never answered', async () => {
  bench.sandbox.control.fault({
    target: 'stripe',
    call: 'POST /v1/checkout/sessions',
    kind: 'accept_then_reset',
    // The SDK tries a torn connection once more, even when told not to.
    times: 2,
  })
  await refusal(sell('k'))
  const { id } = await sell('k')
  expect((await bench.stripe.checkout.sessions.list()).data.map((session) => session.id)).toEqual([id])
})

it('forgets keys after a day, or when told to', async () => {
  const first = await sell('k')
  bench.pass(24 * 60 * 60 + 1)
  const second = await sell('k')
  bench.sandbox.control.forgetKeys()
  const third = await sell('k')
  expect(new Set([first.id, second.id, third.id]).size).toBe(3)
})
