import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { expectEnd, toItsEnd } from './support/ends.ts'
import { deliveryRow, orderRow, refundRow, row, statesOf, storyOf } from './support/rows.ts'
import { clearFaults, control, eventOf, fault, giftsTo, ledger, passSeconds } from './support/sandbox.ts'
import { asOperator, hurry, ORIGIN, sessionOf, someone, testShop, type Receipt } from './support/shop.ts'

const shop = testShop()
beforeEach(() => void shop.sent.splice(0))
afterEach(async () => {
  vi.restoreAllMocks()
  await clearFaults()
})

const set = (receipt: Receipt, what: string) =>
  env.DB.prepare(`UPDATE deliveries SET ${what} WHERE order_id = ?`).bind(receipt.id).run()
const GIFT_CALL = { target: 'istar', call: 'POST /orders/star' } as const
const LOOKUP = { target: 'istar', call: 'GET /star/recipient/search' } as const
const giftCalls = async () => (await ledger()).calls.filter(({ call }) => call === 'POST /orders/star').length

/** An order the provider works on until it is told to stop. */
async function accepted(): Promise<{ receipt: Receipt; ref: string }> {
  const receipt = await shop.buyAndPay({ username: someone('slow') })
  await shop.consume(receipt.id)
  const { state, provider_ref: ref } = await deliveryRow(receipt.id)
  expect(state).toBe('accepted')
  return { receipt, ref: String(ref) }
}

/** More paid orders, due for long, than the sweep asks for at once. */
const stuck = (ids: string, paidAt: number) => {
  const many = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)'
  return env.DB.batch([
    env.DB.prepare(
      `${many} INSERT INTO orders (id, state, stars, amount_minor, currency, locale, key_hash, request_hash,
        consent_version, consent_at, pay_until, created_at, paid_at)
        SELECT ? || i, 'paid', 50, 100, 'usd', 'en', 'x', 'x', 'v', 1, 1, 1, ? FROM n`,
    ).bind(ids, paidAt),
    env.DB.prepare(
      `${many} INSERT INTO pii (order_id, username, since) SELECT ? || i, 'stuck', 1 FROM n`,
    ).bind(ids),
    env.DB.prepare(
      `${many} INSERT INTO deliveries (order_id, state, due_at, provider) SELECT ? || i, 'queued', 0, 'istar' FROM n`,
    ).bind(ids),
  ])
}

