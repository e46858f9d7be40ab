import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  AUDIENCE,
  base64url,
  claimsOf,
  newKey,
  showKeys,
  signed,
  signedByHmac,
  TEAM,
  unsigned,
  type KeyPair,
} from './support/access.ts'
import { putForward } from './support/clock.ts'
import { filled, isOperator, ROUTES } from './support/routes.ts'
import { row, rows } from './support/rows.ts'
import { OPERATOR_TOKEN, testShop, type Receipt, type TestShop } from './support/shop.ts'

const ADMIN = 'ada@shop.example'
const settings = {
  ACCESS_TEAM_DOMAIN: 'operators.cloudflareaccess.com',
  ACCESS_AUD: AUDIENCE,
  OPERATOR_ADMINS: `${ADMIN}, Grace@Shop.Example`,
}
const shop = testShop(settings)
let key: KeyPair
let other: KeyPair
let receipt: Receipt
let paid: Receipt
const access: Parameters<typeof showKeys>[0] = { keys: [], asks: 0 }

beforeAll(async () => {
  ;[key, other] = await Promise.all([newKey(), newKey()])
  receipt = await shop.buy()
  paid = await shop.buyAndPay()
})
beforeEach(() => {
  Object.assign(access, { keys: [key], asks: 0, down: false })
  showKeys(access)
})
afterEach(() => void vi.restoreAllMocks())

interface Ask {
  method?: string
  body?: object
  headers?: Record<string, string>
  at?: TestShop
}

