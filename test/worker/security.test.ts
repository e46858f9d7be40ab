import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { pageHeaders } from '../../src/pages/security-headers.ts'
import { toItsEnd } from './support/ends.ts'
import { newPartner } from './support/partners.ts'
import { filled, isOperator, ROUTES } from './support/routes.ts'
import { orderRow } from './support/rows.ts'
import { clearFaults, control, eventOf, fault, sandbox } from './support/sandbox.ts'
import {
  asOperator,
  OPERATOR_TOKEN,
  ORIGIN,
  sessionOf,
  someone,
  testShop,
  type Receipt,
} from './support/shop.ts'

const shop = testShop()
let receipt: Receipt
let partnerKey: string
beforeAll(async () => {
  receipt = await shop.buy()
  partnerKey = (await newPartner(shop)).key
})

const PATHS = [...new Set(ROUTES.map(({ path }) => path))]
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
/** To whoever does not get in, the console's door looks like an address where nothing is. */
const isDoor = (path: string) => /^\/operator\/sign-(in|out)$/.test(path)
const WITH_BODY = ROUTES.filter(
  ({ method, path }) => ['POST', 'PUT', 'PATCH'].includes(method) && !isDoor(path),
)

const isPartner = (path: string) => path.startsWith('/api/partner/')
const isWebhook = (path: string) => path.startsWith('/webhooks/')
const isDesk = (path: string) => path.startsWith('/operator')
const isForm = (path: string) =>
  isDesk(path) || ['/review', '/embed/review', '/orders/:id/withdraw'].includes(path)

const call = (method: string, path: string, init: RequestInit = {}, where = shop) =>
  where.fetch(filled(path, receipt), {
    method,
    redirect: 'manual',
    ...init,
    headers: {
      ...(isOperator(path) || isDesk(path) ? { authorization: `Bearer ${OPERATOR_TOKEN}` } : {}),
      // As a browser says of a form on our own page.
      ...(isDesk(path) ? { 'sec-fetch-site': 'same-origin' } : {}),
      ...(isPartner(path) ? { authorization: `Bearer ${partnerKey}` } : {}),
      ...(init.headers as Record<string, string>),
    },
  })

const typeFor = (path: string) => (isForm(path) ? 'application/x-www-form-urlencoded' : 'application/json')