describe('a paid order', () => {
  it('is delivered once, with every webhook and message sent three times', async () => {
    const receipt = await shop.buyAndPay()
    expect(shop.sent).toEqual([receipt.id])
    for (let i = 0; i < 3; i += 1) await Promise.all([shop.consume(receipt.id), shop.consume(receipt.id)])
    await toItsEnd(shop, receipt)
    for (let i = 0; i < 3; i += 1) await shop.consumeNow(receipt.id)
    await expectEnd(shop, receipt, 'delivered')
    expect(await storyOf(receipt.id)).toEqual(['paid:checkout.session.completed', 'delivered:provider'])
  })

  it('has one first call in its story, also where that was still written down as an event', async () => {
    const { receipt, ref } = await accepted()
    const story = async () =>
      (await (await asOperator(shop)(`/orders/${receipt.id}`)).json<{ events: { kind: string }[] }>()).events
    const before = (await story()).map(({ kind }) => kind)
    expect(before).toEqual(['awaiting_payment', 'paid', 'delivery_calling'])
    await env.DB.prepare(
      `INSERT INTO order_events SELECT id, 2, 'delivery_calling', 'intent', delivering_at FROM orders WHERE id = ?`,
    )
      .bind(receipt.id)
      .run()
    expect((await story()).map(({ kind }) => kind)).toEqual(before)
    await control(`/istar/finish/${ref}`, { status: 'completed' })
    await toItsEnd(shop, receipt)
  })

  it('shows its buyer every step on the way', async () => {
    const { receipt, ref } = await accepted()
    expect(await shop.status(receipt)).toBe('delivering')
    await control(`/istar/finish/${ref}`, { status: 'completed' })
    await toItsEnd(shop, receipt)
    const { timeline } = await shop.get<{ timeline: { status: string; at: string }[] }>(
      receipt.statusUrl.slice(ORIGIN.length),
    )
    expect(timeline.map(({ status }) => status)).toEqual([
      'awaiting_payment',
      'paid',
      'delivering',
      'delivered',
    ])
    expect(timeline.map(({ at }) => at)).toEqual(timeline.map(({ at }) => at).toSorted())
  })

  it.each([
    ['is delivered', {}, 'delivered'],
    ['is refused at the gifting call', { username: 'refuse' }, 'refunded'],
    ['is accepted, then failed by the provider', { username: 'fails' }, 'refunded'],
    ['changes hands before its call', { username: 'moved' }, 'review'],
    ['in yen is refunded in yen', { username: 'refuse', currency: 'jpy', stars: 50 }, 'refunded'],
    ['in dinars is refunded in dinars', { username: 'refuse', currency: 'kwd', stars: 50 }, 'refunded'],
  ] as const)('that %s', async (_, { username = 'person', ...body }: { username?: string }, end) => {
    const receipt = await shop.buyAndPay({ username: someone(username), ...body })
    expect(await toItsEnd(shop, receipt)).toBe(end)
    await shop.consumeNow(receipt.id)
    await expectEnd(shop, receipt, end)
  })

  it.each(['nobody', 'channel'])(
    'for %s… nobody could look up before is refunded without a call',
    async (part) => {
      await fault({ ...LOOKUP, kind: 'error' })
      const receipt = await shop.buyAndPay({ username: someone(part) })
      const before = await giftCalls()
      await toItsEnd(shop, receipt)
      await expectEnd(shop, receipt, 'refunded')
      expect(await giftCalls()).toBe(before)
    },
  )

  it('whose name nobody could look up before is delivered to whoever holds it now', async () => {
    await fault({ ...LOOKUP, kind: 'error' })
    const receipt = await shop.buyAndPay()
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })

  it.each([
    ['the look-up fails', { ...LOOKUP, kind: 'error' } as const, 'recipient_unknown'],
    ['the look-up answers with a page', { ...LOOKUP, kind: 'html' } as const, 'recipient_unknown'],
    ['the call is too early', { ...GIFT_CALL, kind: 'rate_limit' } as const, 'provider_busy'],
    ['the key is refused', { ...GIFT_CALL, kind: 'error', status: 401 } as const, 'provider_refuses_our_key'],
    [
      'Stripe cannot tell of the risk',
      { target: 'stripe', call: 'GET /v1/payment_intents/*', kind: 'error', times: 2 } as const,
      'screening_no_answer',
    ],
  ])('is tried again later when %s', async (_, trouble, why) => {
    const receipt = await shop.buyAndPay()
    await fault(trouble)
    const { retryAfter } = await shop.consume(receipt.id)
    expect(retryAfter).toBeGreaterThanOrEqual(1)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'queued', why, waits: 1 })
    expect(Number((await deliveryRow(receipt.id))['due_at'])).toBeGreaterThan(Date.now())
    // Not before its time, whoever asks.
    const before = await giftCalls()
    expect((await shop.consume(receipt.id)).retryAfter).toBeGreaterThanOrEqual(1)
    expect(await giftCalls()).toBe(before)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })

  it('waits for as long as the provider asks', async () => {
    const receipt = await shop.buyAndPay()
    const { fetch: realFetch } = globalThis
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) =>
      String(input).endsWith('/orders/star')
        ? Response.json({ error: 'slow down' }, { status: 429, headers: { 'retry-after': '77' } })
        : realFetch(input, init),
    )
    expect((await shop.consume(receipt.id)).retryAfter).toBe(77)
    const { due_at } = await deliveryRow(receipt.id)
    expect(Number(due_at) - Date.now()).toBeGreaterThan(75_000)
    vi.restoreAllMocks()
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })

  it('waits longer each time', async () => {
    const receipt = await shop.buyAndPay()
    await fault({ ...GIFT_CALL, kind: 'rate_limit', times: 6 })
    const waits: number[] = []
    for (let i = 0; i < 6; i += 1) waits.push((await shop.consumeNow(receipt.id)).retryAfter ?? 0)
    expect(waits.at(-1)).toBeGreaterThanOrEqual(16)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    await toItsEnd(shop, receipt)
  })

  it('waits while the wallet is empty, and goes on when it is filled', async () => {
    const receipt = await shop.buyAndPay()
    const { balance } = (await (await control('/istar/balance', {}, 'GET')).json()) as { balance: number }
    await control('/istar/balance', { balance: 0 })
    await shop.consume(receipt.id)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'queued', why: 'provider_wallet_empty' })
    await control('/istar/balance', { balance })
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })

  it('that cannot be delivered by its deadline is refunded', async () => {
    const hasty = testShop({ DELIVERY_DEADLINE_MINUTES: '5' })
    const receipt = await hasty.buyAndPay()
    await fault({ ...LOOKUP, kind: 'error', times: 9 })
    await hasty.consume(receipt.id)
    await passSeconds(4 * 60)
    await hasty.consumeNow(receipt.id)
    expect(await hasty.status(receipt)).toBe('paid')
    await passSeconds(70)
    await toItsEnd(hasty, receipt)
    await expectEnd(hasty, receipt, 'refunded')
    expect(await refundRow(receipt.id)).toMatchObject({ state: 'succeeded', why: 'delivery_deadline' })
  })

  it('still worked on at its deadline waits for a person, and is never refunded meanwhile', async () => {
    const hasty = testShop({ DELIVERY_DEADLINE_MINUTES: '5' })
    const { receipt, ref } = await accepted()
    await passSeconds(6 * 60)
    expect(await toItsEnd(hasty, receipt)).toBe('review')
    await expectEnd(hasty, receipt, 'review')
    // The provider has done it after all: what happened, happened.
    await control(`/istar/finish/${ref}`, { status: 'completed' })
    await hasty.istarWebhook(ref)
    await hasty.consume(receipt.id)
    await expectEnd(hasty, receipt, 'delivered')
  })
})

