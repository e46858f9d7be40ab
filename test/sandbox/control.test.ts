import { afterEach, beforeEach, expect, it } from 'vitest'
import { openBench, until, type Bench } from './bench.ts'
import type { Ledger } from './ledger.ts'

let bench: Bench
beforeEach(async () => void (bench = await openBench()))
afterEach(() => bench.close())

async function control(
  call: string,
  body?: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const [method = 'GET', path = ''] = call.split(' ')
  const response = await fetch(`${bench.sandbox.origin}/control${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const ledger = async () => (await control('GET /ledger')).body as unknown as Ledger

it('pays, expires and disputes over HTTP', async () => {
  const [one, other] = [await bench.sell(), await bench.sell()]
  const declined = await control(`POST /pay/${one.id}`, { card: '4000000000000002' })
  expect(declined).toMatchObject({ status: 402, body: { ok: false, why: 'declined' } })
  expect(await control(`POST /pay/${one.id}`, { email: 'a@example.com' })).toMatchObject({ status: 200 })
  expect(await control(`POST /pay/${one.id}`)).toMatchObject({ status: 409, body: { why: 'not_open' } })
  expect(await control(`POST /expire/${other.id}`)).toMatchObject({ status: 200 })
  expect(await control(`POST /expire/${other.id}`)).toMatchObject({ status: 409 })
  const intent = (await ledger()).payments[0]?.paymentIntent ?? ''
  expect(await control(`POST /dispute/${intent}`)).toMatchObject({ status: 200, body: { object: 'dispute' } })
  expect(await control('GET /quiet')).toMatchObject({ status: 200 })
  const seen = await ledger()
  expect(seen.payments).toMatchObject([{ session: one.id, amount: 999, currency: 'usd', status: 'paid' }])
  expect(seen.disputes).toMatchObject([{ paymentIntent: intent }])
  expect(seen.webhooks.map(({ type }) => type).toSorted()).toEqual([
    'charge.dispute.created',
    'checkout.session.completed',
    'checkout.session.expired',
  ])
})

it('asks for faults and takes them back', async () => {
  const fault = { target: 'istar', call: 'GET /wallet/balance', kind: 'error', times: 5 }
  expect(await control('POST /faults', fault)).toMatchObject({ status: 200, body: { struck: 0 } })
  expect((await bench.istar('/wallet/balance?wallet_type=TON')).status).toBe(503)
  expect((await control('GET /faults')).body).toMatchObject({ faults: [{ ...fault, struck: 1 }] })
  await control('DELETE /faults')
  expect((await bench.istar('/wallet/balance?wallet_type=TON')).status).toBe(200)
  expect((await control('POST /faults', { target: 'stripe', webhook: 'eaten' })).status).toBe(409)
})

it('ends an order at the provider as told', async () => {
  const found = (await (await bench.istar('/star/recipient/search?username=slow&quantity=50')).json()) as {
    recipient: string
  }
  const wanted = { username: 'slow', recipient_hash: found.recipient, quantity: 50, wallet_type: 'TON' }
  const made = (await (await bench.istar('/orders/star', wanted)).json()) as { order_id: string }
  expect(await control(`POST /istar/finish/${made.order_id}`, { status: 'failed' })).toMatchObject({
    status: 200,
  })
  await new Promise((done) => setTimeout(done, 350))
  expect((await control(`GET /istar/order/${made.order_id}`)).body['status']).toBe('failed')
  expect((await ledger()).gifts).toEqual([])
  expect((await control('POST /istar/balance', { balance: 5 })).body).toEqual({ balance: 5 })
})

it('ends at once what the provider works on, but not what is slow', async () => {
  await bench.close()
  bench = await openBench({ giftMs: 60_000, slowMs: 60_000 })
  for (const username of ['durov', 'fails_1', 'slow_1']) {
    const found = (await (
      await bench.istar(`/star/recipient/search?username=${username}&quantity=50`)
    ).json()) as { recipient: string }
    const wanted = { username, recipient_hash: found.recipient, quantity: 50, wallet_type: 'TON' }
    expect((await bench.istar('/orders/star', wanted)).status).toBe(200)
  }
  expect((await ledger()).gifts).toEqual([])
  for (let i = 0; i < 2; i += 1) expect((await control('POST /istar/finish-all')).status).toBe(200)
  expect((await ledger()).gifts.map(({ username }) => username)).toEqual(['durov'])
  await until(() => bench.shop.posts.length === 2)
})

it('sets how refunds end', async () => {
  await control('POST /refund-mode', { mode: 'pending_then_fail' })
  const { id } = await bench.sell()
  bench.sandbox.control.pay(id)
  const intent = (await ledger()).payments[0]?.paymentIntent ?? ''
  const refund = await bench.stripe.refunds.create({ payment_intent: intent })
  expect(refund.status).toBe('pending')
  await until(() => bench.sandbox.ledger().refunds[0]?.status === 'failed')
  expect((await control('POST /refund-mode', { mode: 'perhaps' })).status).toBe(409)
})

it('forgets everything, what was still to come too', async () => {
  const { id } = await bench.sell()
  bench.sandbox.control.pay(id, { later: 'success' })
  bench.sandbox.control.fault({ target: 'stripe', webhook: 'lost' })
  await control('POST /reset')
  await new Promise((done) => setTimeout(done, 100))
  expect(await ledger()).toMatchObject({ gifts: [], payments: [], webhooks: [] })
  expect((await control('GET /faults')).body).toEqual({ faults: [] })
  expect((await bench.stripe.checkout.sessions.list()).data).toEqual([])
})

it('explains itself on its front page', async () => {
  const { id } = await bench.sell()
  const html = await (await fetch(bench.sandbox.origin)).text()
  for (const text of ['nobody…', 'moved…', '4000 0000 0000 0259', `/pay/${id}`, 'open, unpaid']) {
    expect(html).toContain(text)
  }
})

it('says which control calls there are', async () => {
  const { status, body } = await control('POST /nonsense')
  expect(status).toBe(404)
  expect(body['calls']).toContain('POST /pay/:id')
  expect((await fetch(`${bench.sandbox.origin}/control/faults`, { method: 'POST', body: '{' })).status).toBe(
    400,
  )
})
