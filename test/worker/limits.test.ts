import { afterEach, describe, expect, it, vi } from 'vitest'
import { TURNSTILE_SECRET_KEY, TURNSTILE_SITE_KEY } from '../sandbox/turnstile.ts'
import { newPartner } from './support/partners.ts'
import { sandbox } from './support/sandbox.ts'
import { OPERATOR_TOKEN, someone, testShop, type TestShop } from './support/shop.ts'

afterEach(() => void vi.restoreAllMocks())

/** A limiter as Cloudflare's, that lets so many through for good. */
function limiter(most: number) {
  const counts = new Map<string, number>()
  return {
    counts,
    limit: async ({ key }: { key: string }) => {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      return { success: (counts.get(key) ?? 0) <= most }
    },
  }
}

const from = (address: string) => ({ headers: { 'cf-connecting-ip': address } })
const review = (body: Record<string, string>, address: string) => ({
  method: 'POST',
  redirect: 'manual' as const,
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'cf-connecting-ip': address },
  body: String(new URLSearchParams({ username: someone(), stars: '500', currency: 'usd', ...body })),
})

async function expectTooMany(answer: Response) {
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
  return answer.text()
}

/** Whether the next order's payment page asks for 3-D Secure. */
async function strongAuth(shop: TestShop, address: string): Promise<boolean> {
  const { fetch: realFetch } = globalThis
  let body = ''
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    if (String(input).endsWith('/v1/checkout/sessions')) body = String(init?.body)
    return realFetch(input, init)
  })
  expect((await shop.order({}, from(address).headers)).status).toBe(201)
  spy.mockRestore()
  return body.includes('request_three_d_secure')
}

describe('a network that asks too often', () => {
  it.each([
    ['/api/quote?stars=500&currency=usd', 'LIMIT_LOOKUPS'],
    ['/api/recipients/durov', 'LIMIT_LOOKUPS'],
    ['/review?username=durov&stars=500&currency=usd', 'LIMIT_LOOKUPS'],
    ['/embed?stars=500', 'LIMIT_FRAMES'],
  ])('at %s is told to wait a minute, and its neighbours are not', async (path, binding) => {
    const shop = testShop({ [binding]: limiter(1) })
    expect((await shop.fetch(path, from('203.0.113.7'))).status).not.toBe(429)
    await expectTooMany(await shop.fetch(path, from('203.0.113.99')))
    expect((await shop.fetch(path, from('203.0.114.7'))).status).not.toBe(429)
  })

  it('is told in its own language, as a problem or as a page', async () => {
    const shop = testShop({ LIMIT_LOOKUPS: limiter(0) })
    const asProgram = await shop.fetch('/api/quote?stars=500&locale=de', from('203.0.113.7'))
    const problem = JSON.parse(await expectTooMany(asProgram)) as { code: string; detail: string }
    expect(problem).toMatchObject({ code: 'too_many_requests' })
    expect(problem.detail).toMatch(/warten Sie eine Minute/)
    const page = await expectTooMany(await shop.fetch('/review?locale=de', from('203.0.113.7')))
    expect(page).toContain('lang="de"')
    expect(page).toMatch(/warten Sie eine Minute/)
  })

  it('orders no more, and what was typed is not lost', async () => {
    const shop = testShop({ LIMIT_ORDERS: limiter(1) })
    expect((await shop.order({}, from('203.0.113.7').headers)).status).toBe(201)
    await expectTooMany(await shop.order({}, from('203.0.113.7').headers))
    const { quote } = await shop.get<{ quote: string }>('/api/quote?stars=500&currency=usd')
    const username = someone()
    const page = await shop.fetch('/review', review({ username, quote, consent: 'true' }, '203.0.113.7'))
    expect(await expectTooMany(page)).toContain(username)
  })

  it.each(['127.0.0.1', '::1', '10.0.0.5', undefined])('is never %s: that is nobody’s', async (address) => {
    const shop = testShop({ LIMIT_ORDERS: limiter(0), LIMIT_BRISK: limiter(0), LIMIT_LOOKUPS: limiter(0) })
    const headers: Record<string, string> = address ? { 'cf-connecting-ip': address } : {}
    expect((await shop.order({}, headers)).status).toBe(201)
    expect((await shop.fetch('/api/quote?stars=500', { headers })).status).toBe(200)
  })

  it('is not counted where limits are off, where there is no limiter, and where one fails', async () => {
    const LIMIT_ORDERS = limiter(0)
    const failing = { limit: () => Promise.reject(new Error('down')) }
    for (const vars of [
      { LIMIT_ORDERS, REQUEST_LIMITS: 'off' },
      { LIMIT_ORDERS: undefined },
      { LIMIT_ORDERS: failing },
    ])
      expect((await testShop(vars).order({}, from('203.0.113.7').headers)).status).toBe(201)
  })

  it('is counted by Cloudflare’s own limiter, as wrangler.toml has it', async () => {
    const shop = testShop({ TURNSTILE_SITE_KEY, TURNSTILE_SECRET_KEY })
    const statuses: number[] = []
    for (let i = 0; i < 12; i += 1)
      statuses.push((await shop.order({ username: 'durov' }, from('198.51.100.7').headers)).status)
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 201))
    expect(statuses.slice(10)).toEqual([403, 403])
  })
})

