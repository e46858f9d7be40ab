import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deskTexts } from '../../src/pages/desk/why.ts'
import { ALERT_CODES } from '../../src/watch/alert-code.ts'
import { alertsIn } from '../../src/watch/alert.ts'
import { toItsEnd } from './support/ends.ts'
import { ANNA, BEN, PEOPLE, personAt, VERA } from './support/operators.ts'
import { listeningPartner, newPartner } from './support/partners.ts'
import { filled, isOperator, ROUTES } from './support/routes.ts'
import { orderRow, row, rows } from './support/rows.ts'
import { clearFaults, passSeconds } from './support/sandbox.ts'
import { asOperator, ORIGIN, someone, testShop } from './support/shop.ts'
import { held, unknown } from './support/waiting.ts'

const shop = testShop({ ...PEOPLE, VELOCITY_CAPS: 'on' })
const OURS = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }
afterEach(() => clearFaults())

/** A form as a browser sends it; without a cookie it is a stranger's. */
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = OURS) =>
  shop.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: String(new URLSearchParams(fields)),
  })

async function signIn(token: string): Promise<{ cookie: string }> {
  const answer = await post('/operator/sign-in', { token })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/operator'])
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

const read = async (path: string, headers: Record<string, string>) => {
  const answer = await shop.fetch(path, { headers })
  const text = (await answer.text()).replaceAll(/<td [^>]*>/g, '<td>')
  return { status: answer.status, text, headers: answer.headers }
}

describe('a stranger at the console', () => {
  it('finds the page of any address that is not there, whatever they bring', async () => {
    const receipt = await shop.buy()
    const known = new Set(['content-length', 'x-request-id'])
    const nowhere = await read('/operators-of-another-shop', {})
    for (const headers of [{}, { cookie: 'operator_session=1.YW5uYQ.x' }, { authorization: 'Bearer x' }])
      for (const { method, path } of ROUTES.filter((route) => isOperator(route.path))) {
        if (path.startsWith('/api') || path === '/operator') continue
        const answer = await shop.fetch(filled(path, receipt), { method, headers: { ...OURS, ...headers } })
        expect([method, path, answer.status]).toEqual([method, path, 404])
        expect((await answer.text()).replaceAll(/req_\w+/g, '')).toBe(nowhere.text.replaceAll(/req_\w+/g, ''))
        for (const name of answer.headers.keys())
          if (!known.has(name)) expect(answer.headers.get(name)).toBe(nowhere.headers.get(name))
      }
  })

  it('sees a way in where tokens are one, and nothing of the shop behind it', async () => {
    const { status, text, headers } = await read('/operator', {})
    expect(status).toBe(404)
    expect(text).toContain('name="token"')
    expect(text).not.toMatch(/review|float|revenue/i)
    expect(headers.get('cache-control')).toBe('no-store')
    const guarded = testShop({ ACCESS_TEAM_DOMAIN: 'x.cloudflareaccess.com', ACCESS_AUD: 'a'.repeat(64) })
    expect(await (await guarded.fetch('/operator')).text()).not.toContain('name="token"')
  })

  it('is not let in by a wrong token, nor by another site’s form', async () => {
    for (const [token, headers] of [
      ['wrong-token-0123456789abcdefghijklmnopq', OURS],
      [ANNA, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
      [ANNA, {}],
    ] as const) {
      const answer = await post('/operator/sign-in', { token }, headers)
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null])
    }
  })
})

