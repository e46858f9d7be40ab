import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { expectEnd, toItsEnd } from './support/ends.ts'
import { deliveryRow, orderRow, refundRow, statesOf, storyOf } from './support/rows.ts'
import {
  clearFaults,
  control,
  eventOf,
  fault,
  giftsTo,
  ledger,
  refundsOf,
  stripe,
} from './support/sandbox.ts'
import { asOperator, countedAs, sessionOf, someone, testShop, type Receipt } from './support/shop.ts'

const shop = testShop()
const operator = asOperator(shop)
beforeEach(() => void shop.sent.splice(0))
afterEach(async () => {
  vi.restoreAllMocks()
  await clearFaults()
})

const REFUND_CALL = { target: 'stripe', call: 'POST /v1/refunds' } as const

/** An order whose gift is refused: the shop wants to give the money back. */
const refused = (body: Record<string, unknown> = {}) =>
  shop.buyAndPay({ username: someone('refuse'), ...body })

const paymentOf = async (receipt: Receipt): Promise<string> =>
  String((await orderRow(receipt.id))['payment_intent'])

/** The one refund of an order at Stripe. */
async function refundAt(receipt: Receipt): Promise<string> {
  const [refund, ...more] = await refundsOf(receipt.id)
  expect(more).toEqual([])
  return refund?.id ?? ''
}

/** A second page for the same order, as one whose answer was lost leaves behind. */
async function secondPage(receipt: Receipt): Promise<string> {
  const { id } = await stripe().checkout.sessions.create({
    mode: 'payment',
    success_url: 'https://shop.example/',
    client_reference_id: receipt.id,
    metadata: { order_id: receipt.id },
    payment_intent_data: { metadata: { order_id: receipt.id } },
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'usd', unit_amount: receipt.amount, product_data: { name: 'Stars' } },
      },
    ],
  })
  return id
}

