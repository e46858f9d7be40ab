import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { countingDb, plansOf, rowsRead } from './support/counting.ts'
import { toItsEnd } from './support/ends.ts'
import { newPartner } from './support/partners.ts'
import { row } from './support/rows.ts'
import { control, eventOf, ledger, passSeconds } from './support/sandbox.ts'
import { OPERATOR_TOKEN, ORIGIN, sessionOf, someone, testShop, type Receipt } from './support/shop.ts'

const { DB, trips, written } = countingDb()
const shop = testShop({ DB })
let partner: string
beforeAll(async () => {
  // The first request sweeps on the side, and the next only after a minute.
  await shop.get('/healthz')
  partner = (await newPartner(shop)).id
})

/** What `work` costs. */
async function costOf<T>(work: () => Promise<T>) {
  const [tripsBefore, sentBefore, toldBefore, callsBefore] = [
    trips.length,
    shop.sent.length,
    shop.told.length,
    (await ledger()).calls.length,
  ]
  const result = await work()
  const calls = (await ledger()).calls.slice(callsBefore)
  return {
    result,
    trips: trips.slice(tripsBefore),
    sends: shop.sent.length - sentBefore,
    /** Messages for partners' webhooks. */
    told: shop.told.length - toldBefore,
    stripe: calls.filter(({ target }) => target === 'stripe').length,
    istar: calls.filter(({ target }) => target === 'istar').length,
  }
}

const statusPath = (receipt: Receipt) => receipt.statusUrl.slice(ORIGIN.length)

async function paidEvent(receipt: Receipt) {
  await control(`/pay/${sessionOf(receipt)}`)
  return eventOf('checkout.session.completed', sessionOf(receipt))
}

describe('what a request costs', () => {
  it('an order: at most two D1 round trips and one call to Stripe', async () => {
    const cost = await costOf(() => shop.order())
    expect(cost.result.status).toBe(201)
    expect(cost.trips.length).toBeLessThanOrEqual(2)
    expect([cost.stripe, cost.istar, cost.sends]).toEqual([1, 1, 0])
  })

  it('an order with a quote, for a recipient just looked up: no more', async () => {
    const username = someone()
    await shop.get(`/api/recipients/${username}`)
    const { quote } = await shop.get('/api/quote?stars=500')
    const cost = await costOf(() => shop.order({ username, quote }))
    expect(cost.trips.length).toBeLessThanOrEqual(2)
    expect([cost.stripe, cost.istar]).toEqual([1, 0])
  })

  it('a replay: one round trip and no call to Stripe', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const body = { username: someone() }
    await shop.order(body, key)
    const cost = await costOf(() => shop.order(body, key))
    expect([cost.trips.length, cost.stripe, cost.istar]).toEqual([1, 0, 0])
  })

  it('a refused order: nothing at Stripe, nothing written', async () => {
    const cost = await costOf(() => shop.order({ stars: 'all' }))
    expect([cost.trips, cost.stripe, cost.istar]).toEqual([[], 0, 0])
  })

  it('a webhook: one D1 batch and one queue send, and so does its duplicate', async () => {
    const receipt = await shop.buy()
    const event = await paidEvent(receipt)
    for (let time = 0; time < 2; time += 1) {
      const cost = await costOf(() => shop.webhook(event))
      expect([cost.trips.length, cost.sends, cost.told, cost.stripe]).toEqual([1, 1, 0, 0])
    }
  })

  it('an order of a partner: no more than any other, and one send more for a webhook', async () => {
    const { id } = await newPartner(shop, { webhookUrl: 'http://127.0.0.1:9/hook' })
    const { quote } = await shop.get(`/api/quote?stars=500&partner=${id}&campaign=c`)
    const order = await costOf(() => shop.order({ quote }))
    expect(order.trips.length).toBeLessThanOrEqual(2)
    expect([order.stripe, order.sends, order.told]).toEqual([1, 0, 0])
    const receipt = await order.result.json<Receipt>()
    const event = await paidEvent(receipt)
    const paid = await costOf(() => shop.webhook(event))
    expect([paid.trips.length, paid.sends, paid.told]).toEqual([1, 1, 1])
    const again = await costOf(() => shop.webhook(event))
    expect([again.trips.length, again.sends, again.told]).toEqual([1, 1, 0])
    const status = await costOf(() => shop.get(statusPath(receipt)))
    expect(status.trips.map((trip) => trip.length)).toEqual([1])
    await toItsEnd(shop, receipt)
    const told = await costOf(() => shop.tell(receipt.id))
    // One look, then a claim and a settlement for each of two events.
    expect(told.trips.length).toBe(5)
  })

  it('a forged webhook: nothing at all', async () => {
    const event = await paidEvent(await shop.buy())
    const cost = await costOf(() => shop.webhook(event, { secret: 'whsec_forged' }))
    expect([cost.trips, cost.sends, cost.stripe]).toEqual([[], 0, 0])
  })

  it('a status: one statement, two rows at most, whatever the state', async () => {
    const receipt = await shop.buyAndPay()
    for (const step of ['paid', 'delivered']) {
      if (step === 'delivered') await toItsEnd(shop, receipt)
      const cost = await costOf(() => shop.get(statusPath(receipt)))
      expect(cost.result).toMatchObject({ status: step })
      expect(cost.trips.map((trip) => trip.length)).toEqual([1])
      expect(await rowsRead(cost.trips)).toBeLessThanOrEqual(2)
      expect([cost.stripe, cost.istar]).toEqual([0, 0])
    }
  })

  it.each([
    ['the order page', (receipt: Receipt) => `/orders/${receipt.id}?key=${receipt.key}`, 1],
    ['a stranger’s look at it', (receipt: Receipt) => `/orders/${receipt.id}?key=wrong`, 1],
    ['the catalog', () => '/api/catalog', 1],
    ['a quote', () => '/api/quote?stars=500', 1],
    ['a recipient', () => `/api/recipients/${someone()}`, 0],
    ['a recipient’s photo', () => `/api/recipients/${someone()}/photo`, 0],
    ['an id that can be none', () => '/api/orders/1?key=x', 0],
    ['a widget’s frame', () => `/embed?partner=${partner}`, 2],
    ['a widget’s frame for nobody', () => '/embed?partner=nobody', 0],
    [
      'a forged status ticket',
      (receipt: Receipt) => `/embed/status?order=${receipt.id}.${'A'.repeat(43)}`,
      0,
    ],
    ['the health', () => '/healthz', 0],
    ['a page that is not there', () => '/wp-login.php', 0],
  ])('%s', async (_, path, most) => {
    const receipt = await shop.buy()
    const cost = await costOf(() => shop.fetch(path(receipt)))
    expect(cost.trips.length).toBeLessThanOrEqual(most)
    expect([cost.stripe, cost.sends]).toEqual([0, 0])
  })

  it('a delivery: one gifting call, and D1 round trips that one can count', async () => {
    const receipt = await shop.buyAndPay({ username: someone('slow') })
    const cost = await costOf(() => shop.consume(receipt.id))
    const calls = (await ledger()).calls.slice(-cost.istar - cost.stripe).map(({ call }) => call)
    expect(calls.filter((call) => call === 'POST /orders/star')).toHaveLength(1)
    expect(cost.istar).toBe(2)
    expect(cost.trips.length).toBeLessThanOrEqual(8)
  })
})

