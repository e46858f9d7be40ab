import { describe, expect, it } from 'vitest'
import { shopClient } from '../../src/client/client.ts'
import { toItsEnd } from './support/ends.ts'
import { newPartner } from './support/partners.ts'
import { ORIGIN, someone, testShop } from './support/shop.ts'

const shop = testShop()
const overHttp = (url: string, init: RequestInit) => shop.fetch(url.slice(ORIGIN.length), init)
const client = shopClient({ origin: `${ORIGIN}/`, fetch: overHttp })

describe('the client', () => {
  it('buys: catalog, quote, recipient, order, and follows it to its end', async () => {
    const catalog = await client.catalog({ currency: 'usd' })
    expect(catalog.ok && catalog.value.packs.length).toBeGreaterThan(3)
    const quote = await client.quote({ stars: 500, currency: 'usd' })
    const username = someone()
    expect(await client.recipient(`@${username}`)).toMatchObject({
      ok: true,
      value: { username, status: 'found' },
    })
    const wanted = {
      username,
      stars: 500,
      currency: 'usd' as const,
      consent: true as const,
      ...(quote.ok ? { quote: quote.value.quote } : {}),
    }
    const placed = await client.placeOrder(wanted, 'client-1')
    if (!placed.ok) throw new Error(placed.problem.code)
    expect(await client.placeOrder(wanted, 'client-1')).toEqual(placed)
    const receipt = { ...placed.value, checkoutUrl: placed.value.checkoutUrl ?? '' }
    await shop.pay(receipt)
    const seen: string[] = []
    for await (const { status } of client.follow(receipt.id, receipt.key, { everyMs: 1 })) {
      seen.push(status)
      if (status === 'paid') await toItsEnd(shop, receipt)
    }
    expect(seen).toEqual(['paid', 'delivered'])
  })

  it('goes on following through troubles of the shop, and ends where there is no such order', async () => {
    const answers = [
      Response.json({ status: 'paid' }),
      new Response('<h1>502', { status: 502 }),
      Response.json({ code: 'too_many_requests', status: 429 }, { status: 429 }),
      Response.json({ status: 'delivered' }),
    ]
    const gone = Response.json({ code: 'order_not_found', status: 404 }, { status: 404 })
    const rough = shopClient({ origin: ORIGIN, fetch: async () => answers.shift() ?? gone })
    const seen: string[] = []
    for (let round = 0; round < 2; round += 1)
      for await (const { status } of rough.follow('ord_1', 'x', { everyMs: 1 })) seen.push(status)
    expect(seen).toEqual(['paid', 'delivered'])
  })

  it.each([
    ['a name that can be none', () => client.recipient('1'), 422],
    ['49 Stars', () => client.quote({ stars: 49 }), 422],
    ['an order of nobody', () => client.order('ord_1', 'x'), 404],
    ['no partner key', () => client.partnerBalance(), 401],
  ])('says why not: %s', async (_, call, status) => {
    expect(await call()).toMatchObject({
      ok: false,
      problem: { status, code: expect.stringMatching(/^\w+$/) as unknown },
    })
  })

  it('says so where something else answers in the shop’s place', async () => {
    const lost = shopClient({ origin: ORIGIN, fetch: async () => new Response('<h1>502', { status: 502 }) })
    expect(await lost.catalog()).toMatchObject({
      ok: false,
      problem: { status: 502, code: 'unreadable_answer' },
    })
  })

  it('reads what a partner sold and earned', async () => {
    const { id, key } = await newPartner(shop)
    await toItsEnd(shop, await shop.buyAndPay({ partner: id }))
    const partner = shopClient({ origin: ORIGIN, partnerKey: key, fetch: overHttp })
    expect(await partner.partnerOrders()).toMatchObject({
      value: { orders: [{ status: 'delivered' }], nextCursor: null },
    })
    expect(await partner.partnerLedger()).toMatchObject({ value: { entries: [{ kind: 'commission' }] } })
    expect(await partner.partnerBalance()).toMatchObject({ value: { balances: [{ currency: 'usd' }] } })
  })
})