describe('a delivery that is done while its deadline is looked at', () => {
  it('is done, and nobody is called', async () => {
    const hasty = testShop({ DELIVERY_DEADLINE_MINUTES: '5' })
    const { receipt, ref } = await accepted()
    await passSeconds(6 * 60)
    const said = vi.spyOn(console, 'error')
    const { fetch: realFetch } = globalThis
    vi.spyOn(globalThis, 'fetch').mockImplementationOnce(async (input, init) => {
      const stillWorking = await realFetch(input, init)
      await control(`/istar/finish/${ref}`, { status: 'completed' })
      await hasty.istarWebhook(ref)
      return stillWorking
    })
    await hasty.consumeNow(receipt.id)
    await expectEnd(hasty, receipt, 'delivered')
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'done', why: null })
    expect(said.mock.calls.join('\n')).not.toContain('order.review')
  })
})

describe('somebody who died', () => {
  it('with a claim in hand is succeeded when the lease is over, and can write nothing any more', async () => {
    const receipt = await shop.buyAndPay()
    await set(receipt, `state = 'claimed', fence = 1, lease_until = ${Date.now() + 50_000}, due_at = 1`)
    expect(await shop.consume(receipt.id)).toMatchObject({ acked: true })
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'claimed', fence: 1 })
    await set(receipt, 'lease_until = 1')
    await shop.sweep()
    expect(shop.sent).toContain(receipt.id)
    await toItsEnd(shop, receipt)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'done', fence: 2, calls: 1 })
    await expectEnd(shop, receipt, 'delivered')
  })

  it('in the middle of the call leaves it open: nothing is sent again', async () => {
    const receipt = await shop.buyAndPay()
    await set(
      receipt,
      `state = 'calling', fence = 1, called_at = ${Date.now()}, calls = 1, lease_until = 1, due_at = 1`,
    )
    await shop.sweep()
    expect(shop.sent).toContain(receipt.id)
    const before = await giftCalls()
    const { retryAfter } = await shop.consume(receipt.id)
    expect(retryAfter).toBeGreaterThan(1000)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'unknown', why: 'caller_died' })
    await shop.consumeNow(receipt.id)
    expect(await giftCalls()).toBe(before)
    await set(receipt, "state = 'failed'")
  })

  it('in the middle of the call is left alone while the call may still be answered, however short the lease', async () => {
    const hasty = testShop({ DELIVERY_LEASE_SECONDS: '10', SETTLE_WINDOW_SECONDS: '0' })
    const receipt = await shop.buyAndPay({ username: someone('hang') })
    const call = hasty.consume(receipt.id)
    await vi.waitFor(async () => expect(await statesOf(receipt.id)).toEqual(['paid', 'calling']))
    const { due_at, called_at } = await deliveryRow(receipt.id)
    expect(Number(due_at) - Number(called_at)).toBeGreaterThan(35_000)
    await call
    await set(receipt, "state = 'failed'")
  })

  it('in the middle of the call is left alone while the lease runs', async () => {
    const receipt = await shop.buyAndPay()
    await set(
      receipt,
      `state = 'calling', called_at = ${Date.now()}, calls = 1, lease_until = ${Date.now() + 50_000}, due_at = 1`,
    )
    await shop.consume(receipt.id)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'calling' })
    await set(receipt, "state = 'failed'")
  })

  it('and wakes after the lease, loses: an old fence writes nothing', async () => {
    const receipt = await shop.buyAndPay()
    const { fetch: realFetch } = globalThis
    let stolen = false
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      // Between its look-up and its call the claim goes to somebody else.
      if (!stolen && String(input).includes('/star/recipient/search')) {
        stolen = true
        await set(receipt, 'fence = fence + 1')
      }
      return realFetch(input, init)
    })
    const before = await giftCalls()
    await shop.consume(receipt.id)
    expect([stolen, await giftCalls()]).toEqual([true, before])
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'claimed', calls: 0 })
    vi.restoreAllMocks()
    await set(receipt, 'lease_until = 1, due_at = 1')
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })
})