describe('what a purchase writes', () => {
  /** Each is money: a thousand times as dear as one read. Indexes count as well. */
  const ROWS_WRITTEN = 25

  /** Ordered, paid, called for and delivered by news of the provider's. */
  async function purchase(headers: Record<string, string> = {}) {
    const before = written()
    const receipt = await (await shop.order({ username: someone('slow') }, headers)).json<Receipt>()
    await shop.webhook(await paidEvent(receipt))
    await shop.consume(receipt.id)
    const { provider_ref: ref } = await row(
      'SELECT provider_ref FROM deliveries WHERE order_id = ?',
      receipt.id,
    )
    await control(`/istar/finish/${ref}`, { status: 'completed' })
    await shop.istarWebhook(String(ref))
    expect(await shop.status(receipt)).toBe('delivered')
    return written() - before
  }

  it(`a whole purchase, screened and counted, with e-mail and network: ${ROWS_WRITTEN} rows`, async () => {
    expect(await purchase({ 'cf-connecting-ip': '203.0.113.7' })).toBe(ROWS_WRITTEN)
  })

  it('one row less where the buyer’s network is not known', async () => {
    expect(await purchase()).toBe(ROWS_WRITTEN - 1)
  })
})

/** Orders long since at their ends, with all the rows they leave. */
async function history(from: number, to: number) {
  const n = `WITH RECURSIVE n (i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to})`
  const order = (prefix: string, state: string) =>
    env.DB
      .prepare(`${n} INSERT INTO orders (id, state, stars, amount_minor, currency, locale, key_hash, request_hash,
      consent_version, consent_at, pay_until, session_id, payment_intent, created_at, paid_at)
      SELECT 'ord_${prefix}' || i, '${state}', 50, 100, 'usd', 'en', 'x', 'x', 'v', 1, 1, 'cs' || i, 'pi' || i, 1, 1 FROM n`)
  const delivery = (prefix: string, state: string) =>
    env.DB
      .prepare(`${n} INSERT INTO deliveries (order_id, state, due_at, called_at, calls, provider, provider_ref, cost_micro, open)
      SELECT 'ord_${prefix}' || i, '${state}', 1, 1, 1, 'istar', '${prefix}' || i, 1, 0 FROM n`)
  await env.DB.batch([
    order('done', 'delivered'),
    order('back', 'refunded'),
    order('gone', 'expired'),
    ...['done', 'back', 'gone'].map((prefix) =>
      env.DB.prepare(
        `${n} INSERT INTO pii SELECT 'ord_${prefix}' || i, 'somebody', 'ref', 'hash', 'a@b.example', 1 FROM n`,
      ),
    ),
    delivery('done', 'done'),
    delivery('back', 'failed'),
    env.DB
      .prepare(`${n} INSERT INTO refunds (order_id, state, amount_minor, stripe_id, why, due_at, intended_at)
      SELECT 'ord_back' || i, 'succeeded', 100, 're' || i, 'x', 1, 1 FROM n`),
    env.DB.prepare(`${n} INSERT INTO order_events SELECT 'ord_done' || i, 1, 'delivered', 'x', 1 FROM n`),
    env.DB.prepare(`${n} INSERT INTO partner_events (id, partner_id, order_id, type, at, state, due_at, delivered_at)
      SELECT 'evt_' || i, ?, 'ord_done' || i, 'order.paid', 1, 'delivered', 1, 1 FROM n`).bind(partner),
    env.DB.prepare(`${n} INSERT INTO stripe_events SELECT 'evt' || i, 'x', 'ord_done' || i, 1 FROM n`),
  ])
}

