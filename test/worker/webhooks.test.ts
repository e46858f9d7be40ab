import { env } from 'cloudflare:workers'
import type Stripe from 'stripe'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '../../src/shared/id.ts'
import { brokenDb } from './support/broken.ts'
import { countRows, deliveryRow, orderRow, rows, statesOf, storyOf } from './support/rows.ts'
import {
  clearFaults,
  control,
  eventOf,
  fault,
  giftsTo,
  giftTo,
  ledger,
  sandbox,
  stripe,
} from './support/sandbox.ts'
import { ORIGIN, sessionOf, someone, testShop, type Receipt } from './support/shop.ts'

const shop = testShop()
beforeEach(() => void shop.sent.splice(0))
afterEach(async () => void (await clearFaults()))

/** Pays, and answers the event that nobody has carried to the shop yet. */
async function paidEvent(receipt: Receipt): Promise<Stripe.Event> {
  await control(`/pay/${sessionOf(receipt)}`)
  return eventOf('checkout.session.completed', sessionOf(receipt))
}

/** The same event with its session otherwise. */
const withSession = (event: Stripe.Event, differs: object, more: object = {}) => ({
  ...event,
  ...more,
  id: `evt_${crypto.randomUUID()}`,
  data: { object: { ...event.data.object, ...differs } },
})

async function signed(payload: string, at: number, secret = sandbox.vars['STRIPE_WEBHOOK_SECRET'] ?? '') {
  const timestamp = Math.floor(at / 1000)
  return stripe().webhooks.generateTestHeaderStringAsync({ payload, secret, timestamp })
}

describe('a webhook that Stripe did not send now', () => {
  it('is refused with 400, and nothing is stored', async () => {
    const receipt = await shop.buy()
    const payload = JSON.stringify(await paidEvent(receipt))
    const now = Date.now()
    const good = await signed(payload, now)
    const before = await countRows()
    const post = (body: string, signature?: string) =>
      shop.fetch('/webhooks/stripe', {
        method: 'POST',
        headers: signature === undefined ? {} : { 'stripe-signature': signature },
        body,
      })
    const refused: [string, Promise<Response>][] = [
      ['no signature', post(payload)],
      ['an empty one', post(payload, '')],
      ['words', post(payload, 'trust me')],
      ['no time', post(payload, good.replace(/t=\d+,/, ''))],
      ['no signature but a time', post(payload, good.replace(/,v1=.*/, ''))],
      ['another secret', post(payload, await signed(payload, now, 'whsec_somebody_else'))],
      ['an empty secret', post(payload, await signed(payload, now, 'x'))],
      ['a changed body', post(payload.replace('"usd"', '"USD"'), good)],
      ['one space more', post(`${payload} `, good)],
      ['another time', post(payload, good.replace(/t=\d+/, `t=${Math.floor(now / 1000) + 1}`))],
      ['the scheme v0', post(payload, good.replace('v1=', 'v0='))],
      ['301 s ago', post(payload, await signed(payload, now - 302_000))],
      ['a day ago', post(payload, await signed(payload, now - 86_400_000))],
      ['301 s ahead', post(payload, await signed(payload, now + 302_000))],
      ['a year ahead', post(payload, await signed(payload, now + 3.2e10))],
      ['two times, the later one good', post(payload, `t=1,${good}`)],
      ['no body', post('', good)],
    ]
    for (const [how, answering] of refused) {
      const answer = await answering
      expect([how, answer.status, await answer.json()]).toMatchObject([how, 400, { code: 'bad_signature' }])
    }
    expect(await countRows()).toEqual(before)
    expect(shop.sent).toEqual([])

    // The same one, in time, is good.
    expect((await post(payload, await signed(payload, now - 290_000))).status).toBe(200)
    expect((await post(payload, await signed(payload, now + 290_000))).status).toBe(200)
    expect(await statesOf(receipt.id)).toEqual(['paid', 'queued'])
  })

  it('is larger than any of Stripe’s: 413', async () => {
    const answer = await shop.fetch('/webhooks/stripe', { method: 'POST', body: 'x'.repeat(300_000) })
    expect(answer.status).toBe(413)
  })

  it.each([
    ['the new of two secrets', 'whsec_new', 200],
    ['the old of two secrets', 'whsec_old', 200],
    ['both in one', 'whsec_new, whsec_old', 400],
    ['a third', 'whsec_third', 400],
  ])('while the secret is rolled: %s', async (_, secret, status) => {
    const rolling = testShop({ STRIPE_WEBHOOK_SECRET: 'whsec_new, whsec_old' })
    const event = { id: 'evt_x', type: 'some.thing', data: { object: {} } }
    expect((await rolling.webhook(event, { secret })).status).toBe(status)
  })
})