describe('the sweep', () => {
  it('finds an order whose message was lost, and leaves alone what is not due', async () => {
    const [lost, waiting] = [await shop.buyAndPay(), await shop.buyAndPay()]
    await set(lost, 'due_at = 1')
    await set(waiting, `due_at = ${Date.now() + 60_000}`)
    shop.sent.splice(0)
    await shop.sweep()
    expect(shop.sent).toContain(lost.id)
    expect(shop.sent).not.toContain(waiting.id)
    await toItsEnd(shop, lost)
    await toItsEnd(shop, waiting)
    shop.sent.splice(0)
    await shop.sweep()
    expect(shop.sent).not.toContain(lost.id)
  })

  it('asks for refunds even where a hundred deliveries are stuck', async () => {
    const refused = await shop.buyAndPay({ username: someone('refuse') })
    await fault({ target: 'stripe', call: 'POST /v1/refunds', kind: 'error', times: 2 })
    await shop.consume(refused.id)
    expect(await statesOf(refused.id)).toEqual(['refunding', 'failed', 'intended'])
    await stuck('ord_stuck', 1)
    await env.DB.prepare('UPDATE refunds SET due_at = 1 WHERE order_id = ?').bind(refused.id).run()
    shop.sent.splice(0)
    await shop.sweep()
    expect(shop.sent).toContain(refused.id)
    await env.DB.prepare("UPDATE deliveries SET state = 'failed' WHERE order_id LIKE 'ord_stuck%'").run()
    await toItsEnd(shop, refused)
  })

  describe('over orders nobody paid for', () => {
    const overdue = (receipt: Receipt) =>
      env.DB.prepare('UPDATE orders SET pay_until = 1 WHERE id = ?').bind(receipt.id).run()

    it.each([
      ['lets expire what Stripe has let expire', '/expire', 'expired'],
      ['finds money whose webhook was lost', '/pay', 'paid'],
    ])('%s', async (_, what, end) => {
      const receipt = await shop.buy()
      await control(`${what}/${sessionOf(receipt)}`)
      await overdue(receipt)
      await shop.sweep()
      expect(await shop.status(receipt)).toBe(end)
      expect(shop.sent.includes(receipt.id)).toBe(end === 'paid')
    })

    it('lets expire what Stripe knows nothing of: nobody can pay there', async () => {
      const receipt = await shop.buy()
      await env.DB.prepare("UPDATE orders SET session_id = 'cs_test_forgotten' WHERE id = ?")
        .bind(receipt.id)
        .run()
      await overdue(receipt)
      await shop.sweep()
      expect(await shop.status(receipt)).toBe('expired')
    })

    it('keeps what can still be paid at Stripe, and comes back later', async () => {
      const receipt = await shop.buy()
      await overdue(receipt)
      await shop.sweep()
      expect(await orderRow(receipt.id)).toMatchObject({ state: 'awaiting_payment' })
      expect(Number((await orderRow(receipt.id))['pay_until'])).toBeGreaterThan(Date.now() + 1_800_000)
    })

    it('keeps everything while Stripe cannot be asked', async () => {
      const receipt = await shop.buy()
      await control(`/expire/${sessionOf(receipt)}`)
      await overdue(receipt)
      await fault({ target: 'stripe', call: 'GET /v1/checkout/sessions/*', kind: 'error', times: 2 })
      await shop.sweep()
      expect(await shop.status(receipt)).toBe('awaiting_payment')
      await shop.sweep()
      expect(await shop.status(receipt)).toBe('expired')
    })

    it('does not ask for each of them while Stripe answers for none', async () => {
      const receipts = await Promise.all(Array.from({ length: 6 }, () => shop.buy()))
      for (const receipt of receipts) {
        await control(`/expire/${sessionOf(receipt)}`)
        await overdue(receipt)
      }
      await fault({ target: 'stripe', call: 'GET /v1/checkout/sessions/*', kind: 'error', times: 99 })
      const asked = async () => {
        const { calls } = await ledger()
        const pages = calls.filter(({ call }) => call.startsWith('GET /v1/checkout/sessions/'))
        return new Set(pages.map(({ call }) => call)).size
      }
      const before = await asked()
      await shop.sweep()
      expect((await asked()) - before).toBe(3)
      await clearFaults()
      await shop.sweep()
      for (const receipt of receipts) expect(await shop.status(receipt)).toBe('expired')
    })

    it('lets expire what never had a payment page', async () => {
      await fault({ target: 'stripe', call: 'POST /v1/checkout/sessions', kind: 'error', times: 2 })
      await shop.order()
      const { id } = await row(
        "SELECT id FROM orders WHERE session_id IS NULL AND state = 'awaiting_payment'",
      )
      await env.DB.prepare('UPDATE orders SET pay_until = 1 WHERE id = ?').bind(id).run()
      await shop.sweep()
      expect(await orderRow(String(id))).toMatchObject({ state: 'expired' })
    })
  })
})