/** What must not be in any answer of a failure. */
function expectNoLeak(text: string) {
  expect(text).not.toMatch(
    /\bat \S+ \(|\.tsx?:\d|node_modules|SELECT |INSERT |UPDATE |D1_|SQLITE|drizzle|TypeError|Stripe\w*Error/,
  )
  for (const [name, value] of Object.entries(sandbox.vars))
    if (
      ![
        'PUBLIC_ORIGIN',
        'GIFT_PROVIDER',
        'RETRY_FIRST_SECONDS',
        'PARTNER_WEBHOOK_ALLOW_LOOPBACK',
        'OPERATOR_TOKEN_ALLOW',
        'STRIPE_API_BASE',
      ].includes(name)
    )
      expect(text).not.toContain(value)
}

/** What every answer carries, whatever it is. */
async function expectGoodManners(answer: Response, path = '') {
  const text = await answer.clone().text()
  if (answer.status >= 400) expectNoLeak(text)
  expect(answer.headers.get('x-request-id')).toMatch(/^req_\w{26}$/)
  // The price list is the same for everybody; all else is between the shop and one person.
  const cached = path === '/api/catalog' && answer.status === 200
  expect(answer.headers.get('cache-control')).toMatch(cached ? /^public, max-age=\d+$/ : /no-store|private/)
  const targets = ['https://checkout.stripe.com', sandbox.origin]
  // What anybody may put into a frame must have nothing on it that can be done.
  const framed = answer.headers.get('x-frame-options') === null
  if (framed) expect(text).not.toMatch(/<form|<button|<input/)
  for (const [name, value] of Object.entries(
    pageHeaders(targets, framed ? { ancestors: ['*'] } : path === '/partners' ? { shows: true } : undefined),
  ))
    expect([name, answer.headers.get(name)]).toEqual([name, value])
  expect(
    [...answer.headers.keys()].filter(
      (name) =>
        /^(server|x-powered-by|access-control)/.test(name) || (name === 'set-cookie' && !isDoor(path)),
    ),
  ).toEqual([])
  if (answer.status >= 400 && /json/.test(answer.headers.get('content-type') ?? ''))
    expect(JSON.parse(text)).toMatchObject({
      type: 'about:blank',
      title: expect.any(String) as unknown,
      status: answer.status,
      code: expect.stringMatching(/^[a-z]+(_[a-z]+)*$/) as unknown,
    })
}

describe('the routes', () => {
  it('are those of the contract, and more', () => {
    expect(ROUTES.map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining([
        'GET /api/catalog',
        'GET /api/quote',
        'GET /api/recipients/:username',
        'POST /api/orders',
        'GET /api/orders/:id',
        'GET /healthz',
        'POST /webhooks/stripe',
        'POST /webhooks/istar',
        'GET /review',
        'POST /review',
        'GET /orders/:id',
        'GET /api/operator/orders',
        'GET /api/operator/orders/:id',
        'POST /api/operator/orders/:id/refund',
      ]),
    )
  })
})

describe.each(PATHS)('%s', (path) => {
  const declared = ROUTES.filter((route) => route.path === path).map(({ method }) => method)

  it.each(METHODS.filter((method) => !declared.includes(method)))(
    'refuses %s: 405 with Allow',
    async (method) => {
      const answer = await call(
        method,
        path,
        method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } },
      )
      await expectGoodManners(answer)
      expect(answer.status).toBe(405)
      const allowed = (answer.headers.get('allow') ?? '').split(', ')
      expect(allowed).toEqual(expect.arrayContaining(declared))
      expect(allowed).not.toContain(method)
    },
  )

  it.each(declared)('answers %s with all its headers and tells nothing of the inside', async (method) => {
    await expectGoodManners(await call(method, path), path)
    for (const query of ['?key=%00', '?q=%27%22', '?cursor=%F0%9F%92%A3', `?stars=${'9'.repeat(5000)}`])
      await expectGoodManners(await call(method, path + query), path)
  })

  it.each(declared)('answers %s without D1 by a code alone', async (method) => {
    const DB = new Proxy(env.DB, {
      get: () => () => {
        throw new Error('D1_ERROR: no such table: orders: SQLITE_ERROR')
      },
    })
    const body =
      method === 'GET' || method === 'DELETE'
        ? {}
        : { body: '{}', headers: { 'content-type': typeFor(path) } }
    const answer = await call(method, path, body, testShop({ DB }))
    await expectGoodManners(answer, path)
    if (answer.status >= 500 && /json/.test(answer.headers.get('content-type') ?? ''))
      expect(Object.keys(await answer.json<object>())).toEqual(['type', 'title', 'status', 'code'])
  })
})