const call = (
  path: string,
  token: string | undefined,
  { method = 'GET', body, headers = {}, at = shop }: Ask = {},
) =>
  at.fetch(path, {
    method,
    headers: {
      ...(token === undefined ? {} : { 'cf-access-jwt-assertion': token }),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

const tokenFor = (email: string, differs = {}) => signed(key, claimsOf(email, differs))
const spki = async ({ pair }: KeyPair) =>
  new Uint8Array((await crypto.subtle.exportKey('spki', pair.publicKey)) as ArrayBuffer)
const pem = async (of: KeyPair) =>
  `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...(await spki(of))))
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END PUBLIC KEY-----\n`

const now = () => Math.floor(Date.now() / 1000)
const utf8 = new TextEncoder()

/** What is no proof of anything, and why. */
const FORGERIES: [string, () => Promise<string | undefined>][] = [
  ['nothing', async () => undefined],
  ['an empty token', async () => ''],
  ['words', async () => 'let.me.in'],
  ['an expired token', () => tokenFor(ADMIN, { exp: now() - 60 })],
  ['a token that never expires', () => tokenFor(ADMIN, { exp: undefined })],
  ['a token of another day', () => tokenFor(ADMIN, { nbf: now() + 3600 })],
  ['a token issued tomorrow', () => tokenFor(ADMIN, { iat: now() + 86_400 })],
  ['a token for another application', () => tokenFor(ADMIN, { aud: ['0b0b'.repeat(16)] })],
  ['a token for no application', () => tokenFor(ADMIN, { aud: [] })],
  ['a token with an empty audience', () => tokenFor(ADMIN, { aud: '' })],
  ['a token without an audience', () => tokenFor(ADMIN, { aud: undefined })],
  ['a token of another team', () => tokenFor(ADMIN, { iss: 'https://evil.cloudflareaccess.com' })],
  ['a token of a team whose name begins the same', () => tokenFor(ADMIN, { iss: `${TEAM}.evil.example` })],
  ['a token over plain HTTP', () => tokenFor(ADMIN, { iss: TEAM.replace('https', 'http') })],
  ['a token without an address', () => tokenFor(ADMIN, { email: undefined })],
  ['a token with two addresses', () => tokenFor(ADMIN, { email: [ADMIN, ADMIN] })],
  ['a token of somebody without a role', () => tokenFor('stranger@shop.example')],
  ['alg none', async () => unsigned(claimsOf(ADMIN), { alg: 'none', kid: key.kid })],
  ['alg None', async () => unsigned(claimsOf(ADMIN), { alg: 'None', kid: key.kid })],
  ['a genuine signature under another name', () => signed(key, claimsOf(ADMIN), { alg: 'none' })],
  ['RS256 without a signature', async () => unsigned(claimsOf(ADMIN), { alg: 'RS256', kid: key.kid })],
  [
    'HS256 with the public key as PEM',
    async () => signedByHmac(utf8.encode(await pem(key)), claimsOf(ADMIN), { alg: 'HS256', kid: key.kid }),
  ],
  [
    'HS256 with the public key as DER',
    async () => signedByHmac(await spki(key), claimsOf(ADMIN), { alg: 'HS256', kid: key.kid }),
  ],
  [
    'HS256 that says RS256',
    async () => signedByHmac(utf8.encode(await pem(key)), claimsOf(ADMIN), { alg: 'RS256', kid: key.kid }),
  ],
  ['a token of another key under the right name', () => signed({ ...other, kid: key.kid }, claimsOf(ADMIN))],
  ['a token of a key nobody knows', () => signed(other, claimsOf(ADMIN))],
  [
    'a token that brings its own key',
    async () =>
      signed(other, claimsOf(ADMIN), { jwk: await crypto.subtle.exportKey('jwk', other.pair.publicKey) }),
  ],
  ['a token with a condition nobody understands', () => signed(key, claimsOf(ADMIN), { crit: ['exp'] })],
  ['a token without a key’s name', () => signed(key, claimsOf(ADMIN), { kid: undefined })],
  [
    'a token with other claims under its signature',
    async () => {
      const [head, , mac] = (await tokenFor('stranger@shop.example')).split('.')
      return `${head}.${base64url(utf8.encode(JSON.stringify(claimsOf(ADMIN))))}.${mac}`
    },
  ],
  ['a token with a part too many', async () => `${await tokenFor(ADMIN)}.x`],
  ['a token too long to read', async () => tokenFor(ADMIN, { groups: 'x'.repeat(9000) })],
]

describe('a stranger at any operator route', () => {
  const routes = ROUTES.filter(({ path }) => isOperator(path))

  it.each(FORGERIES)('with %s finds nothing there', async (_, forged) => {
    const token = await forged()
    const nowhere = await (await shop.fetch('/api/nowhere')).text()
    const missing = await (await shop.fetch('/nowhere')).text()
    for (const { method, path } of routes) {
      const init = method === 'GET' ? { method } : { method, body: { reason: 'x', role: 'admin' } }
      const answer = await call(filled(path, receipt), token, init)
      const text = (await answer.text()).replaceAll(/req_\w{26}/g, 'req')
      expect([method, path, answer.status]).toEqual([method, path, 404])
      expect(text).toBe((path.startsWith('/api') ? nowhere : missing).replaceAll(/req_\w{26}/g, 'req'))
    }
    expect(await rows('SELECT * FROM audit')).toEqual([])
  })

  it('finds nothing there with the shop’s token, once Access is set up', async () => {
    for (const { method, path } of routes) {
      const answer = await call(filled(path, receipt), undefined, {
        method,
        headers: { authorization: `Bearer ${OPERATOR_TOKEN}` },
      })
      expect([method, path, answer.status]).toEqual([method, path, 404])
    }
  })

  it('finds nothing there when the header is forged and the cookie is not', async () => {
    const answer = await call('/api/operator/me', 'x.y.z', {
      headers: { cookie: `CF_Authorization=${await tokenFor(ADMIN)}` },
    })
    expect(answer.status).toBe(404)
  })
})

describe('somebody whom Access has signed in', () => {
  it.each([
    ['an audience of its own', () => ({})],
    ['one audience as a text', () => ({ aud: AUDIENCE })],
    ['one audience among others', () => ({ aud: ['other', AUDIENCE] })],
    ['a clock a little ahead', () => ({ nbf: now() + 20, iat: now() + 20 })],
    ['a clock a little behind', () => ({ exp: now() - 20 })],
    ['an address in capitals', () => ({ email: 'ADA@Shop.Example' })],
  ])('gets in with %s', async (_, differs) => {
    const answer = await call('/api/operator/me', await tokenFor(ADMIN, differs()))
    expect(await answer.json()).toEqual({ name: ADMIN, role: 'admin' })
  })

  it('gets in by the cookie as well, and as any admin named in the settings', async () => {
    const cookie = `a=b; CF_Authorization=${await tokenFor('grace@shop.example')}`
    const answer = await call('/api/operator/me', undefined, { headers: { cookie } })
    expect(await answer.json()).toEqual({ name: 'grace@shop.example', role: 'admin' })
  })

  it('gets in with a key that is new since the last look, and Access is asked once a minute at most', async () => {
    const fresh = testShop(settings)
    const me = async (token: string) => (await call('/api/operator/me', token, { at: fresh })).status
    expect(await me(await tokenFor(ADMIN))).toBe(200)
    expect(await me(await tokenFor(ADMIN))).toBe(200)
    expect(access.asks).toBe(1)

    access.keys = [other]
    putForward(61)
    expect(await me(await signed(other, claimsOf(ADMIN)))).toBe(200)
    expect(access.asks).toBe(2)
    // The key that went is worth nothing any more, and asking for it again and again makes no one ask Access.
    for (let i = 0; i < 5; i += 1) expect(await me(await tokenFor(ADMIN))).toBe(404)
    expect(access.asks).toBe(2)
    putForward(61)
    expect(await me(await tokenFor(ADMIN))).toBe(404)
    expect(access.asks).toBe(3)
  })

  it('still gets in while Access does not answer, but not for days', async () => {
    const fresh = testShop(settings)
    const me = async () => (await call('/api/operator/me', await tokenFor(ADMIN), { at: fresh })).status
    expect(await me()).toBe(200)
    access.down = true
    putForward(2 * 3600)
    expect(await me()).toBe(200)
    putForward(23 * 3600)
    expect(await me()).toBe(404)
    access.down = false
    putForward(61)
    expect(await me()).toBe(200)
  })

  it('does not get in by a key too short to trust', async () => {
    const short = (await crypto.subtle.generateKey(
      {
        name: 'RSASSA-PKCS1-v1_5',
        hash: 'SHA-256',
        modulusLength: 1024,
        publicExponent: new Uint8Array([1, 0, 1]),
      },
      true,
      ['sign', 'verify'],
    )) as CryptoKeyPair
    const weak = { kid: 'weak', pair: short }
    access.keys = [weak]
    const answer = await call('/api/operator/me', await signed(weak, claimsOf(ADMIN)), {
      at: testShop(settings),
    })
    expect(answer.status).toBe(404)
  })
})

describe('roles', () => {
  const give = async (by: string, email: string, role: string) =>
    call(`/api/operator/operators/${email}`, await tokenFor(by), {
      method: 'PUT',
      body: { role, reason: 'she is new here' },
    })

  it('are given and taken by admins, and that is kept', async () => {
    const vera = 'vera@shop.example'
    expect((await call('/api/operator/me', await tokenFor(vera))).status).toBe(404)
    expect(await (await give(ADMIN, 'Vera@shop.example', 'viewer')).json()).toMatchObject({
      changed: 'changed',
    })
    expect(await (await call('/api/operator/me', await tokenFor(vera))).json()).toEqual({
      name: vera,
      role: 'viewer',
    })
    expect(await (await give(ADMIN, vera, 'viewer')).json()).toMatchObject({ changed: 'unchanged' })
    expect((await give(ADMIN, vera, 'operator')).status).toBe(200)
    const list = await (await call('/api/operator/operators', await tokenFor(ADMIN))).json()
    expect(list).toMatchObject({ operators: [{ email: vera, role: 'operator', addedBy: ADMIN }] })
    expect((await give(ADMIN, vera, 'none')).status).toBe(200)
    expect((await call('/api/operator/me', await tokenFor(vera))).status).toBe(404)
    expect(await rows('SELECT who, role, what, subject, reason FROM audit ORDER BY n')).toEqual(
      ['role_viewer_given', 'role_operator_given', 'role_taken_away'].map((what) => ({
        who: ADMIN,
        role: 'admin',
        what,
        subject: vera,
        reason: 'she is new here',
      })),
    )
  })

  it('cannot be changed by oneself, nor by who is no admin', async () => {
    await give(ADMIN, 'otto@shop.example', 'operator')
    expect((await give(ADMIN, ADMIN, 'viewer')).status).toBe(409)
    for (const role of ['admin', 'none'])
      expect((await give('otto@shop.example', 'otto@shop.example', role)).status).toBe(403)
    expect((await call('/api/operator/operators', await tokenFor('otto@shop.example'))).status).toBe(403)
  })

  it.each([['superuser'], [''], [undefined], [3], [['admin']]])('are not %j', async (role) => {
    expect((await give(ADMIN, 'zoe@shop.example', role as string)).status).toBe(422)
  })

  it('need a reason', async () => {
    const answer = await call('/api/operator/operators/zoe@shop.example', await tokenFor(ADMIN), {
      method: 'PUT',
      body: { role: 'admin', reason: '  ' },
    })
    expect(await answer.json()).toMatchObject({ status: 422, errors: [{ code: 'reason_missing' }] })
  })

  it('let a viewer look at everything and change nothing', async () => {
    await give(ADMIN, 'vito@shop.example', 'viewer')
    const token = await tokenFor('vito@shop.example')
    const before = await row('SELECT count(*) AS n FROM audit')
    for (const { method, path } of ROUTES.filter((route) => isOperator(route.path))) {
      if (method === 'GET') continue
      const answer = await call(filled(path, receipt), token, {
        method,
        body: { reason: 'x', role: 'admin' },
        headers: { 'sec-fetch-site': 'same-origin' },
      })
      expect([method, path, answer.status]).toEqual([method, path, 403])
    }
    expect(await row('SELECT count(*) AS n FROM audit')).toEqual(before)
    expect((await call('/api/operator/orders', token)).status).toBe(200)
  })
})

describe('another site’s page', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  ])('cannot make an operator’s browser act: %j', async (headers) => {
    for (const { method, path } of ROUTES.filter((route) => isOperator(route.path))) {
      if (method === 'GET') continue
      const answer = await call(filled(path, receipt), await tokenFor(ADMIN), {
        method,
        body: { reason: 'x', role: 'admin' },
        headers: headers as unknown as Record<string, string>,
      })
      expect([method, path, answer.status]).toEqual([method, path, 403])
    }
  })

  it('of ours can, and so can a program', async () => {
    for (const headers of [
      {},
      { origin: 'https://shop.example' },
      { origin: 'https://shop.example', 'sec-fetch-site': 'same-origin' },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
    ]) {
      const answer = await call('/api/operator/halt', await tokenFor(ADMIN), {
        method: 'DELETE',
        headers: headers as unknown as Record<string, string>,
      })
      expect(answer.status).toBe(200)
    }
  })
})

