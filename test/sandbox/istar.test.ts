import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ISTAR_SECRET, openBench, until, type Bench } from './bench.ts'

let bench: Bench
beforeEach(async () => void (bench = await openBench()))
afterEach(() => bench.close())

const search = async (username: string, quantity: number | string = 50) => {
  const response = await bench.istar(`/star/recipient/search?username=${username}&quantity=${quantity}`)
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

/** Looks the recipient up and orders, as a shop does. */
const order = async (username: string, quantity = 500, more = {}) => {
  const { body } = await search(username)
  const wanted = {
    username,
    recipient_hash: body['recipient'] ?? 'NONE',
    quantity,
    wallet_type: 'TON',
    ...more,
  }
  const response = await bench.istar('/orders/star', wanted, AbortSignal.timeout(500))
  return { status: response.status, headers: response.headers, body: (await response.json()) as Order }
}
interface Order {
  order_id: string
  status: string
  error?: string
  message?: string
}

const read = async (path: string) => (await bench.istar(path)).json() as Promise<Record<string, unknown>>
const gifts = () => bench.sandbox.ledger().gifts

describe('iStar', () => {
  it('finds a recipient with name and photo, the same each time', async () => {
    const first = await search('durov_team')
    expect(first.body).toMatchObject({ success: true, myself: false, name: 'Durov Team' })
    expect(first.body['recipient']).toMatch(/^[0-9A-F]{12}$/)
    expect((await search('Durov_Team')).body['recipient']).toBe(first.body['recipient'])
    expect((await search('other')).body['recipient']).not.toBe(first.body['recipient'])
    const photo = await fetch(first.body['photo'] ?? '')
    expect(photo.headers.get('content-type')).toBe('image/png')
    const bytes = Buffer.from(await photo.arrayBuffer())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.length).toBeLessThan(4_000)
  })

  it('delivers an order in three steps, for its price, and posts the end', async () => {
    const { body } = await order('durov', 500)
    expect(body).toMatchObject({ status: 'pending', username: 'durov', quantity: 500, amount: 5.55 })
    await until(() => gifts().length === 1)
    expect(await read(`/orders/${body.order_id}`)).toMatchObject({
      order_id: body.order_id,
      status: 'completed',
    })
    expect(gifts()).toMatchObject([{ username: 'durov', stars: 500, orderId: body.order_id }])
    expect(await read('/wallet/balance?wallet_type=TON')).toEqual({ balance: 99_994.45, currency: 'TON' })
    await bench.sandbox.control.quiet()
    const [post] = bench.shop.posts
    const signature = createHmac('sha256', ISTAR_SECRET)
      .update(post?.body ?? '')
      .digest('hex')
    expect(post).toMatchObject({ path: '/webhooks/istar', headers: { 'x-istar-signature': signature } })
    expect(JSON.parse(post?.body ?? '')).toMatchObject({
      event_type: 'order.completed',
      order: { id: body.order_id, status: 'completed', order_type: 'star', amount: 5.55 },
      error: null,
      retry_count: 0,
      max_retries: 3,
    })
  })

  it('moves through processing', async () => {
    await bench.close()
    bench = await openBench({ giftMs: 1200 })
    const { body } = await order('durov')
    const seen = new Set<unknown>()
    while (!seen.has('completed')) seen.add((await read(`/orders/${body.order_id}`))['status'])
    expect([...seen]).toEqual(['pending', 'processing', 'completed'])
  })

  it('counts its tries while the shop does not take the webhook', async () => {
    bench.shop.answer = (_post, index) => (index === 0 ? 500 : 204)
    await order('durov')
    await until(() => bench.shop.posts.length === 2)
    expect(
      bench.shop.posts.map(({ body }) => (JSON.parse(body) as { retry_count: number }).retry_count),
    ).toEqual([0, 1])
  })

  it('answers one request a second', async () => {
    await bench.close()
    bench = await openBench({ paceMs: 1000 })
    const both = [await bench.istar('/wallet/balance?wallet_type=TON'), await bench.istar('/orders/none')]
    expect(both.map(({ status }) => status)).toEqual([200, 429])
    expect(both[1]?.headers.get('retry-after')).toBe('1')
    await new Promise((done) => setTimeout(done, 1010))
    expect((await bench.istar('/orders/none')).status).toBe(404)
  })

  it.each([
    ['a username that can be none', { username: 'x' }, 'Invalid username'],
    ['49 Stars', { quantity: 49 }, 'Quantity must be 50 to 1000000'],
    ['Stars as text', { quantity: '500' }, 'Quantity must be 50 to 1000000'],
    ['another wallet', { wallet_type: 'USDT' }, 'Unsupported wallet_type'],
    ['a hash of somebody else', { recipient_hash: 'ABCDEF123456' }, 'Recipient hash does not match'],
  ])('refuses %s', async (_what, more, error) => {
    expect(await order('durov', 500, more)).toMatchObject({ status: 400, body: { error } })
    expect(bench.sandbox.control.balance()).toBe(100_000)
  })

  it('refuses an order the balance does not pay for', async () => {
    bench.sandbox.control.balance(1)
    expect(await order('durov')).toMatchObject({ status: 400, body: { error: 'insufficient balance' } })
    expect(gifts()).toEqual([])
  })

  it('knows its partner by the key', async () => {
    const response = await fetch(`${bench.sandbox.origin}/istar/wallet/balance`, {
      headers: { 'api-key': 'x' },
    })
    expect([response.status, await response.json()]).toEqual([401, { error: 'Invalid API key' }])
  })
})