describe('a session', () => {
  it('is kept from scripts, other sites and other pages, ends after hours, and by signing out', async () => {
    const answer = await post('/operator/sign-in', { token: ANNA })
    const cookie = answer.headers.get('set-cookie') ?? ''
    for (const part of ['Path=/; Secure;', 'HttpOnly', 'SameSite=Strict', 'Max-Age=14400'])
      expect(cookie).toContain(part)
    // No other host and no plain HTTP can have set a cookie of this name: browsers see to it.
    expect(cookie).toMatch(/^__Host-operator_session=[\w-]{43};/)
    const session = { cookie: cookie.split(';')[0] ?? '' }
    const page = await read('/operator', session)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.text).toContain('<meta name="robots" content="noindex"/>')
    expect(page.text).not.toMatch(/ style=|<style|<script/)
    const forged = session.cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    expect((await read('/operator/orders', { cookie: forged })).status).toBe(404)
    // The API is for programs: no browser acts there by its cookie.
    expect((await read('/api/operator/me', session)).status).toBe(404)
    const out = await post('/operator/sign-out', {}, { ...OURS, ...session })
    expect(out.headers.get('set-cookie')).toContain('__Host-operator_session=; Path=/; Secure; HttpOnly')
  })

  it('over plain HTTP on this machine goes to the console alone', async () => {
    const home = testShop({ PUBLIC_ORIGIN: 'http://localhost:8787', OPERATOR_TOKEN: ANNA })
    const answer = await home.fetch('/operator/sign-in', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://localhost:8787',
        'sec-fetch-site': 'same-origin',
      },
      body: `token=${ANNA}`,
    })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^operator_session=[\w-]{43}; Path=\/operator; HttpOnly; SameSite=Strict; /)
    expect(cookie).not.toContain('Secure')
  })

  it('that was signed out is over, also for whoever kept a copy of the cookie; another goes on', async () => {
    const [first, second] = [await signIn(ANNA), await signIn(ANNA)]
    expect(first.cookie).not.toBe(second.cookie)
    await post('/operator/sign-out', {}, { ...OURS, ...first })
    expect((await read('/operator', first)).text).toContain('name="token"')
    expect((await read('/operator', second)).status).toBe(200)
  })

  it('is in the database without what opens it', async () => {
    const { cookie } = await signIn(ANNA)
    const kept = JSON.stringify(await rows('SELECT * FROM operator_sessions'))
    expect(kept).toContain('"anna"')
    for (const secret of [ANNA, cookie.split('=')[1] ?? 'none']) expect(kept).not.toContain(secret)
  })

  it.each([
    ['29 min of silence', [29], 200],
    ['31 min of silence', [31], 404],
    ['two hours, never silent for long', [25, 25, 25, 25, 20], 200],
    ['four hours, never silent for long', [25, 25, 25, 25, 25, 25, 25, 25, 25, 16], 404],
  ])('after %s is as it should be', async (_, minutes, status) => {
    const anna = await signIn(ANNA)
    let seen = 200
    for (const some of minutes) {
      expect(seen).toBe(200)
      await passSeconds(some * 60)
      seen = (await read('/operator/blocked', anna)).status
    }
    expect(seen).toBe(status)
  })
})

