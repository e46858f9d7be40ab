import { describe, expect, it } from 'vitest'
import { newPartner } from './support/partners.ts'
import { sandbox } from './support/sandbox.ts'
import { someone, testShop, type Receipt, type TestShop } from './support/shop.ts'

const OLD = sandbox.vars['SIGNING_SECRET'] ?? ''
const NEW = 'a-new-signing-secret-0123456789abcdef'

const before = testShop()
const during = testShop({ SIGNING_SECRET: `${NEW}, ${OLD}` })
const after = testShop({ SIGNING_SECRET: NEW })

describe('SIGNING_SECRET, while it is rotated', () => {
  const asked = { username: someone(), stars: 500, currency: 'usd' }
  const place = async (shop: TestShop, key: string, more: object = {}) => {
    const answer = await shop.order({ ...asked, ...more }, { 'idempotency-key': key })
    return { status: answer.status, receipt: await answer.json<Receipt>() }
  }

  it('an order sent again is the order it made before, and is not made twice', async () => {
    const first = await place(before, 'rotated-1')
    const again = await place(during, 'rotated-1')
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.receipt).toEqual(first.receipt)
    const other = await place(during, 'rotated-1', { stars: 1000 })
    expect(other.status).toBe(409)
  })

  it('a new order is named by the newest, and stands when the old one is gone', async () => {
    const first = await place(during, 'rotated-2')
    expect((await place(during, 'rotated-2')).receipt).toEqual(first.receipt)
    const again = await place(after, 'rotated-2')
    expect([again.status, again.receipt.id]).toEqual([200, first.receipt.id])
  })

  it.each([
    ['before, during', before, during, 201],
    ['during, after', during, after, 201],
    ['before, after the old one was dropped', before, after, 409],
  ] as const)('a price quoted %s', async (_, then, now, status) => {
    const { quote } = await then.get<{ quote: string }>('/api/quote?stars=500&currency=usd')
    expect((await place(now, crypto.randomUUID(), { username: someone(), quote })).status).toBe(status)
  })

  it('an order page opens as ever, also when the old one is gone', async () => {
    const { id, key } = await before.buy()
    for (const shop of [during, after])
      expect((await shop.fetch(`/orders/${id}?key=${key}`)).status).toBe(200)
  })

  it('a partner’s page still shows the status of an order it has a ticket to', async () => {
    const partner = await newPartner(before)
    const { id, key } = await before.buy({ partner: partner.id })
    const page = await (await before.fetch(`/orders/${id}?key=${key}`)).text()
    const ticket = /#trustgifts=([\w.-]+)/.exec(page)?.[1] ?? 'none'
    const seen = await Promise.all([during, after].map((shop) => shop.fetch(`/embed/status?order=${ticket}`)))
    expect(seen.map(({ status }) => status)).toEqual([200, 404])
  })
})

describe('ISTAR_WEBHOOK_SECRET, while it is rotated', () => {
  it.each([
    ['the new one', 'istar-new', 'is taken'],
    ['the old one', 'istar-old', 'is taken'],
    ['both in one', 'istar-new,istar-old', 'is refused'],
    ['a third', 'istar-third', 'is refused'],
  ])('what is signed with %s', async (_, secret, outcome) => {
    const rolling = testShop({ ISTAR_WEBHOOK_SECRET: 'istar-new, istar-old' })
    // Of an order that nobody has: refused outright by its signature, or looked for.
    const { status } = await rolling.istarWebhook('of-nobody', { secret })
    expect(status === 400 ? 'is refused' : 'is taken').toBe(outcome)
  })
})

describe('a token of an operator, while it is rotated', () => {
  const token = (which: string) => `${which}-operator-token-0123456789abcdefghij`
  const home = { PUBLIC_ORIGIN: 'http://localhost:8787' }
  const whoIs = async (shop: TestShop, given: string) => {
    const answer = await shop.fetch('/api/operator/me', { headers: { authorization: `Bearer ${given}` } })
    return answer.status === 200 ? ((await answer.json()) as { name: string }).name : answer.status
  }

  it.each([
    ['OPERATOR_TOKEN', 'operator', `${token('new')}, ${token('old')}`],
    ['OPERATOR_TOKENS', 'anna', `anna:admin:${token('new')}, anna:admin:${token('old')}`],
  ])('%s: both are %s, a third is nobody', async (setting, name, value) => {
    const shop = testShop({ ...home, OPERATOR_TOKEN: undefined, [setting]: value })
    expect(await whoIs(shop, token('new'))).toBe(name)
    expect(await whoIs(shop, token('old'))).toBe(name)
    expect(await whoIs(shop, token('third'))).toBe(404)
  })

  it('a browser that signed in with either stays signed in until its token is dropped', async () => {
    const shopOf = (...tokens: string[]) =>
      testShop({ ...home, OPERATOR_TOKENS: tokens.map((one) => `anna:admin:${one}`).join(',') })
    const answer = await shopOf(token('old')).fetch('/operator/sign-in', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: home.PUBLIC_ORIGIN,
        'sec-fetch-site': 'same-origin',
      },
      body: `token=${token('old')}`,
    })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const seen = async (shop: TestShop) =>
      (await shop.fetch('/operator/blocked', { headers: { cookie } })).status
    expect(await seen(shopOf(token('new'), token('old')))).toBe(200)
    expect(await seen(shopOf(token('new')))).toBe(404)
  })
})