describe.each(WITH_BODY)('a body for $method $path', ({ method, path }) => {
  const limit = isWebhook(path) ? 256 * 1024 : 16 * 1024
  const headers = { 'content-type': typeFor(path) }

  it('of another type is refused: 415', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      '',
    ]) {
      const answer = await call(method, path, { body: '{}', headers: { 'content-type': type } })
      await expectGoodManners(answer)
      // Webhooks go by their signature alone.
      expect([type, answer.status]).toEqual([type, isWebhook(path) ? 400 : 415])
    }
  })

  it('that is too large is refused, told beforehand or not: 413', async () => {
    const answer = await call(method, path, { body: 'x'.repeat(limit + 1), headers })
    await expectGoodManners(answer)
    expect(answer.status).toBe(413)

    let pulled = 0
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1
        if (pulled > 1000) controller.close()
        else controller.enqueue(new Uint8Array(4096))
      },
    })
    const streamed = await call(method, path, { body: endless, headers })
    await expectGoodManners(streamed)
    expect(streamed.status).toBe(413)
    // It was not read to its end.
    expect(pulled).toBeLessThan(limit / 4096 + 20)
  })

  it('of lies about its length is still counted: 413', async () => {
    const answer = await call(method, path, {
      body: 'x'.repeat(limit + 1),
      headers: { ...headers, 'content-length': '2' },
    })
    expect(answer.status).toBe(413)
  })

  it('that is no JSON object, or garbage, is refused: 4xx', async () => {
    for (const body of [
      '{"a":',
      '[]',
      'null',
      '"x"',
      '',
      '\u0000',
      '{"__proto__":{"x":1}}',
      '[[['.repeat(1000),
    ]) {
      const answer = await call(method, path, { body, headers })
      await expectGoodManners(answer)
      if (answer.headers.get('location') === '/operator?said=reason_missing') continue
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      if (!isForm(path) && !isWebhook(path) && !body.startsWith('{"__')) expect(answer.status).toBe(400)
    }
  })
})

/** What a stranger's answer is compared with. At the console's own address everybody finds the way in. */
const whereNothingIs = (path: string) =>
  isDesk(path) ? (path === '/operator' ? path : '/nowhere') : '/api/nowhere'

describe('the operator’s routes', () => {
  it.each(ROUTES.filter(({ path }) => isOperator(path)))(
    '$method $path is not there for strangers',
    async ({ method, path }) => {
      const strip = async (answer: Response) => {
        await expectGoodManners(answer)
        return [answer.status, (await answer.text()).replaceAll(/req_\w{26}/g, 'req_')]
      }
      const nowhere = await strip(await shop.fetch(whereNothingIs(path)))
      const body = method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify({ reason: 'x' }) }
      for (const authorization of [
        undefined,
        '',
        'Bearer',
        'Bearer ',
        'Bearer undefined',
        `Bearer ${OPERATOR_TOKEN.slice(0, -1)}`,
        `Bearer ${OPERATOR_TOKEN}x`,
        `Bearer ${OPERATOR_TOKEN} x`,
        `bearer ${OPERATOR_TOKEN}`,
        `Basic ${OPERATOR_TOKEN}`,
        OPERATOR_TOKEN,
      ]) {
        const answer = await shop.fetch(filled(path, receipt), {
          method,
          ...body,
          headers: {
            'content-type': 'application/json',
            ...(authorization === undefined ? {} : { authorization }),
          },
        })
        expect(await strip(answer)).toEqual(nowhere)
      }
    },
  )

  it.each(PATHS.filter(isOperator))('%s is not there for strangers by any method', async (path) => {
    for (const method of [...METHODS, 'HEAD', 'OPTIONS'])
      expect([method, (await shop.fetch(filled(path, receipt), { method })).status]).toEqual([method, 404])
  })

  it('are there for nobody where no token is set', async () => {
    const closed = testShop({ OPERATOR_TOKEN: undefined })
    for (const authorization of ['Bearer undefined', 'Bearer ', `Bearer ${OPERATOR_TOKEN}`]) {
      const answer = await closed.fetch('/api/operator/orders', { headers: { authorization } })
      expect(answer.status).toBe(404)
    }
  })

  it('are there for operators', async () => {
    expect((await asOperator(shop)('/orders')).status).toBe(200)
  })
})