describe('a payment that differs from its order', () => {
  it.each([
    ['amount', { amount_total: 998 }, {}],
    ['amount by a lot', { amount_total: 99_900 }, {}],
    ['amount, missing', { amount_total: null }, {}],
    ['currency', { currency: 'jpy' }, {}],
    ['currency, missing', { currency: null }, {}],
    ['payment page', { id: 'cs_test_another' }, {}],
    ['livemode', {}, { livemode: true }],
  ])('in its %s is answered 200 and looked at by a person', async (_, differs, more) => {
    const receipt = await shop.buy()
    const event = withSession(await paidEvent(receipt), differs, more)
    const said = vi.spyOn(console, 'error').mockReturnValue()
    expect((await shop.webhook(event)).status).toBe(200)
    const lines = said.mock.calls.map(([line]) => JSON.parse(String(line)) as object)
    said.mockRestore()
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'order.review', alert: true, orderId: receipt.id }),
    )
    expect(await shop.status(receipt)).toBe('review')
    expect(await statesOf(receipt.id)).toEqual(['review'])
    expect(await orderRow(receipt.id)).toMatchObject({ review_why: 'payment_mismatch', amount_minor: 999 })
    expect(shop.sent).toEqual([])

    // Not even the good event, or a message from nowhere, sends anything from here.
    expect((await shop.webhook(await eventOf('checkout.session.completed', sessionOf(receipt)))).status).toBe(
      200,
    )
    await shop.consume(receipt.id)
    expect(await shop.status(receipt)).toBe('review')
    expect(await giftsTo(receipt.username)).toEqual([])
  })
})