it('webhooks, status and pages to read are not limited at all', async () => {
  const none = limiter(0)
  const names = ['ORDERS', 'BRISK', 'LOOKUPS', 'FRAMES', 'PARTNER', 'SIGN_INS'].map((name) => `LIMIT_${name}`)
  const shop = testShop(Object.fromEntries(names.map((name) => [name, none])))
  const receipt = await testShop().buy()
  expect((await shop.pay(receipt)).status).toBe(200)
  const status = await shop.fetch(`/api/orders/${receipt.id}?key=${receipt.key}`, from('203.0.113.7'))
  expect(status.status).toBe(200)
  expect((await shop.fetch('/api/catalog', from('203.0.113.7'))).status).toBe(200)
  expect((await shop.fetch('/healthz', from('203.0.113.7'))).status).toBe(200)
})

it('a partner is limited by who they are, from wherever they ask', async () => {
  const [one, other] = await Promise.all([newPartner(testShop()), newPartner(testShop())])
  const shop = testShop({ LIMIT_PARTNER: limiter(1) })
  const ask = (key: string) =>
    shop.fetch('/api/partner/balance', { headers: { authorization: `Bearer ${key}` } })
  expect((await ask(one.key)).status).toBe(200)
  await expectTooMany(await ask(one.key))
  expect((await ask(other.key)).status).toBe(200)
})