describe('an order on the console', () => {
  it('is found by name, says why it waits, is refunded with a reason, and says who did it', async () => {
    const receipt = await held(shop)
    const anna = await signIn(ANNA)
    const found = await shop.fetch(`/operator/orders?q=${receipt.username}`, {
      headers: anna,
      redirect: 'manual',
    })
    expect(found.headers.get('location')).toBe(`/operator/orders/${receipt.id}`)
    const story = `/operator/orders/${receipt.id}`
    const { text } = await read(story, anna)
    expect(text).toContain('So much was bought for this name today')
    expect(text).toContain('No gift was called for yet')
    expect(text).toContain('https://dashboard.stripe.com/test/payments/pi_')
    const actions = [...text.matchAll(/action="\/operator\/orders\/\w+\/([\w-]+)"/g)].map(([, verb]) => verb)
    expect(actions).toEqual(['look-up', 'release', 'refund', 'block', 'note'])

    const silent = await post(`${story}/refund`, { reason: ' ' }, { ...OURS, ...anna })
    expect([silent.status, await silent.text()]).toEqual([409, expect.stringContaining('Say why')])
    const done = await post(`${story}/refund`, { reason: 'typed <b>wrong</b>' }, { ...OURS, ...anna })
    expect(done.headers.get('location')).toBe(`${story}?said=refunding`)
    expect((await read(`${story}?said=refunding`, anna)).text).toContain('The refund is on its way')
    expect((await read(story, anna)).text).toContain('typed &lt;b&gt;wrong&lt;/b&gt;')
    expect(await rows('SELECT who, what FROM audit WHERE order_id = ?', receipt.id)).toEqual([
      { who: 'anna', what: 'refund' },
    ])
    const again = await post(`${story}/release`, { reason: 'too late' }, { ...OURS, ...anna })
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('cannot be decided')])
  })

  it('tells its story to the second, and names Stripe’s events as Stripe does', async () => {
    const { id } = await shop.buyAndPay()
    const { text } = await read(`/operator/orders/${id}`, await signIn(ANNA))
    expect(text).toMatch(
      /<time datetime="([\d-]{10})T([\d:]{8})\.\d+Z">\1 \2 UTC<\/time><\/td><td>Paid<\/td><td>checkout\.session\.completed<\/td>/,
    )
  })

  it('that is refunded tells its buyer of a delivery in vain only where there was one', async () => {
    const receipt = await held(shop)
    const anna = await signIn(ANNA)
    await post(`/operator/orders/${receipt.id}/refund`, { reason: 'wrote to us' }, { ...OURS, ...anna })
    const page = `/orders/${receipt.id}?key=${receipt.key}`
    const { text } = await read(page, {})
    expect(text).toContain('The full price is being returned to the card')
    expect(text).not.toContain('could not be delivered')
    await env.DB.prepare("UPDATE refunds SET why = 'recipient_refused' WHERE order_id = ?")
      .bind(receipt.id)
      .run()
    expect((await read(page, {})).text).toContain('The Stars could not be delivered to')
  })

  it('of which nobody knows whether it was sent is written off by two people, never by one', async () => {
    const receipt = await unknown(shop, false)
    const [anna, ben, vera] = [await signIn(ANNA), await signIn(BEN), await signIn(VERA)]
    const story = `/operator/orders/${receipt.id}`
    await post(`${story}/write-off`, { reason: 'the buyer waits' }, { ...OURS, ...anna })
    const question = await row('SELECT id FROM approvals WHERE order_id = ?', receipt.id)
    const approve = `/operator/approvals/${String(question['id'])}/approve`
    for (const one of [anna, vera]) {
      expect((await read(story, one)).text).toContain('Another operator has to agree')
      expect((await read(story, one)).text).not.toContain(approve)
    }
    expect((await post(approve, { reason: 'me too' }, { ...OURS, ...vera })).status).toBe(403)
    expect((await post(approve, { reason: 'me too' }, { ...OURS, ...anna })).status).toBe(409)
    expect(await orderRow(receipt.id)).toMatchObject({ state: 'review' })
    expect((await read('/operator', ben)).text).toContain('anna asks for a second person')
    expect((await read(story, ben)).text).toContain(approve)
    expect((await post(approve, { reason: 'looked at it too' }, { ...OURS, ...ben })).status).toBe(303)
    expect(await orderRow(receipt.id)).toMatchObject({ state: 'refunding' })
  })

  it('is shown to a viewer without a single form but the way out', async () => {
    const receipt = await held(shop)
    const vera = await signIn(VERA)
    const { id } = await newPartner(shop)
    const places = ['', `/orders/${receipt.id}`, '/prices', '/partners', `/partners/${id}`, '/blocked']
    for (const path of places.map((place) => `/operator${place}`)) {
      const { status, text } = await read(path, vera)
      expect(status).toBe(200)
      expect(text.match(/method="post"/g)).toHaveLength(1)
      // Where one is: a place of the console, and on prices a currency.
      expect(text.match(/aria-current="[^"]*"/g)).toHaveLength(path.endsWith('prices') ? 2 : 1)
    }
  })

  it('cannot be acted on from another site’s page with an operator’s cookie', async () => {
    const receipt = await held(shop)
    const anna = await signIn(ANNA)
    for (const from of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      {},
    ]) {
      const path = `/operator/orders/${receipt.id}/refund`
      expect((await post(path, { reason: 'x' }, { ...from, ...anna } as Record<string, string>)).status).toBe(
        403,
      )
    }
    expect(await orderRow(receipt.id)).toMatchObject({ state: 'review' })
  })
})

