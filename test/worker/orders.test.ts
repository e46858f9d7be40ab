import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { signQuote } from '../../src/catalog/quote.ts'
import { CONSENT_VERSION } from '../../src/pages/consent.ts'
import { en as english } from '../../src/pages/messages/en.ts'
import { fr } from '../../src/pages/messages/fr.ts'
import { SELLER } from '../../src/pages/seller.ts'
import { CURRENCIES } from '../../src/shared/money.ts'
import { signerFor } from '../../src/shared/sign.ts'
import { expectEnd, toItsEnd } from './support/ends.ts'
import { countRows, orderRow, row, storyOf } from './support/rows.ts'
import {
  clearFaults,
  control,
  eventOf,
  fault,
  ledger,
  refundsOf,
  sandbox,
  stripe,
  passSeconds,
} from './support/sandbox.ts'
import { ORIGIN, sessionOf, someone, testShop, type Receipt } from './support/shop.ts'

interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail?: string
  errors?: { field: string; code: string; message: string }[]
  currencies?: string[]
  quote?: string
  amount?: number
}

const shop = testShop()
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem: Problem = await answer.json()
  expect(problem).toMatchObject({
    type: 'about:blank',
    status: answer.status,
    title: expect.any(String) as unknown,
  })
  expect(problem.code).toMatch(/^[a-z]+(_[a-z]+)*$/)
  return problem
}

beforeAll(async () => void (await shop.get('/healthz')))
afterEach(async () => void (await clearFaults()))

describe('the catalog', () => {
  it.each(CURRENCIES)('in %s lists the packs with whole prices', async (currency) => {
    const catalog = await shop.get(`/api/catalog?currency=${currency}`)
    expect(catalog).toEqual({
      currency,
      currencies: ['usd', 'eur', 'gbp', 'try', 'brl', 'inr', 'idr', 'jpy', 'kwd'],
      minStars: 50,
      maxStars: 10_000,
      packs: expect.arrayContaining([{ stars: 500, amount: expect.any(Number) as unknown }]) as unknown,
    })
  })

  it('is in usd when nobody says', async () => {
    expect(await shop.get('/api/catalog')).toEqual(await shop.get('/api/catalog?currency=USD'))
  })

  it('lists the currencies sold to whoever asks for another', async () => {
    const problem = await problemOf(await shop.fetch('/api/catalog?currency=rub'))
    expect(problem).toMatchObject({ status: 422, code: 'invalid_request', currencies: CURRENCIES })
    expect(problem.errors?.[0]).toMatchObject({ field: 'currency', code: 'currency_not_sold' })
    expect(problem.detail).toContain('KWD')
  })
})

describe('a quote', () => {
  it('is what the contract says, and agrees with the catalog', async () => {
    const quote = await shop.get('/api/quote?stars=500&currency=usd')
    expect(quote).toEqual({
      stars: 500,
      currency: 'usd',
      amount: 999,
      quote: expect.stringMatching(/^\S{40,}$/) as unknown,
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown,
    })
    expect(Date.parse(String(quote['expiresAt'])) - Date.now()).toBeGreaterThan(890_000)
  })

  it.each(['', '0', '49', '-5', '1e3', '50.5', '10,001', '10001', 'all', '%20'])(
    'of %j Stars is refused with a sentence',
    async (stars) => {
      const problem = await problemOf(await shop.fetch(`/api/quote?stars=${stars}&currency=usd`))
      expect(problem).toMatchObject({ status: 422, errors: [{ field: 'stars' }] })
      expect(problem.errors?.[0]?.message).toMatch(/50 to 10,000/)
    },
  )

  it('names everything that is wrong with it', async () => {
    const problem = await problemOf(await shop.fetch('/api/quote?stars=x&currency=zzz'))
    expect(problem.errors?.map(({ field }) => field)).toEqual(['stars', 'currency'])
  })
})