describe('news of a payment', () => {
  const story = ['paid:checkout.session.completed']

  it('makes the order paid and queues its delivery', async () => {
    const receipt = await shop.buy()
    const answer = await shop.webhook(await paidEvent(receipt))
    expect([answer.status, await answer.json()]).toEqual([200, { received: true }])
    expect(await statesOf(receipt.id)).toEqual(['paid', 'queued'])
    expect(await orderRow(receipt.id)).toMatchObject({
      payment_intent: expect.stringMatching(/^pi_/) as unknown,
    })
    expect(shop.sent).toEqual([receipt.id])
    expect(await storyOf(receipt.id)).toEqual(story)
  })

  it('come three times and at once, tells one story and queues again', async () => {
    const receipt = await shop.buy()
    const event = await paidEvent(receipt)
    const answers = await Promise.all([1, 2, 3].map(() => shop.webhook(event)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await storyOf(receipt.id)).toEqual(story)
    expect(await rows('SELECT id FROM stripe_events WHERE order_id = ?', receipt.id)).toEqual([])
    expect(shop.sent.length).toBeGreaterThan(0)
  })

  it('under another event id, changes nothing', async () => {
    const receipt = await shop.buy()
    const event = await paidEvent(receipt)
    await shop.webhook(event)
    await shop.webhook({ ...event, id: 'evt_another' })
    expect(await storyOf(receipt.id)).toEqual(story)
  })

  it.each([
    ['expired, then completed', ['expired', 'completed'], 'paid'],
    ['completed, then expired', ['completed', 'expired'], 'paid'],
    ['completed, then failed', ['completed', 'async_payment_failed'], 'paid'],
    ['failed, then succeeded', ['async_payment_failed', 'async_payment_succeeded'], 'paid'],
    ['succeeded, then completed', ['async_payment_succeeded', 'completed'], 'paid'],
    ['expired twice', ['expired', 'expired'], 'expired'],
    ['failed, then expired', ['async_payment_failed', 'expired'], 'expired'],
  ] as const)('in any order: %s', async (_, types, end) => {
    const receipt = await shop.buy()
    const event = await paidEvent(receipt)
    for (const type of types) {
      const answer = await shop.webhook({
        ...event,
        id: `evt_${crypto.randomUUID()}`,
        type: `checkout.session.${type}`,
      })
      expect(answer.status).toBe(200)
    }
    expect(await shop.status(receipt)).toBe(end)
    expect(shop.sent.includes(receipt.id)).toBe(end === 'paid')
  })

  it('that an order was paid for twice is told in its story, once, and buys nothing more', async () => {
    const receipt = await shop.buy()
    const event = await paidEvent(receipt)
    await shop.webhook(event)
    const second = withSession(event, { id: 'cs_second', payment_intent: 'pi_second' })
    for (let i = 0; i < 2; i += 1)
      expect((await shop.webhook({ ...second, id: 'evt_second' })).status).toBe(200)
    expect(await storyOf(receipt.id)).toEqual([...story, 'second_payment:pi_second'])
    expect(await statesOf(receipt.id)).toEqual(['paid', 'queued'])
  })

  it('that a page has closed closes only the order it is of', async () => {
    const receipt = await shop.buy()
    const event = await paidEvent(receipt)
    await shop.webhook({ ...withSession(event, { id: 'cs_other' }), type: 'checkout.session.expired' })
    expect(await shop.status(receipt)).toBe('awaiting_payment')
  })

  it('of an order that never was is not taken: 503, so that Stripe comes again', async () => {
    const receipt = await shop.buy()
    const event = withSession(await paidEvent(receipt), { client_reference_id: newId('order') })
    const answer = await shop.webhook(event)
    expect([answer.status, answer.headers.has('retry-after')]).toEqual([503, true])
    expect(shop.sent).toEqual([])
    expect(await shop.status(receipt)).toBe('awaiting_payment')
  })

  it.each([
    ['of somebody else’s session', { client_reference_id: 'cart-17', metadata: {} }],
    ['with a thing for a reference', { client_reference_id: { toString: 'x' } }],
    ['without any reference', { client_reference_id: null, metadata: null }],
  ])('%s is none of ours: 200, nothing stored', async (_, differs) => {
    const event = await paidEvent(await shop.buy())
    const before = await countRows()
    expect((await shop.webhook(withSession(event, differs))).status).toBe(200)
    expect(await countRows()).toEqual(before)
  })

  it.each([
    ['nothing to speak of', { data: {} }],
    ['a text for an object', { data: { object: 'cs_1' } }],
    ['nothing with a number in it', { data: { object: { client_reference_id: 'x' } } }],
    ['no number of its own', { id: 7 }],
  ])(
    'that has %s is refused for good: to bring it again would be to bring it for days',
    async (_, differs) => {
      const event = await paidEvent(await shop.buy())
      const before = await countRows()
      const answer = await shop.webhook({ ...event, ...differs })
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'unreadable_event' }])
      expect(await countRows()).toEqual(before)
    },
  )

  it('for an order whose payment page was never written down counts all the same', async () => {
    const receipt = await shop.buy()
    await env.DB.prepare('UPDATE orders SET session_id = NULL, checkout_url = NULL WHERE id = ?')
      .bind(receipt.id)
      .run()
    await shop.webhook(await paidEvent(receipt))
    expect(await shop.status(receipt)).toBe('paid')
  })

  it('is not answered 200 unless it is durable', async () => {
    let how: 'fine' | 'down' | 'applied_then_lost' = 'fine'
    const shaky = testShop({ DB: brokenDb(() => how) })
    const receipt = await shaky.buy()
    const event = await paidEvent(receipt)
    for (how of ['down', 'applied_then_lost'] as const) {
      const answer = await shaky.webhook(event)
      const text = await answer.text()
      expect([answer.status, JSON.parse(text)]).toMatchObject([503, { code: 'not_durable' }])
      expect(text).not.toContain('D1')
    }
    how = 'fine'
    expect((await shaky.webhook(event)).status).toBe(200)
    expect(await storyOf(receipt.id)).toEqual(story)
    expect(shaky.sent).toContain(receipt.id)
  })

  it('is durable although the queue is down, and the sweep sends what was not sent', async () => {
    const broken = async () => {
      throw new Error('queue is down')
    }
    const mute = testShop({ DELIVERIES: { send: broken, sendBatch: broken } })
    const receipt = await mute.buy()
    expect((await mute.webhook(await paidEvent(receipt))).status).toBe(200)
    await env.DB.prepare('UPDATE deliveries SET due_at = 1 WHERE order_id = ?').bind(receipt.id).run()
    await shop.sweep()
    expect(shop.sent).toContain(receipt.id)
  })
})

describe('a payment that takes its time', () => {
  it.each([
    ['success', 'async_payment_succeeded', 'paid'],
    ['failure', 'async_payment_failed', 'expired'],
  ] as const)('and ends in %s', async (later, type, end) => {
    const receipt = await shop.buy()
    await control(`/pay/${sessionOf(receipt)}`, { later })
    const completed = await eventOf('checkout.session.completed', sessionOf(receipt))
    expect((await shop.webhook(completed)).status).toBe(200)
    expect(await statesOf(receipt.id)).toEqual(['awaiting_payment'])
    expect(await shop.get(receipt.statusUrl.slice(ORIGIN.length))).not.toHaveProperty('checkoutUrl')
    expect(shop.sent).toEqual([])
    const ended = await vi.waitFor(() => eventOf(`checkout.session.${type}`, sessionOf(receipt)), 5000)
    expect((await shop.webhook(ended)).status).toBe(200)
    expect(await shop.status(receipt)).toBe(end)
    // The first event once more, days late.
    await shop.webhook(completed)
    expect(await shop.status(receipt)).toBe(end)
  })

  it('does not expire meanwhile', async () => {
    const receipt = await shop.buy()
    await control(`/pay/${sessionOf(receipt)}`, { later: 'success' })
    await shop.webhook(await eventOf('checkout.session.completed', sessionOf(receipt)))
    await vi.waitFor(() => eventOf('checkout.session.async_payment_succeeded', sessionOf(receipt)), 5000)
    await env.DB.prepare('UPDATE orders SET pay_until = 1 WHERE id = ?').bind(receipt.id).run()
    // The sweep asks Stripe, and finds that the money has come.
    await shop.sweep()
    expect(await shop.status(receipt)).toBe('paid')
  })
})