describe('the kill switch on the console', () => {
  it('takes a reason, stops gifting, and lets it go on', async () => {
    const anna = await signIn(ANNA)
    const flip = (to: string, reason: string) =>
      post(`/operator/halt/${to}`, { reason }, { ...OURS, ...anna })
    await flip('throw', '')
    expect((await read('/operator', anna)).text).toContain('Gifting is on')
    await flip('throw', 'the provider sends twice')
    expect((await read('/operator', anna)).text).toContain('Gifting is halted')
    await flip('lift', 'they say it is mended')
    expect((await read('/operator', anna)).text).toContain('Gifting is on')
    expect(await rows('SELECT who, what, reason FROM audit ORDER BY n DESC LIMIT 2')).toEqual([
      { who: 'anna', what: 'gifting_on', reason: 'they say it is mended' },
      { who: 'anna', what: 'gifting_off', reason: 'the provider sends twice' },
    ])
  })
})

describe('the report of a day', () => {
  const today = () => new Date().toISOString().slice(0, 10)

  it('says what Stripe and the shop differ in, and who decided what', async () => {
    const anna = await signIn(ANNA)
    const receipt = await shop.buyAndPay()
    await post(`/operator/orders/${receipt.id}/refund`, { reason: 'wrote to us' }, { ...OURS, ...anna })
    const before = await read(`/operator/report?day=${today()}`, anna)
    expect(before.text).toContain('Stripe was asked just now')
    expect(before.text).not.toContain('Paid here only')
    expect(before.text).toContain('wrote to us')
    const other = await shop.buy()
    await env.DB.prepare("UPDATE orders SET state = 'paid', paid_at = created_at WHERE id = ?")
      .bind(other.id)
      .run()
    const { text } = await read(`/operator/report?day=${today()}`, anna)
    expect(text).toMatch(new RegExp(`${other.id}</a></td><td>Paid here only`))
  })

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', 'today'])('there is none for %s', async (day) => {
    const operator = asOperator(shop)
    expect((await operator(`/report?day=${day}`)).status).toBe(422)
    expect((await operator(`/export?what=ledger&from=2026-01-01&to=${day}`)).status).toBe(422)
  })

  it('is taken along as files that no spreadsheet takes for formulas, by operators only', async () => {
    const [anna, vera] = [await signIn(ANNA), await signIn(VERA)]
    const receipt = await shop.buyAndPay()
    await env.DB.prepare('UPDATE pii SET email = ? WHERE order_id = ?')
      .bind('=cmd@evil.example', receipt.id)
      .run()
    const file = (what: string) => `/operator/export?what=${what}&from=${today()}&to=${today()}`
    const orders = await read(file('orders'), anna)
    expect(orders.headers.get('content-type')).toContain('text/csv')
    expect(orders.headers.get('content-disposition')).toContain(`orders-${today()}`)
    const [head, ...lines] = orders.text.split('\r\n')
    expect(head).toContain('id,status,username,email')
    expect(lines.find((line) => line.startsWith(receipt.id))).toContain(
      `,${receipt.username},'=cmd@evil.example,`,
    )
    const ledger = await read(file('ledger'), anna)
    expect(ledger.text).toMatch(new RegExp(`${receipt.id},payment,\\d+,usd,pi_`))
    expect((await read(file('orders'), vera)).status).toBe(403)
    expect((await read('/operator/export?what=pii&from=2026-01-01&to=2026-01-02', anna)).status).toBe(422)
    expect(await rows("SELECT who, what FROM audit WHERE what LIKE '%exported' ORDER BY n")).toEqual([
      { who: 'anna', what: 'orders_exported' },
      { who: 'anna', what: 'ledger_exported' },
    ])
  })

  it('is a file that breaks off where it cannot be read on, and says so to nobody but us', async () => {
    const DB = new Proxy(env.DB, {
      get: (db, name) =>
        name === 'prepare'
          ? (sql: string) => {
              if (sql.includes('orders_file')) throw new Error(`D1_ERROR: canary in ${sql}`)
              return db.prepare(sql)
            }
          : (Reflect.get(db, name) as (...given: unknown[]) => unknown).bind(db),
    })
    const said = vi.spyOn(console, 'error').mockReturnValue()
    const path = `/export?what=orders&from=${today()}&to=${today()}`
    const answer = await asOperator(testShop({ DB }))(path)
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.not.toThrow('canary')
    const lines = said.mock.calls.join('\n')
    expect(lines).toContain('"event":"export.broke_off","alert":true')
    expect(lines).not.toContain('canary')
    vi.restoreAllMocks()
  })
})