describe('a recipient', () => {
  it('is found with name and photo, and the photo comes from here', async () => {
    const username = someone('anna')
    const found = await shop.get(`/api/recipients/${encodeURIComponent(`@${username.toUpperCase()}`)}`)
    expect(found).toEqual({
      username,
      status: 'found',
      name: expect.stringMatching(/^Anna /) as unknown,
      photo: `/api/recipients/${username}/photo`,
    })
    const photo = await shop.fetch(`/api/recipients/${username}/photo`)
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect((await photo.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })

  it.each([
    ['nobody', 'not_found'],
    ['channel', 'ineligible'],
  ])('%s… is %s, and has no photo', async (part, status) => {
    const username = someone(part)
    expect(await shop.get(`/api/recipients/${username}`)).toEqual({ username, status })
    expect((await shop.fetch(`/api/recipients/${username}/photo`)).status).toBe(404)
  })

  it.each([
    ['error', {}],
    ['html', {}],
    ['reset', {}],
    ['rate_limit', {}],
    ['html', { status: 404 }],
  ] as const)('is unknown while the provider answers with %s %j', async (kind, more) => {
    await fault({ target: 'istar', call: 'GET /star/recipient/search', kind, ...more })
    const username = someone()
    expect(await shop.get(`/api/recipients/${username}`)).toEqual({ username, status: 'unknown' })
    expect(await shop.get(`/api/recipients/${username}`)).toMatchObject({ status: 'found' })
  })

  it('is asked for once in a while only', async () => {
    const username = someone()
    await shop.get(`/api/recipients/${username}`)
    const before = (await ledger()).calls.length
    await shop.get(`/api/recipients/${username}`)
    expect((await ledger()).calls).toHaveLength(before)
  })

  it('whose name ends like a bot’s comes with a warning', async () => {
    expect(await shop.get(`/api/recipients/${someone()}bot`)).toMatchObject({
      status: 'found',
      warning: 'looks_like_bot',
    })
  })

  it.each([
    ['abc', 'username_too_short'],
    ['+49 170 1234567', 'username_is_phone_number'],
    ['a@b.example', 'username_is_email'],
    ['t.me/joinchat/abc', 'username_is_invite_link'],
  ])('%j can be no username: 422 %s', async (typed, code) => {
    const problem = await problemOf(await shop.fetch(`/api/recipients/${encodeURIComponent(typed)}`))
    expect(problem).toMatchObject({ status: 422, code, errors: [{ field: 'username', code }] })
  })
})

describe('an order', () => {
  it('is answered as the contract says, and stored with consent and hashed key', async () => {
    const username = someone()
    const answer = await shop.order({
      username: `https://t.me/${username.toUpperCase()}`,
      locale: 'de',
      partner: 'ptn_nobody',
    })
    expect(answer.status).toBe(201)
    const receipt: Receipt = await answer.json()
    expect(receipt).toEqual({
      id: expect.stringMatching(/^ord_[0-9a-hjkmnp-tv-z]{26}$/) as unknown,
      key: expect.stringMatching(/^[\w-]{22}$/) as unknown,
      status: 'awaiting_payment',
      username,
      stars: 500,
      amount: 999,
      currency: 'usd',
      checkoutUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/pay\/cs_test_/) as unknown,
      statusUrl: `${ORIGIN}/api/orders/${receipt.id}?key=${receipt.key}`,
    })
    const stored = await orderRow(receipt.id)
    expect(stored).toMatchObject({
      state: 'awaiting_payment',
      amount_minor: 999,
      locale: 'de',
      partner: null,
      commission_bps: null,
      consent_version: CONSENT_VERSION,
    })
    expect(Math.abs(Number(stored['consent_at']) - Date.now())).toBeLessThan(10_000)
    expect(JSON.stringify(stored)).not.toContain(receipt.key)
    expect(await storyOf(receipt.id)).toEqual([])
  })

  it('opens a payment page that says what is sold, for whom, in the language of the order, and where to come back', async () => {
    const receipt = await shop.buy({ stars: 250, currency: 'eur', locale: 'de' })
    const session = await stripe().checkout.sessions.retrieve(sessionOf(receipt), { expand: ['line_items'] })
    expect(session).toMatchObject({
      client_reference_id: receipt.id,
      metadata: { order_id: receipt.id },
      amount_total: receipt.amount,
      currency: 'eur',
      locale: 'de',
      success_url: `${ORIGIN}/orders/${receipt.id}?key=${receipt.key}&paid=1`,
      cancel_url: `${ORIGIN}/orders/${receipt.id}?key=${receipt.key}`,
    })
    expect(session.line_items?.data[0]?.description).toBe(`250 Telegram-Sterne für @${receipt.username}`)
    const minutes = session.expires_at / 60 - Date.now() / 60_000
    expect(minutes).toBeGreaterThanOrEqual(30)
    expect(minutes).toBeLessThan(33)
  })

  it.each([
    ['PT-br', 'pt-BR'],
    ['pt-PT', 'pt'],
    ['de-AT', 'de'],
    ['zh-Hans', 'zh'],
    ['en-GB', 'en-GB'],
  ])('for a buyer who reads %s opens it in %s, the nearest that Stripe speaks', async (locale, theirs) => {
    const receipt = await shop.buy({ locale })
    expect((await stripe().checkout.sessions.retrieve(sessionOf(receipt))).locale).toBe(theirs)
  })

  it('says what is wrong in the language of the order', async () => {
    const { detail } = await problemOf(
      await shop.order({ username: '', consent: undefined, locale: 'fr-CA' }),
    )
    expect(detail).toBe(`${fr.complaints.username.username_missing} ${fr.complaints.consent}`)
  })

  it.each(['ar', 'he', 'fa', 'xx'])(
    'for a buyer who reads %s leaves the language to Stripe',
    async (locale) => {
      const receipt = await shop.buy({ locale })
      expect((await stripe().checkout.sessions.retrieve(sessionOf(receipt))).locale).toBe('auto')
    },
  )

  it.each(CURRENCIES)('can be paid in %s', async (currency) => {
    const receipt = await shop.buy({ stars: 50, currency })
    const session = await stripe().checkout.sessions.retrieve(sessionOf(receipt))
    expect([session.amount_total, session.currency]).toEqual([receipt.amount, currency])
  })

  it('never takes the amount from the client', async () => {
    expect(await shop.buy({ amount: 1, amountMinor: 1, price: 1 })).toMatchObject({ amount: 999 })
  })

  it('is refused with everything that is wrong with it, in sentences', async () => {
    const problem = await problemOf(
      await shop.order({ username: 'a b', stars: 'all', currency: 'doge', consent: false }),
    )
    expect(problem).toMatchObject({ status: 422, code: 'invalid_request', currencies: CURRENCIES })
    expect(problem.errors?.map(({ field }) => field)).toEqual(['username', 'stars', 'currency', 'consent'])
    for (const { message } of problem.errors ?? []) expect(message).toMatch(/^[A-Z].{20,}\.$/)
  })

  it.each([
    ['a username that is none', { username: 'durov!' }, 'username', 'username_has_forbidden_characters'],
    ['no username', { username: undefined }, 'username', 'username_missing'],
    ['a username that is a number', { username: 12345 }, 'username', 'username_missing'],
    ['a username that is a list', { username: ['durov'] }, 'username', 'username_missing'],
    ['nobody', { username: 'nobody_here' }, 'username', 'recipient_not_found'],
    ['a channel', { username: 'channel_news' }, 'username', 'recipient_ineligible'],
    ['0 Stars', { stars: 0 }, 'stars', 'amount_too_small'],
    ['49 Stars', { stars: 49 }, 'stars', 'amount_too_small'],
    ['-5 Stars', { stars: -5 }, 'stars', 'amount_too_small'],
    ['"1e3" Stars', { stars: '1e3' }, 'stars', 'amount_not_a_number'],
    ['50.5 Stars', { stars: 50.5 }, 'stars', 'amount_not_a_number'],
    ['"10,001" Stars', { stars: '10,001' }, 'stars', 'amount_not_a_number'],
    ['10001 Stars', { stars: 10_001 }, 'stars', 'amount_too_large'],
    ['all Stars', { stars: 'all' }, 'stars', 'amount_not_a_number'],
    ['no Stars', { stars: undefined }, 'stars', 'amount_missing'],
    ['a currency not sold', { currency: 'rub' }, 'currency', 'currency_not_sold'],
    ['no currency', { currency: undefined }, 'currency', 'currency_not_sold'],
    ['a currency named like a method', { currency: 'toString' }, 'currency', 'currency_not_sold'],
    ['no consent', { consent: undefined }, 'consent', 'consent_missing'],
    ['consent in a word', { consent: 'true' }, 'consent', 'consent_missing'],
    ['consent in a number', { consent: 1 }, 'consent', 'consent_missing'],
    ['a locale that is none', { locale: '<b>' }, 'locale', 'malformed'],
    ['a quote that is an object', { quote: {} }, 'quote', 'malformed'],
    ['a quote without end', { quote: 'x'.repeat(401) }, 'quote', 'malformed'],
  ] as const)('with %s is refused: 422', async (_, body, field, code) => {
    const before = await countRows()
    const problem = await problemOf(await shop.order(body))
    expect(problem).toMatchObject({ status: 422, code: 'invalid_request' })
    expect(problem.errors).toEqual([{ field, code, message: expect.any(String) as unknown }])
    expect(problem.currencies).toEqual(CURRENCIES)
    expect(await countRows()).toEqual(before)
  })

  it.each([
    ['broken', '{"username":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '5'],
    ['empty', ''],
    ['no UTF-8', '\u0000'],
  ])('whose JSON is %s: 400', async (_, body) => {
    const answer = await shop.fetch('/api/orders', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(await problemOf(answer)).toMatchObject({ status: 400, code: 'invalid_json' })
  })

  it('goes through while nobody can say who the recipient is', async () => {
    await fault({ target: 'istar', call: 'GET /star/recipient/search', kind: 'error' })
    const receipt = await shop.buy()
    expect(await orderRow(receipt.id)).toMatchObject({ state: 'awaiting_payment', recipient_ref: null })
  })
})

describe('a quote sent with an order', () => {
  const signer = signerFor(sandbox.vars['SIGNING_SECRET'] ?? '')
  const terms = {
    stars: 500,
    currency: 'usd' as const,
    amount: 555,
    expiresAt: new Date(Date.now() + 600_000),
  }

  it('is the price, even when the list says otherwise by now', async () => {
    expect(await shop.buy({ quote: await signQuote(signer, terms) })).toMatchObject({ amount: 555 })
  })

  it.each([
    ['forged', async () => (await signQuote(signer, terms)).replace('.555.', '.1.')],
    ['by another hand', () => signQuote(signerFor('x'.repeat(40)), terms)],
    ['expired', () => signQuote(signer, { ...terms, expiresAt: new Date(Date.now() - 1000) })],
    ['for other Stars', () => signQuote(signer, { ...terms, stars: 250 })],
    ['in another currency', () => signQuote(signer, { ...terms, currency: 'eur' })],
    ['garbled', async () => 'cheap'],
    ['empty', async () => ''],
  ])('that is %s: 409 with a fresh one, which then works', async (_, quote) => {
    const before = await countRows()
    const body = { username: someone(), quote: await quote() }
    const key = { 'idempotency-key': crypto.randomUUID() }
    const problem = await problemOf(await shop.order(body, key))
    expect(problem).toMatchObject({
      status: 409,
      code: 'price_changed',
      stars: 500,
      currency: 'usd',
      amount: 999,
      expiresAt: expect.stringMatching(/Z$/) as unknown,
    })
    expect(await countRows()).toEqual(before)
    const again = await shop.order({ ...body, quote: problem.quote }, key)
    expect([again.status, await again.json()]).toMatchObject([201, { amount: 999 }])
  })
})

describe('an Idempotency-Key', () => {
  it('gives the same order again: 200, same id and key, one row, one payment page', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const body = { username: someone() }
    const first = await shop.order(body, key)
    const again = await shop.order(body, key)
    expect([first.status, again.status]).toEqual([201, 200])
    const receipt: Receipt = await first.json()
    expect(await again.json()).toEqual(receipt)
    // The same thing typed otherwise is the same thing.
    const typed = await shop.order(
      { ...body, username: `@${body.username.toUpperCase()}`, stars: '500' },
      key,
    )
    expect([typed.status, await typed.json()]).toEqual([200, receipt])
  })

  it.each([
    ['username', { username: 'somebody_else' }],
    ['stars', { stars: 501 }],
    ['currency', { currency: 'eur' }],
    ['locale', { locale: 'fr' }],
    ['partner', { partner: 'ptn_1' }],
  ])('with another %s: 409 idempotency_conflict', async (_, differs) => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const body = { username: someone() }
    expect((await shop.order(body, key)).status).toBe(201)
    const before = await countRows()
    const problem = await problemOf(await shop.order({ ...body, ...differs }, key))
    expect(problem).toMatchObject({ status: 409, code: 'idempotency_conflict' })
    expect(await countRows()).toEqual(before)
  })

  it('sent twice at once makes one order, and both are told of it', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const body = { username: someone() }
    const before = await countRows()
    const twins = await Promise.all(Array.from({ length: 4 }, () => shop.order(body, key)))
    expect(twins.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201])
    const receipts = await Promise.all(twins.map((twin) => twin.json() as Promise<Receipt>))
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
    expect((await countRows())['orders']).toBe(Number(before['orders']) + 1)
  })

  it('sent twice at once with different bodies makes one order and one conflict', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const username = someone()
    const twins = await Promise.all([
      shop.order({ username, stars: 100 }, key),
      shop.order({ username, stars: 200 }, key),
    ])
    expect(twins.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })

  it.each(['', ' ', 'a b', 'ä', 'x'.repeat(256)])('%j is none: 400', async (key) => {
    const answer = await shop.order({}, { 'idempotency-key': key }).catch(() => undefined)
    // The runtime itself refuses what is no header value.
    if (answer) expect((await problemOf(answer)).code).toBe('bad_idempotency_key')
  })

  it('of an order paid long ago still answers with it', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const body = { username: someone() }
    const receipt: Receipt = await (await shop.order(body, key)).json()
    await shop.pay(receipt)
    const again = await shop.order(body, key)
    expect(again.status).toBe(200)
    const { checkoutUrl: _, ...paid } = receipt
    expect(await again.json()).toEqual({ ...paid, status: 'paid' })
  })
})