describe('a network that orders faster than one person does', () => {
  const hasty = (more = {}) => testShop({ LIMIT_BRISK: limiter(0), ...more })
  const turnstile = { TURNSTILE_SITE_KEY, TURNSTILE_SECRET_KEY, TURNSTILE_BASE: sandbox.origin }
  const proof = (hostname = 'shop.example') => `human.${hostname}.${crypto.randomUUID()}`

  it('pays with strong authentication, where Turnstile is not set up', async () => {
    expect(await strongAuth(hasty(), '203.0.113.7')).toBe(true)
    expect(await strongAuth(hasty(), '127.0.0.1')).toBe(false)
  })

  it('shows that a person orders, else nothing is ordered', async () => {
    const shop = hasty(turnstile)
    const ask = async (challenge?: string) => {
      const answer = await shop.order(challenge ? { challenge } : {}, from('203.0.113.7').headers)
      return [answer.status, await answer.json()]
    }
    const refused = { code: 'challenge_required', siteKey: TURNSTILE_SITE_KEY }
    expect(await ask()).toMatchObject([403, refused])
    expect(await ask('human')).toMatchObject([403, refused])
    expect(await ask(proof('evil.example'))).toMatchObject([403, refused])
    const good = proof()
    expect(await ask(good)).toMatchObject([201, { status: 'awaiting_payment' }])
    expect(await ask(good)).toMatchObject([403, refused])
  })

  it('is asked on the review page, which alone loads Turnstile’s script', async () => {
    const shop = hasty(turnstile)
    const { quote } = await shop.get<{ quote: string }>('/api/quote?stars=500&currency=usd')
    const fields = { username: someone(), quote, consent: 'true' }
    const before = await shop.fetch('/review', review({ username: fields.username }, '203.0.113.7'))
    expect([before.headers.get('content-security-policy'), await before.text()].join()).not.toContain(
      'turnstile',
    )
    const asked = await shop.fetch('/review', review(fields, '203.0.113.7'))
    const page = await asked.text()
    expect(asked.status).toBe(403)
    expect(page).toContain(`data-sitekey="${TURNSTILE_SITE_KEY}"`)
    expect(page).toContain(`<script src="${sandbox.origin}/turnstile/v0/api.js"`)
    expect(asked.headers.get('content-security-policy')).toContain(`script-src 'self' ${sandbox.origin};`)
    expect(asked.headers.get('content-security-policy')).toContain(`frame-src ${sandbox.origin};`)
    const shown = review({ ...fields, 'cf-turnstile-response': proof() }, '203.0.113.7')
    const paid = await shop.fetch('/review', shown)
    expect([paid.status, paid.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('/pay/') as unknown,
    ])
  })

  it('pays with strong authentication when Turnstile does not answer', async () => {
    const shop = hasty({ ...turnstile, TURNSTILE_BASE: 'http://127.0.0.1:9' })
    const answer = await shop.order({ challenge: proof() }, from('203.0.113.7').headers)
    expect(answer.status).toBe(201)
  })
})

describe('attempts to sign in as an operator', () => {
  const knock = (shop: TestShop, token: string, address: string) =>
    shop.fetch('/api/operator/me', {
      headers: { authorization: `Bearer ${token}`, 'cf-connecting-ip': address },
    })

  it('that fail too often are not heard for a minute, not even the right one, and none can tell', async () => {
    const shop = testShop({ LIMIT_SIGN_INS: limiter(2) })
    const answers: string[] = []
    for (let i = 0; i < 4; i += 1)
      answers.push(await (await knock(shop, `${'x'.repeat(40)}${i}`, '203.0.113.7')).text())
    expect(new Set(answers).size).toBe(1)
    expect((await knock(shop, OPERATOR_TOKEN, '203.0.113.8')).status).toBe(404)
    expect((await knock(shop, OPERATOR_TOKEN, '203.0.114.8')).status).toBe(200)
    expect((await knock(shop, OPERATOR_TOKEN, '127.0.0.1')).status).toBe(200)
  })

  it('by the form that fail too often are not heard either, at no door', async () => {
    const shop = testShop({ LIMIT_SIGN_INS: limiter(2) })
    const signIn = (token: string, address: string) =>
      shop.fetch('/operator/sign-in', {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          'cf-connecting-ip': address,
        },
        body: String(new URLSearchParams({ token })),
      })
    for (let i = 0; i < 3; i += 1) await signIn(`${'x'.repeat(40)}${i}`, '203.0.113.7')
    expect((await signIn(OPERATOR_TOKEN, '203.0.113.8')).status).toBe(404)
    expect((await knock(shop, OPERATOR_TOKEN, '203.0.113.8')).status).toBe(404)
    expect((await signIn(OPERATOR_TOKEN, '203.0.114.8')).status).toBe(303)
  })

  it('that succeed are not counted', async () => {
    const LIMIT_SIGN_INS = limiter(1)
    const shop = testShop({ LIMIT_SIGN_INS })
    for (let i = 0; i < 3; i += 1) expect((await knock(shop, OPERATOR_TOKEN, '203.0.113.7')).status).toBe(200)
    expect(LIMIT_SIGN_INS.counts.size).toBe(0)
  })
})