describe('prices on the console', () => {
  const priceOf500 = async () => {
    const answer = await shop.fetch('/api/quote?stars=500&currency=usd')
    return (await answer.json<{ amount: number }>()).amount
  }

  it('are tried out, changed with a reason, and charged; the old ones stay in the history', async () => {
    const anna = await signIn(ANNA)
    const before = await priceOf500()
    const list = { currency: 'usd', lines: '50 0.03 0.5\n1000 0.029 1.5', unitUsd: '1', starUsd: '0.0165' }
    const tried = await read(`/operator/prices?${new URLSearchParams(list)}`, anna)
    expect(tried.text).toContain('<td>$15.50</td>')
    expect(await priceOf500()).toBe(before)
    const silent = await post('/operator/prices', list, { ...OURS, ...anna })
    expect(silent.status).toBe(422)
    const worse = { ...list, lines: '50 0.03 0.5\n1000 0.01 0', reason: 'x' }
    expect((await post('/operator/prices', worse, { ...OURS, ...anna })).status).toBe(422)
    const later = { ...list, lines: '50 0.04 0.5', reason: 'next year', from: '2099-01-01T00:00' }
    expect((await post('/operator/prices', later, { ...OURS, ...anna })).status).toBe(303)
    expect(await priceOf500()).toBe(before)
    const now = { ...list, reason: 'Stars cost more' }
    expect((await post('/operator/prices', now, { ...OURS, ...anna })).status).toBe(303)
    expect(await priceOf500()).toBe(1550)
    await shop.sweep()
    expect(await priceOf500()).toBe(1550)
    const { text } = await read('/operator/prices?currency=usd', anna)
    for (const kept of ['Stars cost more', 'next year', 'Pending', 'the first prices'])
      expect(text).toContain(kept)
  })

  it('that are to come are called off, once and with a reason, and never charged', async () => {
    const program = personAt(shop)('anna')
    const anna = await signIn(ANNA)
    const before = await priceOf500()
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    const list = { currency: 'usd', lines: '50 0.09 1', unitUsd: 1, starUsd: 0.0165 }
    const odd = { ...list, from: soon, unitUsd: { toString: 'x' }, reason: 'a mistake' }
    expect((await program('/prices', odd)).status).toBe(422)
    const made = await program('/prices', { ...list, from: soon, reason: 'a mistake' })
    expect([made.status, made.body]).toMatchObject([201, { changes: expect.any(Array) as unknown }])
    const { n } = await row("SELECT n FROM price_changes WHERE reason = 'a mistake'")
    const path = `/operator/prices/${String(n)}/cancel`
    expect((await read('/operator/prices', anna)).text).toContain(path)
    expect((await post(path, { currency: 'usd', reason: '' }, { ...OURS, ...anna })).status).toBe(422)
    const done = await post(path, { currency: 'usd', reason: 'typed a 9' }, { ...OURS, ...anna })
    expect(done.headers.get('location')).toBe('/operator/prices?currency=usd&said=done')
    await passSeconds(7200)
    await shop.sweep()
    expect(await priceOf500()).toBe(before)
    const { text } = await read('/operator/prices', await signIn(ANNA))
    expect(text).toContain('Cancelled')
    expect(text).not.toContain(path)
    const again = await program(`/prices/${String(n)}/cancel`, { reason: 'once more' })
    expect([again.status, again.body.code]).toEqual([409, 'not_pending'])
    expect(await row('SELECT who, what, reason FROM audit ORDER BY n DESC LIMIT 1')).toEqual({
      who: 'anna',
      what: 'price_change_cancelled',
      reason: 'typed a 9',
    })
  })

  it('are tried out and changed by program as well, by the same rules', async () => {
    const [anna, vera] = [personAt(shop)('anna'), personAt(shop)('vera')]
    const query = new URLSearchParams({
      currency: 'eur',
      lines: '50 0.03 0.5',
      unitUsd: '1',
      starUsd: '0.0165',
    })
    const tried = await vera(`/prices?${query}`)
    // 15.50, less 4.5 %, 30 cents and 500 Stars at 0.0165.
    expect((tried.body['packs'] as object[])[3]).toMatchObject({
      stars: 500,
      next: 1550,
      left: expect.closeTo(6.2525, 6) as unknown,
    })
    const list = { ...Object.fromEntries(query), unitUsd: 1, starUsd: 0.0165, reason: 'a good price' }
    expect((await vera('/prices', list)).status).toBe(403)
    for (const bad of [
      { lines: '50 0' },
      { lines: '50 101 0' },
      { currency: 'xxx' },
      { unitUsd: 0 },
      { starUsd: 1e300 },
      { from: 'tomorrow' },
    ]) {
      const refused = await anna('/prices', { ...list, ...bad })
      expect([bad, refused.status, refused.body.code]).toEqual([bad, 422, 'invalid_request'])
    }
    expect((await anna('/prices?currency=xxx')).status).toBe(422)
    const changed = await anna('/prices', list)
    expect((changed.body['packs'] as object[])[3]).toMatchObject({ stars: 500, now: 1550 })
    expect((await anna('/prices?currency=eur')).body).toMatchObject({
      lines: '50 0.03 0.5',
      changes: [{ status: 'applied', by: 'anna', reason: 'a good price' }, { by: 'migration' }],
    })
  })
})