describe('while Stripe is down', () => {
  it.each([
    ['error', 500],
    ['error', 503],
    ['error', 429],
    ['html', 502],
    ['reset', undefined],
  ] as const)('(%s %s) an order is kept and resumed by the same key', async (kind, status) => {
    await fault({
      target: 'stripe',
      call: 'POST /v1/checkout/sessions',
      kind,
      times: 2,
      ...(status ? { status } : {}),
    })
    const key = { 'idempotency-key': crypto.randomUUID() }
    const body = { username: someone() }
    const before = await countRows()
    const down = await shop.order(body, key)
    expect(await problemOf(down)).toMatchObject({ status: 503, code: 'payment_unavailable' })
    expect(Number(down.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await countRows())['orders']).toBe(Number(before['orders']) + 1)

    await clearFaults()
    // As `Retry-After` said: Stripe keeps a 500 under its key, and a page that closes a minute later is another page.
    await passSeconds(Number(down.headers.get('retry-after')))
    const up = await shop.order(body, key)
    expect([200, 201]).toContain(up.status)
    const receipt: Receipt = await up.json()
    expect(receipt).toMatchObject({ status: 'awaiting_payment', username: body.username })
    expect(await shop.status(receipt)).toBe('awaiting_payment')
    expect((await shop.pay(receipt)).status).toBe(200)
    expect(await shop.status(receipt)).toBe('paid')
  })

  it('the page opened behind a broken line is the one that is given out later', async () => {
    await fault({ target: 'stripe', call: 'POST /v1/checkout/sessions', kind: 'accept_then_reset', times: 2 })
    const key = { 'idempotency-key': crypto.randomUUID() }
    const body = { username: someone() }
    await shop.order(body, key)
    await clearFaults()
    const receipt: Receipt = await (await shop.order(body, key)).json()
    const opened = (await stripe().checkout.sessions.list({ limit: 100 })).data.filter(
      ({ client_reference_id }) => client_reference_id === receipt.id,
    )
    expect(opened.map(({ id }) => id)).toContain(sessionOf(receipt))
  })
})