describe('a refund', () => {
  it('is intended before Stripe is asked, and is all that was paid', async () => {
    const receipt = await refused()
    await fault({ ...REFUND_CALL, kind: 'error', times: 2 })
    await shop.consume(receipt.id)
    expect(await statesOf(receipt.id)).toEqual(['refunding', 'failed', 'intended'])
    expect(await refundRow(receipt.id)).toMatchObject({ amount_minor: receipt.amount, tries: 1 })
    expect(await shop.status(receipt)).toBe('refunding')
    expect(await refundsOf(receipt.id)).toEqual([])
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'refunded')
    expect(await storyOf(receipt.id)).toEqual(
      expect.arrayContaining([
        'delivery_failed:provider_refused_400',
        'refunding:provider_refused_400',
        'refunded:refund_succeeded',
      ]),
    )
  })

  it.each(['accept_then_reset', 'accept_then_error', 'reset'] as const)(
    'whose answer is lost (%s) is asked for again and given once',
    async (kind) => {
      const receipt = await refused()
      await fault({ ...REFUND_CALL, kind, status: 502, times: 2 })
      await toItsEnd(shop, receipt)
      await expectEnd(shop, receipt, 'refunded')
      expect(await refundsOf(receipt.id)).toHaveLength(1)
    },
  )

  it('is asked for by many at once and given once', async () => {
    const receipt = await refused()
    await fault({ ...REFUND_CALL, kind: 'error', times: 2 })
    await shop.consume(receipt.id)
    await env.DB.prepare('UPDATE refunds SET due_at = 0').run()
    await Promise.all([1, 2, 3, 4].map(() => shop.consume(receipt.id)))
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'refunded')
    expect(await refundsOf(receipt.id)).toHaveLength(1)
  })

  it.each([1, 0])(
    'whose answer is lost, and which then fails, is not taken for done (looked at %d times before)',
    async (tries) => {
      const receipt = await refused()
      await fault({ ...REFUND_CALL, kind: 'accept_then_reset', times: 2 })
      await shop.consume(receipt.id)
      await control(`/refund/${await refundAt(receipt)}`, { status: 'failed' })
      await env.DB.prepare('UPDATE refunds SET due_at = 0, tries = ? WHERE order_id = ?')
        .bind(tries, receipt.id)
        .run()
      await shop.consume(receipt.id)
      expect(await orderRow(receipt.id)).toMatchObject({ state: 'review', review_why: 'refund_failed' })
      expect(await refundsOf(receipt.id)).toHaveLength(1)
    },
  )

  it('begun long ago is looked for before it is asked for: Stripe has forgotten its key', async () => {
    const receipt = await refused()
    await fault({ ...REFUND_CALL, kind: 'accept_then_reset', times: 2 })
    await shop.consume(receipt.id)
    expect(await statesOf(receipt.id)).toEqual(['refunding', 'failed', 'intended'])
    await control('/forget-keys')
    await env.DB.prepare('UPDATE refunds SET intended_at = intended_at - 90000000 WHERE order_id = ?')
      .bind(receipt.id)
      .run()
    const asked = async () => (await ledger()).calls.filter(({ call }) => call === 'POST /v1/refunds').length
    const before = await asked()
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'refunded')
    expect(await asked()).toBe(before)
  })

  it('already made at Stripe’s dashboard is found, not made twice', async () => {
    const receipt = await refused()
    await stripe().refunds.create({ payment_intent: await paymentOf(receipt) })
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'refunded')
    expect(await refundRow(receipt.id)).toMatchObject({
      state: 'succeeded',
      stripe_id: await refundAt(receipt),
    })
  })

  it('that Stripe says was made, and does not list, is a person’s to see after a few looks', async () => {
    const receipt = await refused()
    const { fetch: realFetch } = globalThis
    const error = { code: 'charge_already_refunded', type: 'invalid_request_error' }
    // In parts by hand, for one: none of them is all that was paid.
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
      String(input).includes('/v1/refunds')
        ? Promise.resolve(
            init?.method === 'POST' ? Response.json({ error }, { status: 400 }) : Response.json({ data: [] }),
          )
        : realFetch(input, init),
    )
    await toItsEnd(shop, receipt)
    expect(await orderRow(receipt.id)).toMatchObject({
      state: 'review',
      review_why: 'refund_refused_already_refunded',
    })
  })

  it('is asked for again by the same key where Stripe keeps no list of refunds', async () => {
    const receipt = await refused()
    await fault({ ...REFUND_CALL, kind: 'accept_then_reset', times: 2 })
    await shop.consume(receipt.id)
    const { fetch: realFetch } = globalThis
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
      String(input).includes('/v1/refunds?')
        ? Promise.resolve(new Response('Not found', { status: 404 }))
        : realFetch(input, init),
    )
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'refunded')
    expect(await refundsOf(receipt.id)).toHaveLength(1)
  })

  describe('that is pending', () => {
    const pending = async () => {
      await control('/refund-mode', { mode: 'pending_then_succeed' })
      const receipt = await refused()
      await shop.consume(receipt.id)
      await control('/refund-mode', { mode: 'succeed' })
      expect(await statesOf(receipt.id)).toEqual(['refunding', 'failed', 'pending'])
      return { receipt, refund: await refundAt(receipt) }
    }

    it('stays so while Stripe says so, and is not asked for again', async () => {
      const { receipt } = await pending()
      await shop.consumeNow(receipt.id)
      await shop.consumeNow(receipt.id)
      expect(await statesOf(receipt.id)).toEqual(['refunding', 'failed', 'pending'])
      expect(await refundsOf(receipt.id)).toHaveLength(1)
    })

    it('is done when the webhook says so, however often and in whatever order', async () => {
      const { receipt, refund } = await pending()
      const created = await eventOf('refund.created', refund)
      await control(`/refund/${refund}`, { status: 'succeeded' })
      const updated = await eventOf('refund.updated', refund)
      for (const event of [updated, created, updated, created])
        expect((await shop.webhook(event)).status).toBe(200)
      await expectEnd(shop, receipt, 'refunded')
      expect((await storyOf(receipt.id)).filter((line) => line.startsWith('refunded'))).toHaveLength(1)
    })

    it('is done when Stripe says so on being asked: the webhook was lost', async () => {
      const { receipt, refund } = await pending()
      await control(`/refund/${refund}`, { status: 'succeeded' })
      await env.DB.prepare('UPDATE refunds SET due_at = 1 WHERE order_id = ?').bind(receipt.id).run()
      shop.sent.splice(0)
      await shop.sweep()
      expect(shop.sent).toContain(receipt.id)
      await toItsEnd(shop, receipt)
      await expectEnd(shop, receipt, 'refunded')
    })

    it.each(['webhook', 'question'] as const)(
      'and then fails is given to a person, told by %s',
      async (how) => {
        const { receipt, refund } = await pending()
        await control(`/refund/${refund}`, { status: 'failed' })
        if (how === 'webhook') await shop.webhook(await eventOf('refund.failed', refund))
        else await shop.consumeNow(receipt.id)
        await expectEnd(shop, receipt, 'review')
        expect(await orderRow(receipt.id)).toMatchObject({ review_why: 'refund_failed' })
        expect(await refundRow(receipt.id)).toMatchObject({ state: 'failed' })
        await shop.consumeNow(receipt.id)
        await expectEnd(shop, receipt, 'review')
      },
    )
  })

  it('that the bank sends back days later is given to a person', async () => {
    await control('/refund-mode', { mode: 'succeed_then_fail' })
    const receipt = await refused()
    await toItsEnd(shop, receipt)
    await control('/refund-mode', { mode: 'succeed' })
    await expectEnd(shop, receipt, 'refunded')
    const refund = await refundAt(receipt)
    await control(`/refund/${refund}`, { status: 'failed' })
    expect((await shop.webhook(await eventOf('refund.failed', refund))).status).toBe(200)
    await expectEnd(shop, receipt, 'review')
  })

  it('made by hand and taken for ours, which the bank sends back, is given to a person', async () => {
    const receipt = await refused()
    await control('/refund-mode', { mode: 'succeed_then_fail' })
    const byHand = await stripe().refunds.create({ payment_intent: await paymentOf(receipt) })
    await control('/refund-mode', { mode: 'succeed' })
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'refunded')
    await control(`/refund/${byHand.id}`, { status: 'failed' })
    expect((await shop.webhook(await eventOf('refund.failed', byHand.id))).status).toBe(200)
    await expectEnd(shop, receipt, 'review')
    expect(await orderRow(receipt.id)).toMatchObject({ review_why: 'refund_failed' })
    expect(await refundRow(receipt.id)).toMatchObject({ state: 'failed', stripe_id: byHand.id })
  })

  it('made by hand and sent back while it is read is not taken for done', async () => {
    const receipt = await refused()
    await control('/refund-mode', { mode: 'succeed_then_fail' })
    const byHand = await stripe().refunds.create({ payment_intent: await paymentOf(receipt) })
    await control('/refund-mode', { mode: 'succeed' })
    const { fetch: realFetch } = globalThis
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const answer = await realFetch(input, init)
      const url = input instanceof Request ? input.url : String(input)
      if (!url.includes('/v1/refunds?')) return answer
      vi.restoreAllMocks()
      await control(`/refund/${byHand.id}`, { status: 'failed' })
      expect((await shop.webhook(await eventOf('refund.failed', byHand.id))).status).toBe(200)
      return answer
    })
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'review')
    expect(await orderRow(receipt.id)).toMatchObject({ review_why: 'refund_failed' })
  })

  it('of a disputed payment is not given: a person looks', async () => {
    const receipt = await refused()
    await control(`/dispute/${await paymentOf(receipt)}`)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'review')
    expect(await orderRow(receipt.id)).toMatchObject({ review_why: 'refund_disputed' })
  })

  it('of a shop that speaks of none of our orders changes nothing', async () => {
    const receipt = await shop.buyAndPay()
    const refund = await stripe().refunds.create({ payment_intent: await paymentOf(receipt) })
    const event = await eventOf('refund.created', refund.id)
    expect((await shop.webhook(event)).status).toBe(200)
    expect(await refundRow(receipt.id)).toEqual({})
  })
})

