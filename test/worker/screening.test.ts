import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectEnd, toItsEnd } from './support/ends.ts'
import { newPartner } from './support/partners.ts'
import { orderRow, refundRow, row, rows, statesOf, storyOf } from './support/rows.ts'
import { clearFaults, control, eventOf, fault, giftsTo, stripe } from './support/sandbox.ts'
import {
  asOperator,
  countedAs,
  ORIGIN,
  sessionOf,
  someone,
  testShop,
  type Receipt,
  type TestShop,
} from './support/shop.ts'

const shop = testShop()
const careful = testShop({ VELOCITY_CAPS: 'on' })
afterEach(() => void vi.restoreAllMocks())

/** As if so much had been bought today already. */
const boughtToday = (kind: string, subject: string, orders: number, stars: number) =>
  env.DB.prepare('INSERT OR REPLACE INTO velocity VALUES (?, ?, ?, ?, ?)')
    .bind(Math.floor(Date.now() / 86_400_000), kind, subject, orders, stars)
    .run()

/** Whether the payment page asked Stripe for 3-D Secure. */
async function strongAuth(asked: TestShop, username: string): Promise<boolean> {
  const { fetch: realFetch } = globalThis
  let body = ''
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    if (String(input).endsWith('/v1/checkout/sessions')) body = String(init?.body)
    return realFetch(input, init)
  })
  await asked.buy({ username })
  vi.restoreAllMocks()
  expect(body).toContain('client_reference_id')
  return body.includes('request_three_d_secure')
}

/** What Stripe's Radar thinks of the next payment. */
function withRisk(risk_level: string) {
  const { fetch: realFetch } = globalThis
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const answer = await realFetch(input, init)
    if (!String(input).includes('/v1/payment_intents/')) return answer
    const intent = await answer.json<{ latest_charge: object }>()
    return Response.json({ ...intent, latest_charge: { ...intent.latest_charge, outcome: { risk_level } } })
  })
}