describe('the status of an order', () => {
  it('is what the contract says', async () => {
    const receipt = await shop.buy()
    const view = await shop.get(receipt.statusUrl.slice(ORIGIN.length))
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown
    expect(view).toEqual({
      id: receipt.id,
      status: 'awaiting_payment',
      username: receipt.username,
      stars: 500,
      amount: 999,
      currency: 'usd',
      createdAt: at,
      timeline: [{ status: 'awaiting_payment', at }],
      checkoutUrl: receipt.checkoutUrl,
    })
    await shop.pay(receipt)
    expect(await shop.get(receipt.statusUrl.slice(ORIGIN.length))).toMatchObject({
      status: 'paid',
      timeline: [{ status: 'awaiting_payment' }, { status: 'paid' }],
    })
  })

  it('of an unknown id and with a wrong key is the very same 404', async () => {
    const { id, key } = await shop.buy()
    const other = await shop.buy()
    const answers = await Promise.all(
      [
        `/api/orders/${id}`,
        `/api/orders/${id}?key=`,
        `/api/orders/${id}?key=${key.slice(1)}`,
        `/api/orders/${id}?key=${other.key}`,
        `/api/orders/${id.toUpperCase()}?key=${key}`,
        `/api/orders/ord_00000000000000000000000000?key=${key}`,
        `/api/orders/1?key=${key}`,
        `/api/orders/%27%20OR%201=1--?key=${key}`,
      ].map(async (path) => {
        const answer = await shop.fetch(path)
        const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id')
        return JSON.stringify([answer.status, headers, await answer.text()])
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('order_not_found')
  })

  it('is asked for again at the cost of a header while nothing has changed', async () => {
    const receipt = await shop.buy()
    const path = receipt.statusUrl.slice(ORIGIN.length)
    const etag = (await shop.fetch(path)).headers.get('etag') ?? ''
    const again = await shop.fetch(path, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    // So it comes back where it was packed on its way.
    expect((await shop.fetch(path, { headers: { 'if-none-match': `W/${etag}` } })).status).toBe(304)
    await shop.pay(receipt)
    const moved = await shop.fetch(path, { headers: { 'if-none-match': etag } })
    expect([moved.status, (await moved.json<Receipt>()).status]).toEqual([200, 'paid'])
  })

  it('gives out no payment page once it has closed', async () => {
    const receipt = await shop.buy()
    await env.DB.prepare('UPDATE orders SET pay_until = 1 WHERE id = ?').bind(receipt.id).run()
    expect(await shop.get(receipt.statusUrl.slice(ORIGIN.length))).not.toHaveProperty('checkoutUrl')
  })
})

describe('the order page', () => {
  it('asks Stripe itself when a buyer is back before the webhook', async () => {
    const receipt = await shop.buy()
    await control(`/pay/${sessionOf(receipt)}`)
    const page = await shop.fetch(`/orders/${receipt.id}?key=${receipt.key}&paid=1`)
    expect([page.status, await shop.status(receipt)]).toEqual([200, 'paid'])
    expect(shop.sent.filter((id) => id === receipt.id)).toHaveLength(1)
    // The webhook, when it comes at last, changes nothing.
    await shop.webhook(await eventOf('checkout.session.completed', sessionOf(receipt)))
    expect(await storyOf(receipt.id)).toEqual(['paid:session_read'])
  })

  it('believes nobody who only says so', async () => {
    const receipt = await shop.buy()
    await shop.fetch(`/orders/${receipt.id}?key=${receipt.key}&paid=1`)
    expect(await shop.status(receipt)).toBe('awaiting_payment')
  })

  it('is there for the key alone', async () => {
    const { id } = await shop.buy()
    const page = await shop.fetch(`/orders/${id}?key=wrong`)
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  })

  it.each([
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 404],
    ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 404],
    ['TelegramBot (like TwitterBot)', 404],
    ['facebookexternalhit/1.1', 404],
    ['Mozilla/5.0 (Linux; Android 8.1.0; CUBOT X18 Plus) AppleWebKit/537.36 Mobile', 200],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 200],
  ])('for %s is a %i', async (agent, status) => {
    const { id, key } = await shop.buy()
    const page = await shop.fetch(`/orders/${id}?key=${key}`, { headers: { 'user-agent': agent } })
    expect(page.status).toBe(status)
    if (status === 404) expect(await page.text()).toContain('<meta name="robots" content="noindex"')
  })

  it('names the seller on the receipt that is printed', async () => {
    const { id, key } = await shop.buyAndPay()
    const page = await (await shop.fetch(`/orders/${id}?key=${key}`)).text()
    const printed = /<p class="printed[^>]*>(.*?)<\/p>/s.exec(page)?.[1] ?? ''
    for (const words of [SELLER.shop, SELLER.legalName, SELLER.legalAddress, SELLER.helpEmail])
      expect(printed).toContain(words)
  })

  it('says until when it can be paid, and is not what it was from then on', async () => {
    const receipt = await shop.buy()
    const closes = new Date(Number((await orderRow(receipt.id)).pay_until)).toISOString()
    const pageOf = async () => (await shop.fetch(`/orders/${receipt.id}?key=${receipt.key}`)).text()
    const until = english.order.payBy.split('{')[0] ?? ''
    expect(await pageOf()).toContain(`${until}<time datetime="${closes}">`)
    expect(await pageOf()).toContain(`data-changes-at="${closes}"`)
    await env.DB.prepare('UPDATE orders SET pay_until = 1 WHERE id = ?').bind(receipt.id).run()
    expect(await pageOf()).not.toContain(until)
    expect(await pageOf()).not.toContain('data-changes-at')
  })

  it('says by when the Stars should be there, as soon as a few have been', async () => {
    const paid = await shop.buyAndPay()
    const pageOf = async ({ id, key }: Receipt) => (await shop.fetch(`/orders/${id}?key=${key}`)).text()
    const promise = english.order.expected.split('{')[0] ?? ''
    expect(await pageOf(paid)).not.toContain(promise)
    for (let delivered = 0; delivered < 3; delivered++)
      expect(await toItsEnd(shop, await shop.buyAndPay())).toBe('delivered')
    // As if each had taken a minute: here they take no time at all, and then any order is late.
    await env.DB.prepare("UPDATE orders SET paid_at = paid_at - 60000 WHERE state = 'delivered'").run()
    await shop.sweep()
    expect(await pageOf(paid)).toContain(promise)
    expect(await pageOf(paid)).toContain('data-changes-at')
    await env.DB.prepare('UPDATE orders SET paid_at = paid_at - 3600000 WHERE id = ?').bind(paid.id).run()
    expect(await pageOf(paid)).toContain(english.order.late)
    expect(await pageOf(paid)).not.toContain('data-changes-at')
  })
})

describe('withdrawing from an order', () => {
  const { withdraw } = english.order
  const at = ({ id }: Receipt) => `/orders/${id}/withdraw`
  const pageOf = (receipt: Receipt) => shop.fetch(`/orders/${receipt.id}?key=${receipt.key}`)
  const ask = (receipt: Receipt, key = receipt.key) =>
    shop.fetch(at(receipt), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ key, locale: 'en' }).toString(),
      redirect: 'manual',
    })

  it('is offered while nothing has been sent, asks once more, and gives all of the money back', async () => {
    const receipt = await shop.buyAndPay()
    expect(await (await pageOf(receipt)).text()).toContain(withdraw.link)
    const question = await (await shop.fetch(`${at(receipt)}?key=${receipt.key}`)).text()
    expect(question).toContain(withdraw.confirm)
    expect(question).toContain(receipt.id)
    const answer = await ask(receipt)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/orders/${receipt.id}?key=${receipt.key}&locale=en`,
    ])
    expect(await (await pageOf(receipt)).text()).toContain(withdraw.done.split('{')[0])
    expect(shop.sent.at(-1)).toBe(receipt.id)
    expect(await toItsEnd(shop, receipt)).toBe('refunded')
    await expectEnd(shop, receipt, 'refunded')
    expect(await refundsOf(receipt.id)).toMatchObject([{ amount: receipt.amount }])
  })

  it('asked for twice gives the money back once', async () => {
    const receipt = await shop.buyAndPay()
    const answers = await Promise.all([ask(receipt), ask(receipt)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    await toItsEnd(shop, receipt)
    expect(await refundsOf(receipt.id)).toHaveLength(1)
  })

  it('is over once the gift has been asked for: nothing is refunded, and the page says why', async () => {
    const receipt = await shop.buyAndPay({ username: someone('slow') })
    await shop.consume(receipt.id)
    const page = await (await pageOf(receipt)).text()
    expect(page).toContain(withdraw.gone)
    expect(page).not.toContain(withdraw.link)
    const answer = await ask(receipt)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain(withdraw.tooLate)
    expect(await shop.status(receipt)).toBe('delivering')
    expect(await refundsOf(receipt.id)).toEqual([])
  })

  it('is for the holder of the key, of an order that is paid', async () => {
    const receipt = await shop.buyAndPay()
    expect((await ask(receipt, 'wrong')).status).toBe(404)
    expect((await shop.fetch(`${at(receipt)}?key=wrong`)).status).toBe(404)
    expect(await shop.status(receipt)).toBe('paid')
    const unpaid = await shop.buy()
    expect((await ask(unpaid)).status).toBe(409)
    expect(await shop.status(unpaid)).toBe('awaiting_payment')
  })
})

describe('buying without script', () => {
  const post = (form: Record<string, string>) =>
    shop.fetch('/review', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      redirect: 'manual',
    })
  const field = (html: string, name: string) =>
    new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`).exec(html)?.[1] ?? ''

  it('goes form, review, 303 to Stripe; pressing Pay twice is one order', async () => {
    const username = someone()
    const review = await post({ username: `@${username}`, stars: '500', currency: 'usd' })
    const html = await review.text()
    expect(review.status).toBe(200)
    expect(html).toContain(`@${username}`)
    expect(html).toContain('$9.99')
    const pressed = {
      username,
      stars: '500',
      currency: 'usd',
      consent: 'true',
      quote: field(html, 'quote'),
      idempotency_key: field(html, 'idempotency_key'),
      consent_version: field(html, 'consent_version'),
    }
    expect(pressed.consent_version).toBe(CONSENT_VERSION)
    const before = await countRows()
    const [first, second] = [await post(pressed), await post(pressed)]
    expect([first.status, second.status]).toEqual([303, 303])
    expect(first.headers.get('location')).toMatch(/\/pay\/cs_test_/)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect((await countRows())['orders']).toBe(Number(before['orders']) + 1)
  })

  it.each([
    ['a bad name', { username: 'a b', stars: '500' }, 'a b'],
    ['nobody', { username: 'nobody_there', stars: '500' }, 'nobody_there'],
    ['a bad amount', { username: 'durov', stars: '1e3' }, 'durov'],
    ['another amount, left out', { username: 'durov', stars: 'other', stars_other: '' }, 'durov'],
    ['a currency not sold', { username: 'durov', stars: '500', currency: 'rub' }, 'durov'],
  ])('keeps what was typed when it is refused: %s', async (_, form, kept) => {
    const answer = await post({ currency: 'usd', ...form })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(`value="${kept}"`)
    expect(html).toMatch(/aria-invalid="true"|role="alert"/)
  })

  it('without consent shows the review again: 422', async () => {
    const answer = await post({ username: someone(), stars: '500', currency: 'usd', quote: 'x' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Tick the box')
  })

  it('with a changed price shows the new one: 409', async () => {
    const form = { username: someone(), stars: '500', currency: 'usd', consent: 'true' }
    const answer = await post({ ...form, quote: '500.usd.1.1999999999.forged' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('$9.99')
  })

  it.each([
    ['2026-11', '2026-11'],
    ['1999-01', CONSENT_VERSION],
    ['constructor', CONSENT_VERSION],
    ['', CONSENT_VERSION],
  ])('that showed consent %j keeps version %s with the order', async (shown, kept) => {
    const { quote } = await shop.get<{ quote: string }>('/api/quote?stars=500&currency=usd')
    const username = someone()
    const form = { username, stars: '500', currency: 'usd', consent: 'true', quote, consent_version: shown }
    expect((await post(form)).status).toBe(303)
    const sql = 'SELECT consent_version FROM orders JOIN pii ON order_id = id WHERE username = ?'
    expect(await row(sql, username)).toEqual({ consent_version: kept })
  })

  it('while Stripe is down keeps the page and the order: 503', async () => {
    await fault({ target: 'stripe', call: 'POST /v1/checkout/sessions', kind: 'error', times: 2 })
    const { quote } = await shop.get<{ quote: string }>('/api/quote?stars=500&currency=usd')
    const form = {
      username: someone(),
      stars: '500',
      currency: 'usd',
      consent: 'true',
      quote,
      idempotency_key: crypto.randomUUID(),
    }
    const down = await post(form)
    expect([down.status, down.headers.has('retry-after')]).toEqual([503, true])
    const html = await down.text()
    expect(field(html, 'idempotency_key')).toBe(form.idempotency_key)
    expect((await post(form)).status).toBe(303)
  })

  it('shows typed markup as text', async () => {
    const html = await (
      await post({ username: '"><script>alert(1)</script>', stars: '500', currency: 'usd' })
    ).text()
    expect(html).not.toContain('<script>alert')
  })
})

describe('a shop that is not configured', () => {
  it.each(['STRIPE_SECRET_KEY', 'SIGNING_SECRET', 'PUBLIC_ORIGIN', 'ISTAR_API_BASE'])(
    'without %s answers with a code only',
    async (name) => {
      const broken = testShop({ [name]: undefined })
      for (const path of ['/healthz', '/api/catalog', '/', '/orders/x', '/nowhere']) {
        const answer = await broken.fetch(path)
        const text = await answer.text()
        expect(JSON.parse(text)).toEqual({
          type: 'about:blank',
          title: 'Our mistake',
          status: 500,
          code: 'misconfigured',
        })
        expect(text).not.toContain(name)
      }
      await expect(broken.sweep()).rejects.toThrow('misconfigured')
      await expect(broken.consume('ord_x')).rejects.toThrow('misconfigured')
    },
  )
})

it('says that it is well', async () => {
  expect(await shop.get('/healthz')).toMatchObject({ ok: true, version: expect.any(String) as unknown })
})