describe('the bank', () => {
  it('that disputes a payment stops its gift: a person looks', async () => {
    const receipt = await shop.buyAndPay()
    const payment = await paymentOf(receipt)
    await control(`/dispute/${payment}`)
    const dispute = (await ledger()).disputes.find(({ paymentIntent }) => paymentIntent === payment)
    const event = await eventOf('charge.dispute.created', dispute?.id ?? '')
    for (let i = 0; i < 2; i += 1) expect((await shop.webhook(event)).status).toBe(200)
    await shop.consumeNow(receipt.id)
    await expectEnd(shop, receipt, 'review')
    expect((await storyOf(receipt.id)).filter((line) => line.startsWith('disputed'))).toHaveLength(1)
  })

  it('that warns of fraud stops the gift and gets the money back', async () => {
    const receipt = await shop.buyAndPay()
    const payment = await paymentOf(receipt)
    await control(`/warn/${payment}`)
    const warning = (await ledger()).warnings.find(({ paymentIntent }) => paymentIntent === payment)
    const event = await eventOf('radar.early_fraud_warning.created', warning?.id ?? '')
    expect((await shop.webhook(event)).status).toBe(200)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'refunded')
    expect((await shop.webhook(event)).status).toBe(200)
    await shop.consumeNow(receipt.id)
    await expectEnd(shop, receipt, 'refunded')
  })

  it.each(['dispute', 'warn'] as const)(
    'that speaks up (%s) when the Stars are there is written down only',
    async (what) => {
      const receipt = await shop.buyAndPay()
      await toItsEnd(shop, receipt)
      const payment = await paymentOf(receipt)
      const object = (await (await control(`/${what}/${payment}`)).json()) as { id: string }
      const type = what === 'dispute' ? 'charge.dispute.created' : 'radar.early_fraud_warning.created'
      expect((await shop.webhook(await eventOf(type, object.id))).status).toBe(200)
      await shop.consumeNow(receipt.id)
      await expectEnd(shop, receipt, 'delivered')
      expect((await storyOf(receipt.id)).at(-1)).toMatch(/^(disputed|fraud_warning):/)
    },
  )

  it('that speaks before the news of the payment is asked to come again', async () => {
    const receipt = await shop.buy()
    await control(`/pay/${sessionOf(receipt)}`, { card: '4000000000000259' })
    const payment = (await stripe().checkout.sessions.retrieve(sessionOf(receipt))).payment_intent
    const dispute = (await ledger()).disputes.find(({ paymentIntent }) => paymentIntent === String(payment))
    const event = await eventOf('charge.dispute.created', dispute?.id ?? '')
    expect((await shop.webhook(event)).status).toBe(503)
    await shop.webhook(await eventOf('checkout.session.completed', sessionOf(receipt)))
    expect((await shop.webhook(event)).status).toBe(200)
    await shop.consumeNow(receipt.id)
    await expectEnd(shop, receipt, 'review')
  })

  it.each([
    ['disputes', '4000000000000259', 'charge.dispute.created', 'review'],
    ['warns', '4000000000005423', 'radar.early_fraud_warning.created', 'refunded'],
  ] as const)(
    'that %s before the news of the payment stops the gift, also while it has not come again',
    async (_, card, type, end) => {
      const receipt = await shop.buy()
      await control(`/pay/${sessionOf(receipt)}`, { card })
      const payment = (await stripe().checkout.sessions.retrieve(sessionOf(receipt))).payment_intent
      const event = await eventOf(type, String(payment))
      for (let i = 0; i < 2; i += 1) expect((await shop.webhook(event)).status).toBe(503)
      await shop.webhook(await eventOf('checkout.session.completed', sessionOf(receipt)))
      await shop.consume(receipt.id)
      await toItsEnd(shop, receipt)
      expect(await giftsTo(receipt.username)).toEqual([])
      expect(await shop.status(receipt)).toBe(end)
      expect((await shop.webhook(event)).status).toBe(200)
      await shop.consumeNow(receipt.id)
      await expectEnd(shop, receipt, end)
    },
  )

  it('that speaks while the news of the payment comes stops a gift already under way', async () => {
    const receipt = await shop.buy()
    await control(`/pay/${sessionOf(receipt)}`, { card: '4000000000000259' })
    const payment = (await stripe().checkout.sessions.retrieve(sessionOf(receipt))).payment_intent
    const dispute = await eventOf('charge.dispute.created', String(payment))
    const completed = await eventOf('checkout.session.completed', sessionOf(receipt))
    const { fetch: realFetch } = globalThis
    const [screened, objected] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let working: Promise<unknown> | undefined
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const url = input instanceof Request ? input.url : String(input)
      // Its account is looked up once it has been screened.
      if (url.includes('/recipient/search')) {
        screened.resolve()
        await objected.promise
      }
      const answer = await realFetch(input, init)
      if (working || !url.includes('/payment_intents/')) return answer
      working = shop.webhook(completed).then(() => shop.consume(receipt.id))
      await screened.promise
      return answer
    })
    expect((await shop.webhook(dispute)).status).toBe(503)
    objected.resolve()
    await working
    vi.restoreAllMocks()
    expect(await giftsTo(receipt.username)).toEqual([])
    expect((await shop.webhook(dispute)).status).toBe(200)
    await expectEnd(shop, receipt, 'review')
  })

  it('that speaks before the news of the payment comes again even if Stripe cannot say whose it is', async () => {
    const receipt = await shop.buy()
    await control(`/pay/${sessionOf(receipt)}`, { card: '4000000000000259' })
    const payment = (await stripe().checkout.sessions.retrieve(sessionOf(receipt))).payment_intent
    const dispute = (await ledger()).disputes.find(({ paymentIntent }) => paymentIntent === String(payment))
    const event = await eventOf('charge.dispute.created', dispute?.id ?? '')
    const { fetch: realFetch } = globalThis
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
      String(input).includes('/v1/payment_intents/')
        ? Promise.resolve(Response.json({ error: { code: 'resource_missing' } }, { status: 404 }))
        : realFetch(input, init),
    )
    expect((await shop.webhook(event)).status).toBe(503)
  })

  it('about money paid a second time is told in the story of the order, and stops nothing', async () => {
    const receipt = await shop.buyAndPay()
    const again = await secondPage(receipt)
    await control(`/pay/${again}`, { card: '4000000000000259' })
    const { payment_intent: second } = await stripe().checkout.sessions.retrieve(again)
    const { disputes } = await ledger()
    const dispute = disputes.find(({ paymentIntent }) => paymentIntent === String(second))
    await shop.webhook(await eventOf('checkout.session.completed', again))
    const event = await eventOf('charge.dispute.created', dispute?.id ?? '')
    for (let i = 0; i < 2; i += 1) expect((await shop.webhook(event)).status).toBe(200)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
    const told = (await storyOf(receipt.id)).filter((line) => line.startsWith('second_payment'))
    expect(told).toEqual([`second_payment:${String(second)}`, 'second_payment:charge.dispute.created'])
  })
})