describe('a username that speaks', () => {
  it('nobody… is not found', async () => {
    expect(await search('nobody_7')).toEqual({
      status: 404,
      body: { success: false, error: 'Recipient not found' },
    })
  })

  it('channel… cannot receive Stars', async () => {
    const { status, body } = await search('channel_news')
    expect([status, body['success']]).toEqual([422, false])
    expect(body['error']).toContain('cannot receive Stars')
  })

  it('refuse… is found, and refused when it comes to the gift', async () => {
    expect((await search('refuse_1')).status).toBe(200)
    expect((await order('refuse_1')).status).toBe(400)
    expect(bench.sandbox.control.balance()).toBe(100_000)
  })

  it('slow… takes its time', async () => {
    await bench.close()
    bench = await openBench({ slowMs: 1500 })
    await order('slow_1')
    await new Promise((done) => setTimeout(done, 150))
    expect(gifts()).toEqual([])
    await until(() => gifts().length === 1)
  })

  it('hang… is carried out and posted, though never answered', async () => {
    await expect(order('hang_1')).rejects.toThrow('timeout')
    await until(() => bench.shop.posts.length === 1)
    const { order: seen } = JSON.parse(bench.shop.posts[0]?.body ?? '') as { order: { id: string } }
    expect(await read(`/orders/${seen.id}`)).toMatchObject({ username: 'hang_1', status: 'completed' })
  })

  it('lost… is neither carried out nor answered', async () => {
    await expect(order('lost_1')).rejects.toThrow('timeout')
    await new Promise((done) => setTimeout(done, 100))
    expect([gifts(), bench.sandbox.control.balance()]).toEqual([[], 100_000])
  })

  it('flaky… says twice that nothing was done, then works', async () => {
    const tries = [
      await order('flaky_1'),
      await order('flaky_1'),
      await order('flaky_1'),
      await order('flaky_2'),
    ]
    expect(tries.map(({ status }) => status)).toEqual([503, 503, 200, 503])
    expect(tries[0]?.headers.get('retry-after')).toBe('1')
    expect(tries[0]?.body.message).toBe('Service unavailable, order not created')
    await until(() => gifts().length === 1)
  })

  it('moved… belongs to somebody else at every look', async () => {
    const looks = [await search('moved_1'), await search('moved_1'), await search('moved_1')]
    expect(new Set(looks.map(({ body }) => body['recipient'])).size).toBe(3)
  })

  it('fails… is accepted, fails, and the amount comes back', async () => {
    const { body } = await order('fails_1')
    expect(bench.sandbox.control.balance()).toBe(99_994.45)
    await until(() => bench.shop.posts.length === 1)
    expect(JSON.parse(bench.shop.posts[0]?.body ?? '')).toMatchObject({ event_type: 'order.failed' })
    expect(await read(`/orders/${body.order_id}`)).toMatchObject({ status: 'failed' })
    expect([gifts(), bench.sandbox.control.balance()]).toEqual([[], 100_000])
  })
})