describe('a partner’s routes', () => {
  it.each(ROUTES.filter(({ path }) => isPartner(path)))(
    '$method $path is for that partner’s key and no other, the operators’ least of all',
    async ({ method, path }) => {
      for (const authorization of [
        undefined,
        'Bearer ',
        `Bearer ${OPERATOR_TOKEN}`,
        `Bearer ${partnerKey}x`,
        `Bearer ${partnerKey.slice(0, -1)}`,
        `Basic ${partnerKey}`,
      ]) {
        const answer = await shop.fetch(path, { method, headers: authorization ? { authorization } : {} })
        await expectGoodManners(answer)
        expect([authorization, answer.status]).toEqual([authorization, 401])
        expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
      }
      expect((await call(method, path)).status).toBe(200)
    },
  )

  it('open no door to the operators’', async () => {
    for (const path of ['/api/operator/orders', '/api/operator/partners']) {
      const answer = await shop.fetch(path, { headers: { authorization: `Bearer ${partnerKey}` } })
      expect(answer.status).toBe(404)
    }
  })

  it('are all there', () => {
    expect(ROUTES.filter(({ path }) => isPartner(path)).map(({ path }) => path)).toEqual([
      '/api/partner/orders',
      '/api/partner/ledger',
      '/api/partner/balance',
    ])
    expect(ROUTES.map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining([
        'POST /api/operator/partners',
        'GET /api/operator/partners',
        'GET /api/operator/partners/:id',
        'PATCH /api/operator/partners/:id',
        'POST /api/operator/partners/:id/key',
        'POST /api/operator/partners/:id/webhook-secret',
        'POST /api/operator/partners/:id/ping',
        'GET /api/operator/partners/:id/webhooks',
        'POST /api/operator/partners/:id/webhooks/:eventId/resend',
      ]),
    )
  })
})

describe('what is not there', () => {
  it.each([
    ['/api/nowhere', 'application/problem+json'],
    ['/webhooks/paypal', 'application/problem+json'],
    ['/nowhere', 'text/html; charset=utf-8'],
    ['/.env', 'text/html; charset=utf-8'],
    ['/orders', 'text/html; charset=utf-8'],
    ['/..%2f..%2fetc/passwd', 'text/html; charset=utf-8'],
    ['/%', 'text/html; charset=utf-8'],
    ['/api/recipients/%E0%A4%A', 'application/problem+json'],
  ])('%s is answered in kind', async (path, type) => {
    const answer = await shop.fetch(path)
    await expectGoodManners(answer)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.headers.get('content-type')).toBe(type)
  })

  // Words that every object of JavaScript knows something under.
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is a word like any other',
    async (word) => {
      expect((await shop.fetch(`/${word}`)).status).toBe(404)
      for (const path of [
        `/api/quote?stars=500&locale=${word}`,
        `/api/quote?stars=500&partner=${word}&campaign=${word}`,
        `/review?username=durov&stars=500&locale=${word}`,
        `/embed?partner=${word}&locale=${word}&theme=${word}&mode=${word}`,
        `/api/recipients/${word}`,
      ])
        expect([path, (await shop.fetch(path)).status < 500]).toEqual([path, true])
      const headers = { 'accept-language': word }
      expect((await shop.fetch('/review?username=durov&stars=500', { headers })).status).toBe(200)
      expect((await shop.fetch(`/api/quote?stars=500&currency=${word}`)).status).toBe(422)
      expect((await asOperator(shop)(`/orders?status=${word}`)).status).toBe(200)
      const authorization = { authorization: `Bearer ${OPERATOR_TOKEN}` }
      const told = await shop.fetch(`/operator?said=${word}`, { headers: authorization })
      expect([told.status, await told.text()]).toEqual([
        200,
        expect.not.stringContaining('native code') as unknown,
      ])
    },
  )

  it('no two answers have the same number', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => shop.fetch('/healthz')))
    expect(new Set(answers.map((answer) => answer.headers.get('x-request-id'))).size).toBe(20)
  })

  it('HEAD is GET without a body', async () => {
    const answer = await shop.fetch('/api/catalog', { method: 'HEAD' })
    await expectGoodManners(answer, '/api/catalog')
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })
})