describe('an operator’s refund', () => {
  const refund = (receipt: { id: string }, reason: unknown = 'the buyer asked for it') =>
    operator(`/orders/${receipt.id}/refund`, 'POST', { reason })

  it('of an order not yet called for stops the delivery and gives the money back', async () => {
    const receipt = await shop.buyAndPay()
    const answer = await refund(receipt)
    expect([answer.status, await answer.json()]).toEqual([202, { id: receipt.id, status: 'refunding' }])
    expect((await refund(receipt)).status).toBe(409)
    await toItsEnd(shop, receipt)
    await shop.consumeNow(receipt.id)
    await expectEnd(shop, receipt, 'refunded')
    expect(await storyOf(receipt.id)).toContain('operator_refund:the buyer asked for it')
  })

  it('of an order whose payment differed gives back what was paid', async () => {
    const receipt = await shop.buy()
    await control(`/pay/${sessionOf(receipt)}`)
    const event = await eventOf('checkout.session.completed', sessionOf(receipt))
    await shop.webhook({ ...event, data: { object: { ...event.data.object, amount_total: 1 } } })
    expect((await refund(receipt)).status).toBe(202)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'refunded')
  })

  describe('after one that failed', () => {
    /** A refund that the bank sent back, and one asked for anew by a person. */
    const askedAgain = async (receipt: Receipt) => {
      await control('/refund-mode', { mode: 'succeed_then_fail' })
      await toItsEnd(shop, receipt)
      await control('/refund-mode', { mode: 'succeed' })
      const failed = await refundAt(receipt)
      await control(`/refund/${failed}`, { status: 'failed' })
      await shop.webhook(await eventOf('refund.failed', failed))
      await expectEnd(shop, receipt, 'review')
      expect((await refund(receipt)).status).toBe(202)
      return failed
    }

    it('is a new one at Stripe, once, although Stripe still remembers the old', async () => {
      const receipt = await refused()
      const failed = await askedAgain(receipt)
      await fault({ ...REFUND_CALL, kind: 'accept_then_reset', times: 2 })
      await toItsEnd(shop, receipt)
      await expectEnd(shop, receipt, 'refunded')
      expect((await refundsOf(receipt.id)).map(({ status }) => status).toSorted()).toEqual([
        'failed',
        'succeeded',
      ])
      expect(await refundRow(receipt.id)).toMatchObject({ round: 1, state: 'succeeded' })
      expect((await refundRow(receipt.id))['stripe_id']).not.toBe(failed)
    })

    it('is not taken for done, nor for failed, by late news of the old one', async () => {
      const receipt = await refused()
      const failed = await askedAgain(receipt)
      await shop.webhook(await eventOf('refund.created', failed))
      await shop.webhook({ ...(await eventOf('refund.failed', failed)), id: 'evt_failed_again' })
      expect(await statesOf(receipt.id)).toEqual(['refunding', 'failed', 'intended'])
      await toItsEnd(shop, receipt)
      await shop.webhook({ ...(await eventOf('refund.failed', failed)), id: 'evt_failed_once_more' })
      await expectEnd(shop, receipt, 'refunded')
    })

    it('keeps its place while it is pending, whatever late news there is of the old one', async () => {
      const receipt = await refused()
      const failed = await askedAgain(receipt)
      await control('/refund-mode', { mode: 'pending_then_succeed' })
      await shop.consumeNow(receipt.id)
      await control('/refund-mode', { mode: 'succeed' })
      const { stripe_id: fresh, state } = await refundRow(receipt.id)
      expect([state, fresh === failed]).toEqual(['pending', false])
      const created = await eventOf('refund.created', failed)
      const object = { ...created.data.object, status: 'pending' }
      await shop.webhook({ ...created, id: 'evt_late', data: { object } })
      expect(await refundRow(receipt.id)).toMatchObject({ state: 'pending', stripe_id: fresh })
      await control(`/refund/${String(fresh)}`, { status: 'failed' })
      await shop.webhook(await eventOf('refund.failed', String(fresh)))
      await expectEnd(shop, receipt, 'review')
    })

    it('of a payment that differed still gives back what was paid', async () => {
      const receipt = await shop.buy()
      await control(`/pay/${sessionOf(receipt)}`)
      const event = await eventOf('checkout.session.completed', sessionOf(receipt))
      await shop.webhook({ ...event, data: { object: { ...event.data.object, amount_total: 1 } } })
      expect((await refund(receipt)).status).toBe(202)
      await askedAgain(receipt)
      await env.DB.prepare('UPDATE refunds SET amount_minor = 5 WHERE order_id = ?').bind(receipt.id).run()
      await toItsEnd(shop, receipt)
      await expectEnd(shop, receipt, 'refunded')
    })
  })

  it.each([
    ['awaiting payment', 'not_paid', () => shop.buy()],
    [
      'delivered',
      'already_delivered',
      async () => {
        const receipt = await shop.buyAndPay()
        await toItsEnd(shop, receipt)
        return receipt
      },
    ],
    [
      'refunded',
      'already_refunded',
      async () => {
        const receipt = await refused()
        await toItsEnd(shop, receipt)
        return receipt
      },
    ],
    [
      'being worked on',
      'delivery_in_progress',
      async () => {
        const receipt = await shop.buyAndPay({ username: someone('slow') })
        await shop.consume(receipt.id)
        return receipt
      },
    ],
    [
      'of unknown outcome',
      'delivery_unknown',
      async () => {
        const receipt = await shop.buyAndPay()
        await fault({ target: 'istar', call: 'POST /orders/star', kind: 'reset' })
        await shop.consume(receipt.id)
        return receipt
      },
    ],
  ] as const)('of an order %s is refused: 409 %s', async (_, code, order) => {
    const receipt = await order()
    const answer = await refund(receipt)
    expect([answer.status, await answer.json()]).toMatchObject([409, { code }])
    expect(await refundsOf(receipt.id)).toHaveLength(code === 'already_refunded' ? 1 : 0)
  })

  it.each([
    ['a dispute', 'disputed'],
    ['its screening', 'velocity_recipient'],
    ['a message given up', 'dead_letter'],
  ])('can be asked for an order that was claimed when it was held by %s', async (_, why) => {
    const careful = testShop({ VELOCITY_CAPS: 'on' })
    const receipt = await careful.buyAndPay()
    await env.DB.prepare(
      "UPDATE deliveries SET state = 'claimed', fence = 1, lease_until = 1 WHERE order_id = ?",
    )
      .bind(receipt.id)
      .run()
    if (why === 'dead_letter') await careful.deadLetter({ orderId: receipt.id })
    if (why === 'disputed') {
      const dispute = (await (await control(`/dispute/${await paymentOf(receipt)}`)).json()) as { id: string }
      await careful.webhook(await eventOf('charge.dispute.created', dispute.id))
    }
    if (why === 'velocity_recipient') {
      await env.DB.prepare(
        "INSERT INTO velocity SELECT cast(paid_at / 86400000 AS INTEGER), 'recipient', ?, 500, 500 FROM orders WHERE id = ?",
      )
        .bind(await countedAs(receipt.username), receipt.id)
        .run()
      await careful.consumeNow(receipt.id)
    }
    expect(await orderRow(receipt.id)).toMatchObject({ state: 'review', review_why: why })
    expect((await refund(receipt)).status).toBe(202)
    await toItsEnd(careful, receipt)
    // A bank that disputes has its money already: Stripe refuses, and a person decides.
    await expectEnd(careful, receipt, why === 'disputed' ? 'review' : 'refunded')
  })

  it.each([undefined, '', '   ', 5, null])('without a reason (%j) is refused: 422', async (reason) => {
    const receipt = await shop.buyAndPay()
    expect((await operator(`/orders/${receipt.id}/refund`, 'POST', { reason })).status).toBe(422)
    expect(await refundRow(receipt.id)).toEqual({})
  })

  it('of an order that never was: 404', async () => {
    for (const id of ['ord_00000000000000000000000000', 'x', "'--"])
      expect((await refund({ id: encodeURIComponent(id) })).status).toBe(404)
  })
})