describe('partners on the console', () => {
  const fields = {
    name: 'Anna’s channel',
    hosts: 'Channel.example\r\nlocalhost:3000',
    returnUrl: 'https://channel.example/thanks',
    commissionBps: '500',
    webhookUrl: '',
  }
  const whatIsDone = () =>
    rows("SELECT what, reason FROM audit WHERE what LIKE 'partner%' ORDER BY n DESC LIMIT 1")

  it('are made with a key that is shown once, and listed with what they sold and are owed', async () => {
    const anna = await signIn(ANNA)
    const typed = { ...OURS, ...anna }
    for (const [wrong, says] of [
      [{ reason: '' }, 'Say why'],
      [{ returnUrl: 'http://channel.example' }, 'The way back is an https address.'],
      [{ commissionBps: '' }, 'A commission is a whole number'],
    ] as const) {
      const refused = await post('/operator/partners', { ...fields, reason: 'wrote to us', ...wrong }, typed)
      const text = await refused.text()
      expect([refused.status, text.includes(says)]).toEqual([422, true])
      expect(text).toContain('value="Anna’s channel"')
    }
    const made = await post('/operator/partners', { ...fields, reason: 'wrote to us' }, typed)
    expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store'])
    const told = await made.text()
    const [key = ''] = /ptk_[\w-]{43}/.exec(told) ?? ['none']
    const [id = ''] = /ptn_\w{26}/.exec(told) ?? ['none']
    const balance = (bearer: string) =>
      shop.fetch('/api/partner/balance', { headers: { authorization: `Bearer ${bearer}` } })
    expect((await balance(key)).status).toBe(200)
    expect(await toItsEnd(shop, await shop.buyAndPay({ partner: id }))).toBe('delivered')
    await shop.buy({ partner: id })
    await shop.sweep()
    const one = await read(`/operator/partners/${id}`, anna)
    expect(one.text).not.toContain(key)
    const { sold, owed } = await row(
      'SELECT o.amount_minor AS sold, l.amount_minor AS owed FROM orders o JOIN partner_ledger l ON l.order_id = o.id WHERE partner = ?',
      id,
    )
    const dollars = (minor: unknown) => `$${(Number(minor) / 100).toFixed(2)}`
    const listed = (await read('/operator/partners', anna)).text
    expect(listed).toContain(
      `Anna’s channel</a></td><td>Active</td><td>${dollars(sold)} (1)</td><td>${dollars(owed)}</td><td>None</td>`,
    )
    expect((await personAt(shop)('vera')(`/partners/${id}`)).body['sums']).toEqual([
      { currency: 'usd', orders: 1, sold, owed },
    ])

    const rotated = await post(`/operator/partners/${id}/key`, { graceHours: '0', reason: 'leaked' }, typed)
    const [newKey = ''] = /ptk_[\w-]{43}/.exec(await rotated.text()) ?? ['none']
    expect([(await balance(key)).status, (await balance(newKey)).status]).toEqual([401, 200])
    expect(await whatIsDone()).toEqual([{ what: 'partner_key_rotated', reason: 'leaked' }])
  })

  it('are changed in what was changed on the form and nothing else, and switched off and on', async () => {
    const anna = await signIn(ANNA)
    const { id } = await newPartner(shop, { webhookUrl: 'https://partner.example/hook' })
    const path = `/operator/partners/${id}`
    await env.DB.prepare("UPDATE partners SET webhook_off_at = 1, webhook_off_why = 'gone' WHERE id = ?")
      .bind(id)
      .run()
    const shown = await read(path, anna)
    expect(shown.text).toContain('Switched off: https://partner.example/hook')
    const as = (field: string) =>
      new RegExp(`name="${field}"[^>]*value="([^"]*)"`).exec(shown.text)?.[1] ?? ''
    const form = {
      name: as('name'),
      hosts: /name="hosts"[^>]*>([^<]*)</.exec(shown.text)?.[1] ?? '',
      returnUrl: as('returnUrl'),
      commissionBps: '750',
      webhookUrl: as('webhookUrl'),
      reason: 'a better deal',
    }
    expect((await post(path, form, { ...OURS, ...anna })).headers.get('location')).toBe(`${path}?said=done`)
    expect(await whatIsDone()).toEqual([
      { what: 'partner_changed', reason: 'a better deal: {"commissionBps":750}' },
    ])
    const nothing = await post(path, { ...form, commissionBps: '750' }, { ...OURS, ...anna })
    expect(nothing.status).toBe(422)
    for (const status of ['suspended', 'active']) {
      await post(path, { status, reason: 'as agreed' }, { ...OURS, ...anna })
      expect(await row('SELECT status, webhook_off_why FROM partners WHERE id = ?', id)).toEqual({
        status,
        webhook_off_why: 'gone',
      })
    }
    const vera = await signIn(VERA)
    expect((await post(path, { status: 'suspended', reason: 'x' }, { ...OURS, ...vera })).status).toBe(403)
    expect((await post(path, { status: 'suspended', reason: 'x' }, anna)).status).toBe(403)
    expect((await read('/operator/partners/ptn_none', anna)).status).toBe(404)
  })

  it('are sent a test event, and told again what they could not be told', async () => {
    const anna = await signIn(ANNA)
    const { id, listener } = await listeningPartner(shop)
    const typed = { ...OURS, ...anna }
    const ping = () => post(`/operator/partners/${id}/ping`, {}, typed)
    expect((await ping()).headers.get('location')).toContain('said=pinged')
    await listener.behave({ status: 500 })
    expect((await ping()).headers.get('location')).toContain('said=not_pinged')
    const { id: orderId } = await shop.buyAndPay({ partner: id })
    await env.DB.prepare("UPDATE partner_events SET state = 'failed' WHERE order_id = ?").bind(orderId).run()
    const { text } = await read(`/operator/partners/${id}`, anna)
    const [resend = ''] = /\/operator\/partners\/\w+\/webhooks\/\w+\/resend/.exec(text) ?? []
    expect((await post(resend, {}, typed)).headers.get('location')).toContain('said=asked')
    await listener.behave({ status: 200 })
    await shop.tell(orderId)
    expect(await row('SELECT state FROM partner_events WHERE order_id = ?', orderId)).toEqual({
      state: 'delivered',
    })
  })
})