describe('the queue', () => {
  it.each([
    ['an order that never was', { orderId: 'ord_00000000000000000000000000' }],
    ['no order', { orderId: 'x' }],
    ['nothing', null],
    ['words', 'hello'],
  ])('forgets a message about %s', async (_, body) => {
    expect(await shop.message(body)).toEqual({ acked: true, retryAfter: undefined })
    expect(await shop.deadLetter(body)).toMatchObject({ acked: true })
  })

  it('keeps a message that broke, and tells what kind of error it was', async () => {
    const receipt = await shop.buyAndPay()
    const db = new Proxy(env.DB, {
      get: () => () => {
        throw new Error('D1_ERROR: canary')
      },
    })
    const said = vi.spyOn(console, 'error').mockReturnValue()
    const broken = testShop({ DB: db })
    const { acked, retryAfter } = await broken.consume(receipt.id)
    expect([acked, retryAfter]).toEqual([false, 15])
    expect(said.mock.calls.join('\n')).not.toContain('canary')
    await toItsEnd(shop, receipt)
  })

  it('that gives a message up hands the order to a person, told in its story', async () => {
    const receipt = await shop.buyAndPay()
    const said = vi.spyOn(console, 'error').mockReturnValue()
    expect(await shop.deadLetter({ orderId: receipt.id })).toMatchObject({ acked: true })
    expect(said.mock.calls.join('\n')).toContain('"alert":true')
    expect(await storyOf(receipt.id)).toContain('dead_letter:queue')
    await expectEnd(shop, receipt, 'review')
    await shop.consumeNow(receipt.id)
    await expectEnd(shop, receipt, 'review')
  })

  it('that gives up a message of an order being worked on leaves it to be followed', async () => {
    const { receipt, ref } = await accepted()
    await shop.deadLetter({ orderId: receipt.id })
    expect(await statesOf(receipt.id)).toEqual(['paid', 'accepted'])
    await control(`/istar/finish/${ref}`, { status: 'completed' })
    await hurry(receipt.id)
    await env.DB.prepare('UPDATE deliveries SET due_at = 1 WHERE order_id = ?').bind(receipt.id).run()
    await shop.sweep()
    expect(shop.sent).toContain(receipt.id)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })
})