describe('a token, where Access is not set up', () => {
  const ANNA = 'annas-token-0123456789abcdefghijklmnop'
  const VIC = 'vics-token-:0123456789abcdefghijklmnop'
  const tokens = { OPERATOR_TOKENS: `anna:operator:${ANNA}, Vic@shop.example:viewer:${VIC}` }
  const home = { PUBLIC_ORIGIN: 'http://localhost:8787', OPERATOR_TOKEN_ALLOW: undefined }
  const me = (at: TestShop, token: string) =>
    call('/api/operator/me', undefined, { at, headers: { authorization: `Bearer ${token}` } })

  it.each([
    ['http://localhost:8787', undefined, 200],
    ['http://127.0.0.1:8787', undefined, 200],
    ['http://[::1]:8787', undefined, 200],
    ['https://shop.example', undefined, 404],
    ['https://localhost.shop.example', undefined, 404],
    ['https://127.0.0.1.shop.example', undefined, 404],
    ['https://shop.example', '1', 200],
  ])('at %s, allowed by %j, is answered %i', async (PUBLIC_ORIGIN, OPERATOR_TOKEN_ALLOW, status) => {
    const at = testShop({ PUBLIC_ORIGIN, OPERATOR_TOKEN_ALLOW })
    expect((await me(at, OPERATOR_TOKEN)).status).toBe(status)
  })

  it('tells who holds it', async () => {
    const at = testShop({ ...home, ...tokens })
    expect(await (await me(at, OPERATOR_TOKEN)).json()).toEqual({ name: 'operator', role: 'admin' })
    expect(await (await me(at, ANNA)).json()).toEqual({ name: 'anna', role: 'operator' })
    expect(await (await me(at, VIC)).json()).toEqual({ name: 'vic@shop.example', role: 'viewer' })
    expect((await me(at, `anna:operator:${ANNA}`)).status).toBe(404)
  })

  it('of Access opens nothing', async () => {
    expect((await call('/api/operator/me', await tokenFor(ADMIN), { at: testShop(home) })).status).toBe(404)
  })
})

describe('what an operator does', () => {
  it('is written down with who and why', async () => {
    await call(`/api/operator/orders/${paid.id}/refund`, await tokenFor(ADMIN), {
      method: 'POST',
      body: { reason: 'typed the wrong name' },
    })
    await call('/api/operator/halt', await tokenFor(ADMIN), {
      method: 'PUT',
      body: { reason: 'float is empty' },
    })
    await call('/api/operator/halt?reason=filled+up', await tokenFor(ADMIN), { method: 'DELETE' })
    const { entries } = await (
      await call('/api/operator/audit', await tokenFor(ADMIN))
    ).json<{ entries: Record<string, unknown>[] }>()
    expect(entries.slice(0, 3)).toMatchObject([
      { who: ADMIN, what: 'gifting_on', reason: 'filled up' },
      { who: ADMIN, what: 'gifting_off', reason: 'float is empty' },
      { who: ADMIN, what: 'refund', orderId: paid.id, reason: 'typed the wrong name' },
    ])
    const ofOrder = await (
      await call(`/api/operator/audit?order=${paid.id}`, await tokenFor(ADMIN))
    ).json<{ entries: unknown[] }>()
    expect(ofOrder.entries).toHaveLength(1)
  })
})
