import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { toItsEnd } from './support/ends.ts'
import { newPartner, refundAtStripe, type Created } from './support/partners.ts'
import { rows } from './support/rows.ts'
import { passSeconds } from './support/sandbox.ts'
import { asOperator, someone, testShop, type Receipt } from './support/shop.ts'

const shop = testShop()

const asPartner = ({ key }: Pick<Created, 'key'>, path: string, headers: Record<string, string> = {}) =>
  shop.fetch(`/api/partner${path}`, { headers: { authorization: `Bearer ${key}`, ...headers } })
const read = async <T = Record<string, unknown>>(partner: Pick<Created, 'key'>, path: string): Promise<T> =>
  (await asPartner(partner, path)).json()
const csvOf = async (partner: Created, path: string) => {
  const answer = await asPartner(partner, path, { accept: 'text/csv' })
  expect(answer.headers.get('content-type')).toMatch(/^text\/csv/)
  return (await answer.text()).split('\r\n')
}

interface Order {
  id: string
  status: string
}
interface Entry {
  id: string
  orderId: string
  kind: string
  amount: number
}

/** A lot of orders of a partner, delivered or not, many at the same moment. */
async function history(partner: string, count: number) {
  const n = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`
  await env.DB.batch([
    env.DB.prepare(
      `${n} INSERT INTO orders (id, state, stars, amount_minor, currency, locale, partner, commission_bps, key_hash, request_hash,
          consent_version, consent_at, pay_until, created_at)
         SELECT 'ord_' || substr(?1, 5) || i, 'paid', 50, 1000, 'usd', 'en', ?1, 500, 'x', 'x', 'v', 1, 1, 1000 + i / 7 FROM n`,
    ).bind(partner),
    env.DB.prepare(
      "UPDATE orders SET state = 'delivered', delivered_at = created_at + 5 WHERE partner = ?",
    ).bind(partner),
  ])
}

let partner: Created
let other: Created
let sold: Receipt
let username: string
beforeAll(async () => {
  partner = await newPartner(shop, { commissionBps: 1000 })
  other = await newPartner(shop)
  username = someone()
  sold = await shop.buyAndPay({ partner: partner.id, campaign: '-spring', username })
  await toItsEnd(shop, sold)
  const theirs = await shop.buyAndPay({ partner: other.id })
  await toItsEnd(shop, theirs)
})

describe('a partner reads', () => {
  it('their orders, and nothing of who bought or for whom', async () => {
    const answer = await asPartner(partner, '/orders')
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(JSON.parse(text)).toEqual({
      orders: [
        {
          id: sold.id,
          status: 'delivered',
          stars: 500,
          amount: 999,
          currency: 'usd',
          campaign: '-spring',
          commission: 99,
          refunded: 0,
          createdAt: expect.any(String) as unknown,
          paidAt: expect.any(String) as unknown,
          deliveredAt: expect.any(String) as unknown,
        },
      ],
      nextCursor: null,
    })
    expect(text).not.toContain(username)
    expect(text).not.toContain(sold.key)
  })

  it('their ledger, as the contract writes it', async () => {
    expect(await read(partner, '/ledger')).toEqual({
      entries: [
        {
          id: expect.stringMatching(/^led_\w+_1$/) as unknown,
          orderId: sold.id,
          kind: 'commission',
          amount: 99,
          currency: 'usd',
          at: expect.any(String) as unknown,
        },
      ],
      nextCursor: null,
    })
  })

  it('what they have to get, in each currency', async () => {
    const both = await newPartner(shop, { commissionBps: 2000 })
    expect(await read(both, '/balance')).toEqual({ balances: [] })
    const orders: Receipt[] = []
    for (const currency of ['usd', 'jpy', 'usd']) {
      const receipt = await shop.buyAndPay({ partner: both.id, currency })
      await toItsEnd(shop, receipt)
      orders.push(receipt)
    }
    const yen = Math.floor((orders[1]?.amount ?? 0) / 5)
    expect(await read(both, '/balance')).toEqual({
      balances: [
        { currency: 'jpy', amount: yen },
        { currency: 'usd', amount: 199 + 199 },
      ],
    })
    const first = orders[0]
    if (first) await shop.webhook((await refundAtStripe(first)).created)
    expect(await read(both, '/balance')).toEqual({
      balances: [
        { currency: 'jpy', amount: yen },
        { currency: 'usd', amount: 199 },
      ],
    })
    const seen = await read<{ orders: Order[] }>(both, '/orders')
    expect(seen.orders.find(({ id }) => id === first?.id)).toMatchObject({
      status: 'refunded',
      commission: 0,
      refunded: 999,
    })
    const { entries } = await read<{ entries: Entry[] }>(both, '/ledger')
    expect(entries[0]).toMatchObject({ orderId: first?.id, kind: 'reversal', amount: -199 })
  })

  it.each(['/orders', '/ledger', '/balance'])('%s as CSV too', async (path) => {
    const [head, line, end] = await csvOf(partner, path)
    const json = await read<Record<string, Record<string, unknown>[]>>(partner, path)
    const [row = {}] = Object.values(json)[0] ?? []
    expect(head?.split(',')).toEqual(Object.keys(row))
    const shown = (value: unknown) => (value === '-spring' ? "'-spring" : String(value))
    expect(line?.split(',')).toEqual(Object.values(row).map(shown))
    expect(end).toBe('')
    expect([head, line].join()).not.toContain(username)
  })

  it('also while suspended, and with the old key for a day after a rotation', async () => {
    const late = await newPartner(shop)
    await asOperator(shop)(`/partners/${late.id}`, 'PATCH', { status: 'suspended' })
    expect((await asPartner(late, '/balance')).status).toBe(200)
    const { key } = await (await asOperator(shop)(`/partners/${late.id}/key`, 'POST')).json<{ key: string }>()
    expect((await asPartner(late, '/balance')).status).toBe(200)
    await passSeconds(24 * 3600 + 1)
    expect((await asPartner(late, '/balance')).status).toBe(401)
    expect((await asPartner({ key }, '/balance')).status).toBe(200)
  })
})

describe('pages', () => {
  it.each([
    ['/orders', 'orders', 'SELECT id FROM orders WHERE partner = ? ORDER BY created_at DESC, id DESC'],
    [
      '/ledger',
      'entries',
      "SELECT 'led_' || substr(order_id, 5) || '_' || n AS id FROM partner_ledger WHERE partner_id = ? ORDER BY at DESC, order_id DESC, n DESC",
    ],
  ])('of %s hold each row once, newest first', async (path, list, sql) => {
    const busy = await newPartner(shop)
    await history(busy.id, 1250)
    const all = (await rows(sql, busy.id)).map(({ id }) => id)
    expect(all).toHaveLength(1250)
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Record<string, Entry[]> & { nextCursor: string | null } = await read(
        busy,
        `${path}${cursor && `?cursor=${cursor}`}`,
      )
      expect(page[list]?.length).toBeLessThanOrEqual(100)
      seen.push(...(page[list] ?? []).map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(all)

    // A CSV holds a thousand; the rest is where its Link header says.
    const first = await asPartner(busy, path, { accept: 'text/csv' })
    const link = /^<\/api\/partner(\/\w+\?cursor=[\w.]+)>; rel="next"$/.exec(
      first.headers.get('link') ?? '',
    )?.[1]
    const lines = [
      ...(await first.text()).split('\r\n').slice(1, -1),
      ...(await csvOf(busy, link ?? '')).slice(1, -1),
    ]
    expect(lines.map((line) => line.split(',')[0])).toEqual(all)
  })

  it.each(['', 'x', '1', '1.', '.ord_x', '1.ord x', "1.'--", '9'.repeat(40)])(
    'from a cursor nobody gave out, %j: 422',
    async (cursor) => {
      for (const path of ['/orders', '/ledger']) {
        const answer = await asPartner(partner, `${path}?cursor=${encodeURIComponent(cursor)}`)
        expect(answer.status).toBe(422)
        expect(await answer.json()).toMatchObject({ errors: [{ field: 'cursor' }] })
      }
    },
  )
})

describe('one partner never sees another’s', () => {
  it('orders, ledger or balance, by whatever cursor', async () => {
    const busy = await newPartner(shop)
    await history(busy.id, 150)
    const cursors = [
      (await read<{ nextCursor: string }>(busy, '/orders')).nextCursor,
      (await read<{ nextCursor: string }>(busy, '/ledger')).nextCursor,
      '9999999999999.zzz',
      `9999999999999.${sold.id}`,
      `9999999999999.${sold.id}_9`,
    ]
    const mine = new Set(
      (await rows('SELECT id FROM orders WHERE partner = ?', other.id)).map(({ id }) => id),
    )
    for (const query of ['', ...cursors.map((cursor) => `?cursor=${cursor}`)]) {
      const { orders } = await read<{ orders: Order[] }>(other, `/orders${query}`)
      const { entries } = await read<{ entries: Entry[] }>(other, `/ledger${query}`)
      for (const id of [...orders.map((order) => order.id), ...entries.map(({ orderId }) => orderId)])
        expect(mine).toContain(id)
      const text =
        (await csvOf(other, `/orders${query}`)).join() + (await csvOf(other, `/ledger${query}`)).join()
      expect(text).not.toContain(busy.id.slice(4))
      expect(text).not.toContain(sold.id.slice(4))
    }
    expect(await read(other, `/balance?partner=${busy.id}`)).toEqual({
      balances: [{ currency: 'usd', amount: 49 }],
    })
    expect(
      (await read<{ orders: Order[] }>(other, `/orders?partner=${busy.id}&id=${busy.id}`)).orders,
    ).toHaveLength(1)
  })

  it('and nobody else sees anything: 401, with how to come in', async () => {
    for (const path of ['/orders', '/ledger', '/balance', '/nothing'])
      for (const authorization of [
        undefined,
        '',
        'Bearer',
        'Bearer ptk_',
        `Bearer ${partner.key}x`,
        `Bearer ${partner.key.slice(0, -1)}`,
        `Bearer ${partner.key.toLowerCase()}`,
        `Bearer ${partner.webhookSecret}`,
        `Bearer ${partner.id}`,
        `Basic ${btoa(`x:${partner.key}`)}`,
        partner.key,
        `Bearer ${'x'.repeat(600)}`,
      ]) {
        const answer = await shop.fetch(`/api/partner${path}`, {
          headers: authorization === undefined ? {} : { authorization },
        })
        expect([path, authorization, answer.status]).toEqual([path, authorization, 401])
        expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
        expect(answer.headers.get('content-type')).toBe('application/problem+json')
        expect(await answer.json()).toMatchObject({ code: 'unknown_key' })
      }
  })

  it('nor by a key in the address, or from another site’s page', async () => {
    expect(
      (await shop.fetch(`/api/partner/orders?key=${partner.key}&access_token=${partner.key}`)).status,
    ).toBe(401)
    const answer = await asPartner(partner, '/orders', { origin: 'https://partner.example' })
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})
