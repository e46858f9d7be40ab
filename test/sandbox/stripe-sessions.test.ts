import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lineItem, openBench, refusal, SALE, stripeFor, type Bench } from './bench.ts'

let bench: Bench
beforeEach(async () => void (bench = await openBench()))
afterEach(() => bench.close())

const nowS = () => Math.floor(Date.now() / 1000)

describe('a checkout session', () => {
  it('is open and unpaid, and its url is the payment page', async () => {
    const session = await bench.sell({ locale: 'de', customer_email: 'a@example.com' })
    expect(session).toMatchObject({
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 999,
      currency: 'usd',
      client_reference_id: 'ord_1',
      metadata: { order: 'ord_1' },
      locale: 'de',
      customer_email: 'a@example.com',
      livemode: false,
      payment_intent: null,
      url: `${bench.sandbox.origin}/pay/${session.id}`,
    })
    expect(session.expires_at - session.created).toBe(24 * 60 * 60)
    expect(await bench.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ id: session.id })
  })

  it('shows its line items only where they are asked for', async () => {
    const { id, line_items: hidden } = await bench.sell()
    const { line_items: shown } = await bench.stripe.checkout.sessions.retrieve(id, {
      expand: ['line_items'],
    })
    const { data } = await bench.stripe.checkout.sessions.listLineItems(id)
    expect(hidden).toBeUndefined()
    expect(shown?.data[0]).toMatchObject({ description: '500 Telegram Stars for @durov', amount_total: 999 })
    expect(data[0]?.id).toBe(shown?.data[0]?.id)
  })

  it('expires by the clock and says so', async () => {
    const { id } = await bench.sell({ expires_at: nowS() + 30 * 60 })
    bench.pass(30 * 60 + 1)
    const session = await bench.stripe.checkout.sessions.retrieve(id)
    await bench.sandbox.control.quiet()
    expect(session).toMatchObject({ status: 'expired', url: null, payment_status: 'unpaid' })
    expect(bench.events().map(({ type }) => type)).toEqual(['checkout.session.expired'])
    expect(bench.sandbox.control.pay(id)).toMatchObject({ ok: false, why: 'not_open' })
  })

  it('expires when told to, once', async () => {
    const { id } = await bench.sell()
    expect((await bench.stripe.checkout.sessions.expire(id)).status).toBe('expired')
    const again = await refusal(bench.stripe.checkout.sessions.expire(id))
    expect(again.message).toContain('status of `expired`')
  })

  it('is found by its payment intent', async () => {
    const [one, other] = [await bench.sell(), await bench.sell()]
    bench.sandbox.control.pay(one.id)
    const { payment_intent: intent } = await bench.stripe.checkout.sessions.retrieve(one.id)
    const { data } = await bench.stripe.checkout.sessions.list({ payment_intent: String(intent) })
    expect(data.map(({ id }) => id)).toEqual([one.id])
    expect(data.map(({ id }) => id)).not.toContain(other.id)
  })

  it('is listed newest first, a page at a time', async () => {
    const ids: string[] = []
    for (let index = 0; index < 5; index++) ids.unshift((await bench.sell()).id)
    const seen: string[] = []
    for await (const session of bench.stripe.checkout.sessions.list({ limit: 2 })) seen.push(session.id)
    expect(seen).toEqual(ids)
    const none = await bench.stripe.checkout.sessions.list({ created: { gte: nowS() + 60 } })
    expect(none.data).toEqual([])
  })
})

describe('what Stripe refuses', () => {
  it.each([
    ['a parameter it does not know', { gift: 'x' }, 'parameter_unknown', 'gift'],
    [
      'one deep inside',
      { line_items: [{ quantity: 1, price_data: { currency: 'usd', colour: 'x' } }] },
      'parameter_unknown',
      'line_items[0][price_data][colour]',
    ],
    ['no line item', { line_items: [] }, 'parameter_missing', 'line_items'],
    ['a success address that is none', { success_url: 'orders' }, 'url_invalid', 'success_url'],
    ['29 minutes', { expires_at: nowS() + 29 * 60 }, undefined, 'expires_at'],
    ['25 hours', { expires_at: nowS() + 25 * 60 * 60 }, undefined, 'expires_at'],
    ['49 cents', { line_items: [lineItem(49, 'usd')] }, 'amount_too_small', undefined],
    ['49 yen', { line_items: [lineItem(49, 'jpy')] }, 'amount_too_small', undefined],
    ['fils that end in 5', { line_items: [lineItem(3_005, 'kwd')] }, 'invalid_charge_amount', undefined],
    [
      'a currency that is none',
      { line_items: [lineItem(999, 'xyz')] },
      undefined,
      'line_items[0][price_data][currency]',
    ],
    ['an unknown locale', { locale: 'ar' }, undefined, 'locale'],
    [
      'a reference of 201 characters',
      { client_reference_id: 'x'.repeat(201) },
      undefined,
      'client_reference_id',
    ],
    ['a long metadata value', { metadata: { order: 'x'.repeat(501) } }, undefined, 'metadata[order]'],
    ['a long metadata key', { metadata: { ['k'.repeat(41)]: 'x' } }, undefined, 'metadata'],
    ['text for a number', { expires_at: 'soon' }, 'parameter_invalid_integer', 'expires_at'],
    ['an empty text', { client_reference_id: '' }, 'parameter_invalid_empty', 'client_reference_id'],
  ] as const)('%s', async (_what, more, code, param) => {
    const params = { ...SALE, ...more } as unknown as typeof SALE
    const trouble = await refusal(bench.stripe.checkout.sessions.create(params))
    expect(trouble).toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400 })
    expect([trouble.code, trouble.param]).toEqual([code, param])
    expect((await bench.stripe.checkout.sessions.list()).data).toEqual([])
  })

  it('an id that is none, a key that is wrong, a call that is none', async () => {
    const gone = await refusal(bench.stripe.checkout.sessions.retrieve('cs_test_none'))
    expect(gone).toMatchObject({ code: 'resource_missing', statusCode: 404 })
    const stranger = await refusal(stripeFor(bench.sandbox, 'sk_test_other').checkout.sessions.list())
    expect(stranger).toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 })
    const none = await refusal(bench.stripe.customers.list())
    expect(none).toMatchObject({ statusCode: 404 })
    expect(none.requestId).toMatch(/^req_\w{14}$/)
  })
})
