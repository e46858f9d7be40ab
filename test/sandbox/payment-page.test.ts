import { afterEach, beforeEach, expect, it } from 'vitest'
import { lineItem, openBench, type Bench } from './bench.ts'

let bench: Bench
beforeEach(async () => void (bench = await openBench()))
afterEach(() => bench.close())

const press = (url: string | null, how: string, more: Record<string, string> = {}) =>
  fetch(url ?? '', {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email: 'a@example.com', card: '4242 4242 4242 4242', how, ...more }),
  })

it('says what it is and what is bought, without a script', async () => {
  const { url } = await bench.sell({ line_items: [lineItem(123_450, 'jpy')] })
  const response = await fetch(url ?? '')
  const html = await response.text()
  expect(response.headers.get('content-type')).toContain('text/html')
  for (const text of [
    '<h1>Sandbox payment page</h1>',
    '500 Telegram Stars for @durov',
    '¥123,450',
    'buyer@example.com',
    '4242 4242 4242 4242',
    'Pay later: will succeed',
    'Pay later: will fail',
    'href="http://localhost:8787/orders/ord_1?key=k"',
  ]) {
    expect(html).toContain(text)
  }
  expect(html).not.toContain('<script')
})

it('leads back to the shop with the session’s id', async () => {
  const { id, url } = await bench.sell()
  const response = await press(url, 'pay')
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe(`http://localhost:8787/orders/ord_1?key=k&session=${id}`)
  const session = await bench.stripe.checkout.sessions.retrieve(id)
  expect(session).toMatchObject({ payment_status: 'paid', customer_details: { email: 'a@example.com' } })
})

it('shows why a card was declined and takes another', async () => {
  const { url } = await bench.sell()
  const declined = await press(url, 'pay', { card: '4000 0000 0000 0002' })
  const html = await declined.text()
  expect(declined.status).toBe(200)
  expect(html).toContain('<p role="alert">Your card was declined.</p>')
  expect(html).toContain('4000 0000 0000 0002')
  expect((await press(url, 'pay')).status).toBe(303)
})

it.each(['later_success', 'later_failure'])('pays later: %s', async (how) => {
  await bench.close()
  bench = await openBench({ laterMs: 60_000 })
  const { endLater } = bench.sandbox.control
  const { id, url } = await bench.sell()
  expect(endLater(id)).toBe(false)
  expect((await press(url, how)).status).toBe(303)
  expect((await bench.stripe.checkout.sessions.retrieve(id)).payment_status).toBe('unpaid')
  expect([endLater(id), endLater(id)]).toEqual([true, false])
  const end = how === 'later_success' ? 'paid' : 'failed'
  expect(bench.sandbox.ledger().payments[0]?.status).toBe(end)
})

it('cannot be used twice, late or without an address', async () => {
  const [used, late, unknown] = [
    await bench.sell(),
    await bench.sell(),
    `${bench.sandbox.origin}/pay/cs_none`,
  ]
  expect(await (await press(late.url, 'pay', { email: 'nobody' })).text()).toContain(
    'e-mail address is incomplete',
  )
  await press(used.url, 'pay')
  await bench.stripe.checkout.sessions.expire(late.id)
  expect(await (await press(used.url, 'pay')).text()).toContain('the payment is done')
  expect((await press(late.url, 'pay')).status).toBe(410)
  expect(await (await fetch(late.url ?? '')).text()).toContain('has expired')
  expect((await fetch(unknown)).status).toBe(404)
  expect(bench.sandbox.ledger().payments).toHaveLength(1)
})

it('puts no text of the shop’s into the page as markup', async () => {
  const name = '<b>500</b> Stars'
  const price = { currency: 'usd', unit_amount: 999, product_data: { name } }
  const { url } = await bench.sell({ line_items: [{ quantity: 1, price_data: price }] })
  for (const address of [url ?? '', bench.sandbox.origin]) {
    expect(await (await fetch(address)).text()).toContain('&lt;b&gt;500&lt;/b&gt; Stars')
  }
})