describe('blocked names on the console', () => {
  it('are seen by all, added and lifted with a reason; what was held for a block can then go on', async () => {
    const [anna, vera] = [await signIn(ANNA), await signIn(VERA)]
    const typed = { ...OURS, ...anna }
    const username = someone('blocked')
    const refused = await post('/operator/blocked', { username: 'no name', reason: 'x' }, typed)
    expect(refused.status).toBe(422)
    const add = await post('/operator/blocked', { username: `@${username}`, reason: 'stolen cards' }, typed)
    expect(add.headers.get('location')).toBe('/operator/blocked?said=blocked')
    expect((await shop.order({ username })).status).toBe(422)
    expect((await read('/operator/blocked', vera)).text).toMatch(
      new RegExp(`@${username}</a></td><td>stolen cards</td><td>anna</td>`),
    )
    const lift = (reason: string) => post('/operator/blocked/lift', { username, reason }, typed)
    expect((await lift('')).status).toBe(422)
    expect((await lift('was not them')).headers.get('location')).toBe('/operator/blocked?said=lifted')
    expect((await lift('again')).headers.get('location')).toBe('/operator/blocked?said=unchanged')
    expect((await shop.order({ username })).status).toBe(201)
    expect(await rows("SELECT who, what, reason FROM audit WHERE what LIKE 'recipient%' ORDER BY n")).toEqual(
      [
        { who: 'anna', what: 'recipient_blocked', reason: 'stolen cards' },
        { who: 'anna', what: 'recipient_unblocked', reason: 'was not them' },
      ],
    )
  })
})