describe('a halt', () => {
  const operator = asOperator(shop)

  it('keeps every call from beginning until it is lifted', async () => {
    const receipt = await shop.buyAndPay()
    expect((await operator('/halt', 'PUT', { reason: 'a look at the wallet' })).status).toBe(200)
    const before = await giftCalls()
    await shop.consumeNow(receipt.id)
    expect([await giftCalls(), await shop.status(receipt)]).toEqual([before, 'paid'])
    expect((await operator('/halt', 'DELETE')).status).toBe(200)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })

  it('keeps nobody from their refund when the deadline has passed', async () => {
    const receipt = await shop.buyAndPay()
    await operator('/halt', 'PUT', { reason: 'a look at the wallet' })
    const before = await giftCalls()
    await env.DB.prepare('UPDATE orders SET paid_at = paid_at - 90000000 WHERE id = ?').bind(receipt.id).run()
    await set(receipt, 'due_at = 1')
    shop.sent.splice(0)
    await shop.sweep()
    expect(shop.sent).toContain(receipt.id)
    await toItsEnd(shop, receipt)
    await operator('/halt', 'DELETE')
    await expectEnd(shop, receipt, 'refunded')
    expect(await giftCalls()).toBe(before)
  })

  it('lets the sweep go on with what has begun, however many wait for its end', async () => {
    const begun = await shop.buyAndPay({ username: someone('slow') })
    await shop.consume(begun.id)
    await stuck('ord_halted', Date.now())
    await operator('/halt', 'PUT', { reason: 'a look at the wallet' })
    await set(begun, 'due_at = 2')
    shop.sent.splice(0)
    await shop.sweep()
    expect(shop.sent).toEqual([begun.id])
    await operator('/halt', 'DELETE')
    await env.DB.prepare("UPDATE deliveries SET state = 'failed' WHERE order_id LIKE 'ord_halted%'").run()
  })

  it('between claim and call still keeps the call from beginning', async () => {
    const receipt = await shop.buyAndPay()
    const { fetch: realFetch } = globalThis
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      if (String(input).includes('/star/recipient/search'))
        await env.DB.prepare("INSERT OR IGNORE INTO halts VALUES ('gifting', 'test', 1)").run()
      return realFetch(input, init)
    })
    const before = await giftCalls()
    await shop.consumeNow(receipt.id)
    expect(await giftCalls()).toBe(before)
    vi.restoreAllMocks()
    await env.DB.prepare('DELETE FROM halts').run()
    await set(receipt, 'lease_until = 1')
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })
})

it('every gift of this file went to a paid order, once', async () => {
  const { gifts, payments, refunds } = await ledger()
  expect(new Set(gifts.map(({ username }) => username)).size).toBe(gifts.length)
  const refunded = new Set(refunds.map(({ paymentIntent }) => paymentIntent))
  expect(refunded.size).toBe(refunds.length)
  for (const { username } of gifts) {
    const { id } = await row('SELECT order_id AS id FROM pii WHERE username = ?', username)
    const payment = payments.find(({ reference }) => reference === id)
    expect(payment?.status).toBe('paid')
    expect(refunded.has(payment?.paymentIntent ?? '')).toBe(false)
  }
  expect(await giftsTo('nobody')).toEqual([])
  expect(await eventOf('checkout.session.completed', String(payments[0]?.session))).toBeDefined()
})