describe('nobody is led astray', () => {
  const STRANGE = '//evil.example'

  it.each([
    '/en//evil.example',
    '/EN//evil.example/%2e%2e',
    '/en///evil.example',
    String.raw`/en/\evil.example`,
    '/pt//evil.example',
    '/pt/%5Cevil.example',
    '/en/%0d%0aset-cookie:%20a=b',
    '/EN/terms?next=//evil.example',
    `/operator/sign-in?next=${STRANGE}`,
    `/review?username=durov&stars=500&next=https:${STRANGE}&return_url=${STRANGE}`,
    `${STRANGE}/en/`,
  ])('%s leads nowhere else', async (path) => {
    const answer = await shop.fetch(path, { redirect: 'manual' })
    const to = answer.headers.get('location')
    expect(answer.status).toBeLessThan(500)
    expect(new URL(to ?? '/', ORIGIN).origin).toBe(ORIGIN)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it.each([
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-original-url',
    'x-rewrite-url',
    'forwarded',
    'x-host',
  ])('by %s, which no answer believes or repeats', async (header) => {
    const poison = { [header]: header === 'forwarded' ? 'host=evil.example' : '/evil.example' }
    for (const path of ['/review?username=durov&stars=500', '/embed', '/api/catalog', '/nowhere'])
      expect(await (await shop.fetch(path, { headers: poison })).text()).not.toContain('evil.example')
    const paid = await shop.order({}, poison)
    expect(JSON.stringify([...paid.headers, await paid.json()])).not.toContain('evil.example')
  })

  it('by what is kept: only answers that are the same for all may be', async () => {
    for (const path of [
      '/review?username=durov&stars=500',
      '/embed',
      '/api/quote?stars=500',
      '/nowhere',
      '/healthz',
    ])
      expect([path, (await shop.fetch(path)).headers.get('cache-control')]).toEqual([
        path,
        expect.stringMatching(/no-store|private/),
      ])
    const one = await shop.fetch('/api/catalog', { headers: { 'accept-language': 'de', cookie: 'a=b' } })
    const other = await shop.fetch('/api/catalog', { headers: { 'accept-language': 'ja' } })
    expect(await one.text()).toBe(await other.text())
  })

  // Each the worst that a backtracking expression could meet; were there one, the test would not end.
  it.each([
    ['@', 'a'.repeat(8000), '!'],
    ['', 'a_'.repeat(4000), '-'],
    ['t.me/', '/'.repeat(8000), ' '],
    ['', ' '.repeat(8000), 'x'],
    ['', '%20'.repeat(2600), 'x'],
    ['', '1'.repeat(8000), 'e'],
    ['', 'de-'.repeat(2600), '1'],
  ])('by words that make a program think for long: %s…', async (begin, middle, end) => {
    const word = begin + middle + end
    const said = encodeURIComponent(word)
    for (const path of [
      `/api/recipients/${said}`,
      `/api/quote?stars=${said}&currency=${said}&locale=${said}`,
      `/review?username=${said}&stars=500&locale=${said}`,
      `/embed?partner=${said}&theme=${said}`,
      `/orders/${said}?key=${said}`,
    ])
      expect((await shop.fetch(path)).status).toBeLessThan(500)
    const headers = {
      'accept-language': word.trim(),
      authorization: `Bearer ${word.trim()}`,
      cookie: word.trim(),
    }
    expect((await shop.fetch('/api/operator/orders', { headers })).status).toBe(404)
    expect((await shop.fetch('/review?username=durov&stars=500', { headers })).status).toBeLessThan(500)
  })
})

describe('the log', () => {
  const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const
  let lines: string[]
  beforeEach(() => {
    lines = []
    for (const level of LEVELS)
      vi.spyOn(console, level).mockImplementation(
        (...said: unknown[]) => void lines.push(said.map(String).join(' ')),
      )
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await clearFaults()
  })

  it('knows no person, no key and no secret, whatever goes wrong', async () => {
    const canaries = new Set<string>(
      Object.values(sandbox.vars).filter((value) => value.length > 15 && !value.startsWith('http')),
    )
    const orders: Receipt[] = []
    const buy = async (part: string) => {
      const username = someone(part)
      const order = await shop
        .order(
          { username, partner: 'ptn_canary_partner' },
          { 'idempotency-key': 'canary-idempotency', 'cf-connecting-ip': '203.0.113.77' },
        )
        .then((answer) => answer.json<Receipt>())
      canaries.add(username)
      return order
    }
    for (const canary of [
      'canary-idempotency',
      '203.0.113',
      'canary.person',
      'example.org',
      'canary-search',
      'canary-quote',
      'canary_typed',
    ])
      canaries.add(canary)

    // An order to each end, with trouble on the way.
    for (const part of ['person', 'refuse', 'moved', 'fails']) {
      const username = someone(part)
      canaries.add(username)
      const order = await shop.buy({ username })
      canaries.add(order.key)
      orders.push(order)
      await control(`/pay/${sessionOf(order)}`, { email: 'canary.person@example.org' })
      await shop.webhook(await eventOf('checkout.session.completed', sessionOf(order)))
      await fault({ target: 'istar', call: 'GET /star/recipient/search', kind: 'html' })
      await fault({ target: 'stripe', call: 'POST /v1/refunds', kind: 'error', times: 2 })
      await toItsEnd(shop, order)
      await clearFaults()
      await shop.fetch(`/orders/${order.id}?key=${order.key}`)
      await shop.fetch(`/api/recipients/${username}`)
      await asOperator(shop)(`/orders?q=${username}`)
    }
    expect(
      new Set(await Promise.all(orders.map(({ id }) => orderRow(id).then(({ state }) => state)))),
    ).toEqual(new Set(['delivered', 'refunded', 'review']))

    // A twin with another body, Stripe down, D1 down, garbage of all kinds.
    await buy('person')
    await buy('person')
    await fault({ target: 'stripe', call: 'POST /v1/checkout/sessions', kind: 'error', times: 2 })
    await shop.order({ username: someone('canary_typed') })
    await shop.order({ username: 'canary_typed!', quote: 'canary-quote' })
    await shop.fetch('/review?username=canary_typed&stars=500')
    await shop.fetch('/api/operator/orders?q=canary-search', {
      headers: { authorization: 'Bearer canary-search' },
    })
    await shop.fetch('/webhooks/stripe', {
      method: 'POST',
      headers: { 'stripe-signature': 'canary-quote' },
      body: 'canary.person',
    })
    const DB = new Proxy(env.DB, {
      get(target, name) {
        if (name === 'prepare') return target.prepare.bind(target)
        return () => {
          throw new Error(`D1_ERROR: UNIQUE constraint failed: canary.person ${[...canaries].join()}`)
        }
      },
    })
    const broken = testShop({ DB })
    await broken.order({ username: someone('canary_typed') })
    await broken.sweep()
    await broken.fetch(`/api/orders/${orders[0]?.id}?key=${orders[0]?.key}`)
    await shop.deadLetter({ orderId: orders[0]?.id })

    expect(lines.length).toBeGreaterThan(50)
    for (const canary of canaries) expect(lines.filter((line) => line.includes(canary))).toEqual([])
    // What is logged is one JSON object a line, with the route and never the address.
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: expect.any(String) as unknown })
    expect(lines.join('\n')).not.toMatch(/[?&](key|q|username)=/)
    expect(lines.join('\n')).not.toMatch(/[\w.]+@[\w.]+/)
  })

  it('says which variable is missing, and never what is in one', async () => {
    const broken = testShop({ SIGNING_SECRET: 'canary-too-short' })
    expect((await broken.fetch('/')).status).toBe(500)
    const line = lines.find((one) => one.includes('config.refused'))
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 'error',
      alert: true,
      variable: 'SIGNING_SECRET',
    })
    expect(lines.join('\n')).not.toContain('canary')
  })
})
