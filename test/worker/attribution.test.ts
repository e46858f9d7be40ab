import { beforeAll, describe, expect, it } from 'vitest'
import { newPartner } from './support/partners.ts'
import { orderRow } from './support/rows.ts'
import { passSeconds, stripe } from './support/sandbox.ts'
import { asOperator, ORIGIN, sessionOf, someone, testShop, type Receipt } from './support/shop.ts'

const shop = testShop()
let partner: string
let suspended: string
beforeAll(async () => {
  partner = (await newPartner(shop)).id
  suspended = (await newPartner(shop)).id
  await asOperator(shop)(`/partners/${suspended}`, 'PATCH', { status: 'suspended' })
})

const attributionOf = async ({ id }: Pick<Receipt, 'id'>) => {
  const { partner, campaign, commission_bps } = await orderRow(id)
  return [partner, campaign, commission_bps]
}

const NOBODY = [null, null, null]

describe('an order that a partner sent', () => {
  it('keeps partner, campaign and the commission of that moment', async () => {
    const receipt = await shop.buy({ partner, campaign: 'spring_26.a~b-c' })
    await asOperator(shop)(`/partners/${partner}`, 'PATCH', { commissionBps: 900 })
    expect(await attributionOf(receipt)).toEqual([partner, 'spring_26.a~b-c', 500])
    expect(await attributionOf(await shop.buy({ partner }))).toEqual([partner, null, 900])
    await asOperator(shop)(`/partners/${partner}`, 'PATCH', { commissionBps: 500 })
  })

  it('says so at Stripe, on the session and on the payment', async () => {
    const receipt = await shop.buy({ partner, campaign: 'spring' })
    const session = await stripe().checkout.sessions.retrieve(sessionOf(receipt))
    expect(session.metadata).toMatchObject({ order_id: receipt.id, partner, campaign: 'spring' })
    await shop.pay(receipt)
    const { payment_intent } = await stripe().checkout.sessions.retrieve(sessionOf(receipt))
    const intent = await stripe().paymentIntents.retrieve(String(payment_intent))
    expect(intent.metadata).toMatchObject({ order_id: receipt.id, partner, campaign: 'spring' })
  })

  it('tells its buyer the way back, as long as the partner is active', async () => {
    const { id } = await newPartner(shop, { name: 'Bücher & Co' })
    const receipt = await shop.buy({ partner: id })
    const status = () => shop.get(receipt.statusUrl.slice(ORIGIN.length))
    expect(await status()).toMatchObject({
      partner: { id, name: 'Bücher & Co', returnUrl: 'https://partner.example/thanks?from=shop' },
    })
    await asOperator(shop)(`/partners/${id}`, 'PATCH', { status: 'suspended' })
    expect(await status()).not.toHaveProperty('partner')
  })

  it('is known by its quote, whatever the order says or leaves out', async () => {
    const { quote } = await shop.get(`/api/quote?stars=500&partner=${partner}&campaign=q`)
    expect(await attributionOf(await shop.buy({ quote }))).toEqual([partner, 'q', 500])
    const other = (await newPartner(shop)).id
    expect(await attributionOf(await shop.buy({ quote, partner: other, campaign: 'o' }))).toEqual([
      partner,
      'q',
      500,
    ])
  })

  it('stays so when the price had to be asked for again', async () => {
    const { quote } = await shop.get(`/api/quote?stars=500&partner=${partner}&campaign=q`)
    await passSeconds(16 * 60)
    const changed = await shop.order({ quote })
    expect(changed.status).toBe(409)
    const fresh = await changed.json<{ quote: string }>()
    expect(await attributionOf(await shop.buy({ quote: fresh.quote }))).toEqual([partner, 'q', 500])
  })
})

describe('attribution stops no sale', () => {
  it.each<[string, () => Record<string, unknown>]>([
    ['nobody', () => ({})],
    ['an unknown partner', () => ({ partner: 'ptn_nobody', campaign: 'c' })],
    ['a suspended partner', () => ({ partner: suspended, campaign: 'c' })],
    ['a partner without end', () => ({ partner: `ptn_${'x'.repeat(5000)}` })],
    ['a partner that is a number', () => ({ partner: 7 })],
    ['a partner that is null', () => ({ partner: null })],
    ['a campaign alone', () => ({ campaign: 'c' })],
    ['an order’s id for a partner', () => ({ partner: 'ord_00000000000000000000000000' })],
  ])('%s: the shop without it', async (_, body) => {
    const receipt = await shop.buy(body())
    expect(await attributionOf(receipt)).toEqual(NOBODY)
    const { metadata } = await stripe().checkout.sessions.retrieve(sessionOf(receipt))
    expect(metadata).toMatchObject({ order_id: receipt.id })
    expect(Object.keys(metadata ?? {})).not.toEqual(expect.arrayContaining(['partner']))
    expect(Object.keys(metadata ?? {})).not.toEqual(expect.arrayContaining(['campaign']))
  })

  it.each([
    ['with a space', 'a b'],
    ['that is a formula', '=1+1'],
    ['that is markup', '<b>'],
    ['without end', 'x'.repeat(65)],
    ['that is empty', ''],
    ['that is a number', 5],
  ])('a campaign %s is left out', async (_, campaign) => {
    expect(await attributionOf(await shop.buy({ partner, campaign }))).toEqual([partner, null, 500])
  })
})

describe('without script', () => {
  const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    shop.fetch('/review', {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form).toString(),
    })
  const hiddenIn = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ) as Record<string, string>
  const pay = async (form: Record<string, string>) => {
    const paid = await post({ ...form, consent: 'true' })
    expect(paid.status).toBe(303)
    const session = (paid.headers.get('location') ?? '').split('/').at(-1) ?? ''
    const { client_reference_id } = await stripe().checkout.sessions.retrieve(session)
    return { id: String(client_reference_id) }
  }
  const order = () => ({ username: someone(), stars: '500', currency: 'usd' })

  it('partner and campaign go along from form to review to order', async () => {
    const review = await (await post({ ...order(), partner, campaign: 'c' })).text()
    expect(hiddenIn(review)).toMatchObject({ partner, campaign: 'c' })
    expect(await attributionOf(await pay(hiddenIn(review)))).toEqual([partner, 'c', 500])
  })

  it('they are not lost on the way through a correction', async () => {
    const corrected = await (await post({ ...order(), stars: 'all', partner, campaign: 'c' })).text()
    expect(hiddenIn(corrected)).toMatchObject({ partner, campaign: 'c' })
    const review = await (await post({ ...order(), ...hiddenIn(corrected) })).text()
    const change = /href="(\/review\?edit=stars[^"#]*)/.exec(review)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(hiddenIn(await (await shop.fetch(change)).text())).toMatchObject({ partner, campaign: 'c' })
  })

  it('they are read off the address of the start page, which its form cannot repeat', async () => {
    const referer = `${ORIGIN}/?stars=500&partner=${partner}&campaign=link`
    const review = await (await post(order(), { referer })).text()
    expect(hiddenIn(review)).toMatchObject({ partner, campaign: 'link' })
  })

  it('but of no other page', async () => {
    const referer = `https://evil.example/?partner=${partner}`
    expect(hiddenIn(await (await post(order(), { referer })).text())).not.toHaveProperty('partner')
    for (const garbage of ['', 'x', 'https://', `${ORIGIN}.evil.example/?partner=${partner}`])
      expect((await post(order(), { referer: garbage })).status).toBe(200)
  })
})