describe('a payment, before its gifting call', () => {
  it.each([
    ['highest', 'review'],
    ['elevated', 'delivered'],
    ['normal', 'delivered'],
    ['thought_of_next', 'delivered'],
  ] as const)('of %s risk ends %s', async (risk, end) => {
    const receipt = await shop.buyAndPay()
    withRisk(risk)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, end)
    expect((await orderRow(receipt.id))['review_why']).toBe(end === 'review' ? 'highest_risk' : null)
  })

  it.each([
    ['nothing of its charge', () => Response.json({ id: 'pi_1', object: 'payment_intent' })],
    ['only the id of its charge', () => Response.json({ id: 'pi_1', latest_charge: 'ch_1' })],
    [
      'that there is no such thing',
      () => Response.json({ error: { code: 'resource_missing' } }, { status: 404 }),
    ],
    ['404 in a page', () => new Response('<h1>Not found</h1>', { status: 404 })],
  ])('of which Stripe says %s does not wait', async (_, answer) => {
    const receipt = await shop.buyAndPay()
    const { fetch: realFetch } = globalThis
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
      String(input).includes('/v1/payment_intents/') ? Promise.resolve(answer()) : realFetch(input, init),
    )
    await shop.consume(receipt.id)
    expect(await statesOf(receipt.id)).toEqual(['paid', 'accepted'])
  })

  it('is counted once, however often it is tried', async () => {
    const receipt = await shop.buyAndPay()
    const { fetch: realFetch } = globalThis
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
      String(input).includes('/star/recipient/search')
        ? Promise.resolve(new Response('busy', { status: 503 }))
        : realFetch(input, init),
    )
    for (let i = 0; i < 3; i += 1) await shop.consumeNow(receipt.id)
    vi.restoreAllMocks()
    await toItsEnd(shop, receipt)
    expect(
      await rows(
        "SELECT orders, stars FROM velocity WHERE kind = 'recipient' AND subject = ?",
        await countedAs(receipt.username),
      ),
    ).toEqual([{ orders: 1, stars: 500 }])
  })

  it.each([
    ['recipient', 19, 1, 'delivered'],
    ['recipient', 20, 1, 'review'],
    ['recipient', 1, 49_500, 'delivered'],
    ['recipient', 1, 49_501, 'review'],
  ] as const)('for a %s with %d orders and %d Stars today ends %s', async (kind, orders, stars, end) => {
    const receipt = await careful.buyAndPay()
    await boughtToday(kind, await countedAs(receipt.username), orders, stars)
    await toItsEnd(careful, receipt)
    await expectEnd(careful, receipt, end)
  })

  it('is counted but not held where the caps are off', async () => {
    const receipt = await shop.buyAndPay()
    await boughtToday('recipient', await countedAs(receipt.username), 900, 900_000)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })

  it('through a partner of whom a thousand were bought today waits for a person', async () => {
    const partner = (await newPartner(careful)).id
    const receipt = await careful.buyAndPay({ partner })
    const ofToday = (n: number) =>
      env.DB.prepare(
        `WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < ?2)
         INSERT INTO orders (id, stars, amount_minor, currency, state, locale, partner, key_hash, request_hash,
           consent_version, consent_at, created_at, paid_at, pay_until)
         SELECT 'ord_' || ?2 || '_' || n, stars, amount_minor, currency, 'delivered', locale, partner, key_hash, request_hash,
           consent_version, consent_at, created_at, paid_at, pay_until FROM orders, many WHERE id = ?1`,
      )
        .bind(receipt.id, n)
        .run()
    await ofToday(999)
    await toItsEnd(careful, receipt)
    await expectEnd(careful, receipt, 'delivered')
    const next = await careful.buyAndPay({ partner })
    await toItsEnd(careful, next)
    expect(await careful.status(next)).toBe('review')
    expect(await orderRow(next.id)).toMatchObject({ review_why: 'velocity_partner' })
  })

  it('of yesterday’s count is today’s business no more', async () => {
    const receipt = await careful.buyAndPay()
    await boughtToday('recipient', await countedAs(receipt.username), 900, 900_000)
    await env.DB.prepare('UPDATE velocity SET day = day - 1 WHERE subject = ?')
      .bind(await countedAs(receipt.username))
      .run()
    await toItsEnd(careful, receipt)
    await expectEnd(careful, receipt, 'delivered')
  })
})

describe('an order at the day’s cap', () => {
  it('for a recipient is paid with strong authentication, one below it is not', async () => {
    const username = someone()
    expect(await strongAuth(careful, username)).toBe(false)
    await boughtToday('recipient', await countedAs(username), 9, 24_999)
    expect(await strongAuth(careful, username)).toBe(false)
    await boughtToday('recipient', await countedAs(username), 10, 10)
    expect(await strongAuth(careful, username)).toBe(true)
    await boughtToday('recipient', await countedAs(username), 1, 25_000)
    expect(await strongAuth(careful, username)).toBe(true)
    expect(await strongAuth(shop, username)).toBe(false)
  })

  it('counts a network without knowing it: neighbours are one, its address is kept nowhere', async () => {
    const from = async (address: string) => {
      const answer = await careful.order({}, { 'cf-connecting-ip': address })
      return (await orderRow((await answer.json<Receipt>()).id))['network_hash']
    }
    const here = await from('203.0.113.7')
    expect(here).toMatch(/^[\w-]{22}$/)
    expect(await from('203.0.113.200')).toBe(here)
    expect(await from('::ffff:203.0.113.9')).toBe(here)
    expect(await from('203.0.114.7')).not.toBe(here)
    const six = await from('2001:db8:1:2::3')
    expect(await from('2001:db8:1:ffff::9')).toBe(six)
    expect(await from('2001:db8:2::9')).not.toBe(six)
    for (const ours of [
      '127.0.0.1',
      '10.1.2.3',
      '192.168.1.1',
      '172.16.0.1',
      '::1',
      'fd00::1',
      'fe80::1',
      'words',
    ])
      expect(await from(ours)).toBeNull()
    expect(JSON.stringify(await rows('SELECT * FROM orders'))).not.toContain('203.0.113')
  })
})