describe('the sweep of an idle shop', () => {
  const sweepCost = async () => {
    await shop.sweep() // has the wallet marked
    await passSeconds(61)
    await env.DB.prepare('DELETE FROM traffic').run() // as much as there were requests
    return (await costOf(() => shop.sweep())).trips
  }

  it('reads no more rows with 1,000 orders of each end than with 10, by the indexes of what is open', async () => {
    await env.DB.batch([
      env.DB.prepare("UPDATE orders SET state = 'expired' WHERE state = 'awaiting_payment'"),
      env.DB.prepare("UPDATE deliveries SET state = 'failed', open = 0 WHERE state <> 'done'"),
      env.DB.prepare("UPDATE partner_events SET state = 'failed' WHERE state = 'due'"),
    ])
    await history(1, 10)
    const few = await sweepCost()
    const rowsOfFew = await rowsRead(few)
    await history(11, 1000)
    const many = await sweepCost()
    expect(many.length).toBe(few.length)
    expect(await rowsRead(many)).toBe(rowsOfFew)
    expect(rowsOfFew).toBeLessThan(35)

    const plans = await plansOf(many)
    const everything =
      /^SCAN (orders|deliveries|refunds|order_events|stripe_events|partner_events|d)\b(?!.* INDEX \w+_(open|awaiting|in_review|due))/
    expect(plans.filter((plan) => everything.test(plan))).toEqual([])
    expect(plans.join('\n')).toMatch(/deliveries USING (COVERING )?INDEX deliveries_open/)
    expect(plans.join('\n')).toMatch(/orders USING (COVERING )?INDEX orders_awaiting/)
    expect(plans.join('\n')).toMatch(/refunds USING (COVERING )?INDEX refunds_open/)
    expect(plans.join('\n')).toMatch(/partner_events USING (COVERING )?INDEX partner_events_due/)
  })

  it('costs what is stuck: twenty orders overdue are about twenty rows more', async () => {
    const before = await rowsRead(await sweepCost())
    await env.DB.prepare(
      "UPDATE refunds SET state = 'pending' WHERE order_id IN (SELECT order_id FROM refunds LIMIT 20)",
    ).run()
    const after = await rowsRead(await sweepCost())
    expect(after - before).toBeGreaterThanOrEqual(15)
    expect(after - before).toBeLessThanOrEqual(45)
  })

  it('comes with a request once a minute, and not with every one', async () => {
    await passSeconds(61)
    const first = await costOf(() => shop.get('/healthz'))
    expect(first.trips.length).toBeGreaterThan(0)
    const second = await costOf(() => shop.get('/healthz'))
    expect(second.trips).toEqual([])
  })
})

describe('what operators look for', () => {
  const day = new Date().toISOString().slice(0, 10)
  const asks = [
    ...['ord_done00', 'pi5', 'done5', 're5', 'evt5', '@nobody_has_this'].map((q) => `orders?q=${q}`),
    ...['review', 'paid', 'delivering', 'awaiting_payment', 'refunding'].map(
      (status) => `orders?status=${status}`,
    ),
    'orders?status=refunded',
    `orders?cursor=1.ord_${'z'.repeat(26)}`,
    `export?what=ledger&from=${day}&to=${day}`,
    `export?what=orders&from=${day}&to=${day}`,
  ]
  const readingOf = async (ask: string) => {
    const { trips } = await costOf(async () => {
      const answer = await shop.fetch(`/api/operator/${ask}`, {
        headers: { authorization: `Bearer ${OPERATOR_TOKEN}` },
      })
      expect(answer.status).toBe(200)
      await answer.text()
    })
    return { ask, rows: await rowsRead(trips) }
  }

  it('is found by an index: with three times the orders, no more rows are read for anything', async () => {
    const few = []
    for (const ask of asks) few.push(await readingOf(ask))
    await history(1001, 3000)
    for (const { ask, rows } of few) expect([ask, (await readingOf(ask)).rows]).toEqual([ask, rows])
  })
})