describe('what operators see', () => {
  it('is the whole story of an order, found by whatever they have of it', async () => {
    const receipt = await refused()
    await toItsEnd(shop, receipt)
    const { session_id, payment_intent } = await orderRow(receipt.id)
    const { stripe_id } = await refundRow(receipt.id)
    for (const q of [
      receipt.id,
      receipt.username,
      `@${receipt.username.toUpperCase()}`,
      session_id,
      payment_intent,
      stripe_id,
    ]) {
      const { orders } = await (
        await operator(`/orders?q=${encodeURIComponent(String(q))}`)
      ).json<{
        orders: { id: string }[]
      }>()
      expect(orders.map(({ id }) => id)).toEqual([receipt.id])
    }
    const story = await (await operator(`/orders/${receipt.id}`)).json<Record<string, unknown>>()
    expect(story).toMatchObject({
      order: { id: receipt.id, status: 'refunded' },
      delivery: { state: 'failed' },
      attempts: [{ outcome: 'failed', cause: 'provider_refused_400' }],
      refunds: [{ state: 'succeeded', amountMinor: receipt.amount }],
    })
    expect(JSON.stringify(story)).not.toContain(receipt.key)
  })

  it('by a provider’s id too', async () => {
    const receipt = await shop.buyAndPay()
    await toItsEnd(shop, receipt)
    const { provider_ref } = await deliveryRow(receipt.id)
    const { orders } = await (
      await operator(`/orders?q=${provider_ref}`)
    ).json<{ orders: { id: string }[] }>()
    expect(orders.map(({ id }) => id)).toEqual([receipt.id])
  })

  it('is found by the e-mail address its buyer gave to Stripe, as a whole and in any case', async () => {
    const receipt = await shop.buy()
    await shop.pay(receipt, { email: 'Ann.Buyer@Example.org' })
    const found = async (q: string) => {
      const { orders } = await (await operator(`/orders?q=${q}`)).json<{ orders: { id: string }[] }>()
      return orders.map(({ id }) => id)
    }
    expect(await found('ann.buyer@example.ORG')).toEqual([receipt.id])
    expect(await found('ann.buyer@example')).toEqual([])
  })

  it('comes in pages, newest first, each order once', async () => {
    const many = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
      INSERT INTO orders (id, state, stars, amount_minor, currency, locale, key_hash, request_hash,
        consent_version, consent_at, pay_until, created_at, expired_at)
      SELECT 'ord_' || substr('00000000000000000000000000' || i, -26), 'expired', 50, 100, 'usd', 'en', 'x', 'x', 'v', 1, 1,
        i / 7, 1 FROM n`
    await env.DB.prepare(many).run()
    await env.DB.prepare(
      "INSERT INTO pii (order_id, username, since) SELECT id, 'pages', 1 FROM orders WHERE expired_at = 1",
    ).run()
    const seen: { id: string; createdAt: string }[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await operator(`/orders?q=pages&status=expired&cursor=${encodeURIComponent(cursor)}`)
      const { orders, nextCursor } = await page.json<{ orders: typeof seen; nextCursor: string | null }>()
      expect(orders.length).toBeLessThanOrEqual(50)
      seen.push(...orders)
      cursor = nextCursor
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(120)
    expect(seen).toHaveLength(120)
    const times = seen.map(({ createdAt }) => createdAt)
    expect(times).toEqual(times.toSorted().toReversed())
  })

  it.each(['nonsense', "paid' OR 1=1", 'toString'])('for the status %j is nothing', async (status) => {
    const answer = await operator(`/orders?status=${encodeURIComponent(status)}`)
    expect(await answer.json()).toEqual({ orders: [], nextCursor: null })
  })
})

it('no order of this file has both a gift and a refund, and none has two of either', async () => {
  const { gifts, refunds, payments } = await ledger()
  const given = refunds.filter(({ status }) => status !== 'failed')
  expect(new Set(given.map(({ paymentIntent }) => paymentIntent)).size).toBe(given.length)
  for (const { paymentIntent, amount } of given) {
    const payment = payments.find((one) => one.paymentIntent === paymentIntent)
    expect(amount).toBe(payment?.amount)
    const { username } = await orderRow(payment?.reference ?? '')
    expect(gifts.map((gift) => gift.username)).not.toContain(username)
  }
})