describe('today on the console', () => {
  it('says in sentences what needs a person, and leads there', async () => {
    const raised = Object.entries({
      review_waiting: { orders: 2, oldestMinutes: 7 },
      partner_webhook_off: { partners: 1 },
      cron_silent: { minutes: 12 },
    })
    const insert = env.DB.prepare(
      'INSERT OR REPLACE INTO alerts (code, open, since, seen_at, detail) VALUES (?, 1, 0, 0, ?)',
    )
    await env.DB.batch(raised.map(([code, detail]) => insert.bind(code, JSON.stringify(detail))))
    const { text } = await read('/operator', await signIn(ANNA))
    const needed = /Needs a person.*?<\/ul>/s.exec(text)?.[0]
    expect(needed).toContain(
      '<a href="/operator/orders?status=review">Orders that wait for a person: 2, the oldest for 7 min</a>',
    )
    expect(needed).toContain('<a href="/operator/partners">Partners whose webhook was switched off: 1</a>')
    expect(needed).toContain('The cron has not run for 12 min, since <time')
  })

  it('has a sentence for every alert there is, with a place for each of its numbers', () => {
    const at = { oldestReview: 0, oldestUndelivered: 0, cronAt: 0, haltedSince: 0, floatAt: 0 }
    const many = { inReview: 1, undelivered: 1, walletEmpty: 1, deadLetters: 1, repaired: 1, partnersOff: 1 }
    const wallet = { floatMicro: 1, spentHourMicro: 1, spentDayMicro: 1 }
    const everything = {
      ...at,
      ...many,
      ...wallet,
      requests: 5,
      errors: 5,
      awaitingPayment: 0,
      refunding: 0,
    }
    const all = alertsIn(everything, { floatHours: 12, undeliveredMinutes: 15 }, new Date(3600_000))
    expect(all.map(({ code }) => code).toSorted()).toEqual([...ALERT_CODES].toSorted())
    for (const { code, detail } of all) {
      const holes = [...deskTexts.alerts[code][0].matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect([code, holes.toSorted()]).toEqual([code, Object.keys(detail).toSorted()])
    }
  })

  it('has what came in, what it cost and what is left of it', async () => {
    const anna = await signIn(ANNA)
    await env.DB.prepare(
      "INSERT INTO price_changes VALUES (NULL, 'kwd', 1, '[]', 3000000000, 20000000, 'anna', 'rates', 1, 1, NULL)",
    ).run()
    const receipt = await shop.buyAndPay({ currency: 'kwd', stars: 100 })
    expect(await toItsEnd(shop, receipt)).toBe('delivered')
    const usd = (receipt.amount / 1000) * 3
    const cost = usd * 0.045 + 0.3 + 100 * 0.02
    const { sales } = (await personAt(shop)('vera')('/today')).body as { sales: { currency: string }[] }
    expect(sales.find(({ currency }) => currency === 'kwd')).toMatchObject({
      orders: 1,
      deliveredRevenue: receipt.amount,
      left: expect.closeTo(usd - cost, 6) as unknown,
    })
    const { text } = await read('/operator', anna)
    expect(text).toContain(
      `<td>$${cost.toFixed(2)}</td><td>${usd < cost ? '-' : ''}$${Math.abs(usd - cost).toFixed(2)} (${(((usd - cost) / usd) * 100).toFixed(1)}\u00A0%)</td>`,
    )
  })
})