describe('the provider’s webhook', () => {
  /** An order the provider works on. */
  async function accepted() {
    const receipt = await shop.buyAndPay({ username: someone('slow') })
    await shop.consume(receipt.id)
    const { provider_ref: ref, state } = await deliveryRow(receipt.id)
    expect(state).toBe('accepted')
    shop.sent.splice(0)
    return { receipt, ref: String(ref) }
  }

  it('with a bad signature changes nothing: 400', async () => {
    const { receipt, ref } = await accepted()
    const before = [await deliveryRow(receipt.id), await countRows()]
    for (const signature of ['', 'x', '0'.repeat(64), 'A'.repeat(64)]) {
      const answer = await shop.istarWebhook(ref, { signature })
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'bad_signature' }])
    }
    expect([await deliveryRow(receipt.id), await countRows()]).toEqual(before)
    expect(shop.sent).toEqual([])
  })

  it('wakes its order, but what decides is what the provider answers', async () => {
    const { receipt, ref } = await accepted()
    expect((await shop.istarWebhook(ref)).status).toBe(200)
    expect(shop.sent).toEqual([receipt.id])
    await shop.consume(receipt.id)
    expect(await shop.status(receipt)).toBe('delivering')

    await control(`/istar/finish/${ref}`, { status: 'completed' })
    await shop.istarWebhook(ref)
    await shop.consume(receipt.id)
    expect(await shop.status(receipt)).toBe('delivered')
    expect((await shop.istarWebhook(ref)).status).toBe(200)
    expect(await statesOf(receipt.id)).toEqual(['delivered', 'done'])
  })

  it.each(['accept_then_reset', 'accept_then_error'] as const)(
    'finds the order of a call that ended in %s',
    async (kind) => {
      const receipt = await shop.buyAndPay()
      await fault({ target: 'istar', call: 'POST /orders/star', kind })
      await shop.consume(receipt.id)
      expect(await statesOf(receipt.id)).toEqual(['paid', 'unknown'])
      const gift = await giftTo(receipt.username)
      expect((await shop.istarWebhook(gift.orderId)).status).toBe(200)
      expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'accepted', provider_ref: gift.orderId })
      await shop.consumeNow(receipt.id)
      expect(await shop.status(receipt)).toBe('delivered')
      expect(await giftsTo(receipt.username)).toHaveLength(1)
    },
  )

  it('finds the order of a call still in the air', async () => {
    const { receipt, ref } = await accepted()
    await env.DB.prepare(
      "UPDATE deliveries SET state = 'calling', provider_ref = NULL, lease_until = 9e14 WHERE order_id = ?",
    )
      .bind(receipt.id)
      .run()
    expect((await shop.istarWebhook(ref)).status).toBe(200)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'accepted', provider_ref: ref })
    expect(shop.sent).toEqual([receipt.id])
  })

  it('adopts nothing for another name or amount', async () => {
    const { receipt, ref } = await accepted()
    const other = await shop.buyAndPay({ username: receipt.username, stars: 250 })
    await env.DB.prepare("UPDATE deliveries SET state = 'unknown', called_at = 1 WHERE order_id = ?")
      .bind(other.id)
      .run()
    await env.DB.prepare("UPDATE deliveries SET state = 'failed', provider_ref = NULL WHERE order_id = ?")
      .bind(receipt.id)
      .run()
    expect((await shop.istarWebhook(ref)).status).toBe(200)
    expect(await deliveryRow(other.id)).toMatchObject({ state: 'unknown', provider_ref: null })
  })

  it('about an order that the provider does not know itself: 503', async () => {
    const before = await countRows()
    expect((await shop.istarWebhook('never-heard-of')).status).toBe(503)
    expect(await countRows()).toEqual(before)
  })

  it('without an order in it: 400', async () => {
    const answer = await shop.fetch('/webhooks/istar', { method: 'POST', body: '{}' })
    expect(answer.status).toBe(400)
  })
})

it('no webhook in this file made a second gift or refund', async () => {
  const { gifts, refunds } = await ledger()
  expect(new Set(gifts.map(({ username }) => username)).size).toBe(gifts.length)
  expect(refunds).toEqual([])
})