describe('the comparison with Stripe', () => {
  const AT_THE_QUARTER = Date.parse('2026-11-22T12:15:00Z')
  const reports = async () => {
    const answer = await asOperator(shop)('/reconciliations')
    return (await answer.json<{ reconciliations: { repaired: string[] }[] }>()).reconciliations
  }

  it('finds money whose webhook never came, says so, and finds it once', async () => {
    const receipt = await shop.buy()
    await control(`/pay/${sessionOf(receipt)}`)
    await shop.cron(AT_THE_QUARTER + 60_000)
    expect(await shop.status(receipt)).toBe('awaiting_payment')
    await shop.cron(AT_THE_QUARTER)
    expect(await statesOf(receipt.id)).toEqual(['paid', 'queued'])
    expect(shop.sent).toContain(receipt.id)
    const story = await storyOf(receipt.id)
    await shop.cron(AT_THE_QUARTER)
    expect(await storyOf(receipt.id)).toEqual(story)
    expect((await reports()).length).toBeGreaterThan(0)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
    // The webhook, days late.
    await shop.webhook(await eventOf('checkout.session.completed', sessionOf(receipt)))
    expect(await giftsTo(receipt.username)).toHaveLength(1)
  })

  it('finds money behind a hundred newer payments', async () => {
    const receipt = await shop.buy()
    await control(`/pay/${sessionOf(receipt)}`)
    await Promise.all(
      Array.from({ length: 101 }, async () => {
        const { id } = await stripe().checkout.sessions.create({
          mode: 'payment',
          success_url: ORIGIN,
          line_items: [
            {
              quantity: 1,
              price_data: { currency: 'usd', unit_amount: 500, product_data: { name: 'a hat' } },
            },
          ],
        })
        await control(`/pay/${id}`)
      }),
    )
    await shop.cron(AT_THE_QUARTER)
    expect(await statesOf(receipt.id)).toEqual(['paid', 'queued'])
    await toItsEnd(shop, receipt)
  })

  it('finds a dispute whose webhook never came, before the call', async () => {
    const receipt = await shop.buyAndPay()
    await control(`/dispute/${(await orderRow(receipt.id))['payment_intent']}`)
    await shop.cron(AT_THE_QUARTER)
    await shop.consumeNow(receipt.id)
    await expectEnd(shop, receipt, 'review')
    expect(
      await row(
        'SELECT count(*) AS n FROM order_events WHERE order_id = ? AND kind = ?',
        receipt.id,
        'disputed',
      ),
    ).toEqual({ n: 1 })
  })
})

describe('a refund made by hand at Stripe', () => {
  it('before the gifting call keeps the call from beginning: a person looks', async () => {
    const shop = testShop()
    const receipt = await shop.buyAndPay()
    const { payment_intent } = await stripe().checkout.sessions.retrieve(sessionOf(receipt))
    const refund = await stripe().refunds.create({ payment_intent: String(payment_intent) })
    const told = await shop.webhook(await eventOf('refund.created', refund.id))
    expect(told.status).toBe(200)
    await shop.consumeNow(receipt.id)
    expect(await shop.status(receipt)).toBe('review')
    expect(await orderRow(receipt.id)).toMatchObject({ review_why: 'refunded_outside' })
    expect(await giftsTo(receipt.username)).toEqual([])
  })

  it('of a part is not taken for all of it: a person looks', async () => {
    const shop = testShop()
    const receipt = await shop.buyAndPay({ username: someone('refuse') })
    await fault({ target: 'stripe', call: 'POST /v1/refunds', kind: 'reset', times: 2 })
    await shop.consume(receipt.id)
    const { payment_intent } = await orderRow(receipt.id)
    await stripe().refunds.create({ payment_intent: String(payment_intent), amount: 1 })
    await clearFaults()
    await toItsEnd(shop, receipt)
    expect(await orderRow(receipt.id)).toMatchObject({ state: 'review' })
    expect(await refundRow(receipt.id)).toMatchObject({ state: 'failed' })
  })
})
