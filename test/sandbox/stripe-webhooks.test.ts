import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBench, STRIPE_SECRET, until, type Bench } from './bench.ts'

let bench: Bench
beforeEach(async () => void (bench = await openBench()))
afterEach(() => bench.close())

const paid = async () => {
  const { id } = await bench.sell()
  bench.sandbox.control.pay(id)
  return id
}
const pending = async () => (await bench.stripe.events.list()).data.map((event) => event.pending_webhooks)

function ask(webhook: 'duplicate' | 'shuffle' | 'delay' | 'lost' | 'wrong_signature', more = {}) {
  bench.sandbox.control.fault({ target: 'stripe', webhook, ...more })
}

describe('an event', () => {
  it('is signed, in the version of the SDK, and shows the object as it was', async () => {
    const id = await paid()
    await bench.sandbox.control.quiet()
    const [event] = bench.events()
    expect(event).toMatchObject({
      object: 'event',
      livemode: false,
      data: { object: { id, status: 'complete' } },
    })
    expect(event?.api_version).toBe((await bench.stripe.events.list()).data[0]?.api_version)
    const intent = String((await bench.stripe.checkout.sessions.retrieve(id)).payment_intent)
    await bench.stripe.refunds.create({ payment_intent: intent })
    const created = (await bench.stripe.events.list({ type: 'charge.refunded' })).data[0]
    await bench.stripe.refunds.list()
    expect(created?.data.object).toMatchObject({ amount_refunded: 999, refunded: true })
  })

  it('is posted again, with growing waits and the same id, until the shop takes it', async () => {
    await bench.close()
    bench = await openBench({ webhookRetryMs: [800, 40] })
    bench.shop.answer = (_post, index) => (index < 2 ? 503 : 200)
    await paid()
    await until(() => bench.shop.posts.length === 1)
    expect(await pending()).toEqual([1])
    await bench.sandbox.control.quiet()
    expect(new Set(bench.events().map(({ id }) => id)).size).toBe(1)
    expect(bench.sandbox.ledger().webhooks.map(({ status }) => status)).toEqual([503, 503, 200])
    expect(await pending()).toEqual([0])
  })

  it('is given up in the end, and found among the undelivered', async () => {
    bench.shop.answer = () => 500
    await paid()
    await bench.sandbox.control.quiet()
    expect(bench.shop.posts).toHaveLength(4)
    const undelivered = await bench.stripe.events.list({ delivery_success: false })
    const delivered = await bench.stripe.events.list({ delivery_success: true })
    expect([undelivered.data.length, delivered.data.length]).toEqual([1, 0])
    bench.shop.answer = () => 200
    expect(bench.sandbox.control.resend(undelivered.data[0]?.id ?? '')).toBe(true)
    await bench.sandbox.control.quiet()
    expect(await pending()).toEqual([0])
  })

  it('is listed by type and time', async () => {
    const id = await paid()
    await bench.stripe.checkout.sessions.expire((await bench.sell()).id)
    const some = await bench.stripe.events.list({
      types: ['checkout.session.completed', 'charge.refunded'],
      created: { gte: Math.floor(Date.now() / 1000) - 60 },
      limit: 10,
    })
    expect(some.data.map(({ type }) => type)).toEqual(['checkout.session.completed'])
    expect(some.data[0]?.data.object).toMatchObject({ id })
    expect((await bench.stripe.events.list({ created: { lt: 1_000 } })).data).toEqual([])
    expect((await bench.stripe.events.retrieve(some.data[0]?.id ?? '')).id).toBe(some.data[0]?.id)
  })
})

describe('a webhook fault', () => {
  it('sends every event three times, shuffled, and the same way for the same seed', async () => {
    ask('duplicate', { copies: 3 })
    ask('shuffle', { ms: 120, seed: 7 })
    const sessions = [await paid(), await paid(), await paid()]
    await bench.sandbox.control.quiet()
    const order = bench.events().map((event) => (event.data.object as { id: string }).id)
    expect(order.toSorted()).toEqual(sessions.flatMap((id) => [id, id, id]).toSorted())
    expect(order).not.toEqual(sessions.flatMap((id) => [id, id, id]))
  })

  it('holds events back', async () => {
    ask('delay', { ms: 80, times: 1 })
    const start = performance.now()
    await paid()
    await until(() => bench.shop.posts.length === 1)
    expect(performance.now() - start).toBeGreaterThan(75)
  })

  it('loses events of one type only', async () => {
    ask('lost', { event: 'checkout.session.*' })
    const intent = String((await bench.stripe.checkout.sessions.retrieve(await paid())).payment_intent)
    await bench.stripe.refunds.create({ payment_intent: intent })
    await bench.sandbox.control.quiet()
    expect(bench.events().map(({ type }) => type)).not.toContain('checkout.session.completed')
    expect(bench.events()).toHaveLength(2)
    expect((await bench.stripe.events.list({ delivery_success: false })).data).toHaveLength(1)
  })

  it('signs wrongly, and rightly again when it is asked once', async () => {
    ask('wrong_signature', { times: 1 })
    bench.shop.answer = (post) => (isTrue(post) ? 200 : 400)
    await paid()
    await bench.sandbox.control.quiet()
    expect(bench.sandbox.ledger().webhooks.map(({ status, signature }) => [status, signature])).toEqual([
      [400, 'wrong'],
      [200, 'right'],
    ])
  })
})

function isTrue(post: Bench['shop']['posts'][number]): boolean {
  try {
    const signature = post.headers['stripe-signature'] ?? ''
    return Boolean(bench.stripe.webhooks.constructEvent(post.body, signature, STRIPE_SECRET))
  } catch {
    return false
  }
}
