import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toItsEnd } from './support/ends.ts'
import {
  disputeAtBank,
  listeningPartner,
  newPartner,
  refundAtStripe,
  type ListeningPartner,
} from './support/partners.ts'
import { row, rows } from './support/rows.ts'
import { control, passSeconds, sandbox } from './support/sandbox.ts'
import { asOperator, someone, testShop, type Receipt } from './support/shop.ts'

const shop = testShop()
const operator = asOperator(shop)
let partner: ListeningPartner
beforeEach(async () => {
  partner = await listeningPartner(shop)
})

const eventsOf = ({ id }: Pick<Receipt, 'id'>) =>
  rows('SELECT * FROM partner_events WHERE order_id = ? ORDER BY at, id', id)

/** What the partner's server was told of, having verified it. */
async function toldTypes(): Promise<string[]> {
  const heard = await partner.listener.heard()
  expect(heard.filter(({ verified }) => !verified)).toEqual([])
  return heard.map(({ type }) => type)
}

async function delivered(more: Record<string, unknown> = {}): Promise<Receipt> {
  const receipt = await shop.buyAndPay({ partner: partner.id, campaign: 'spring', ...more })
  expect(await toItsEnd(shop, receipt)).toBe('delivered')
  return receipt
}

describe('a partner is told', () => {
  it('of the money and of the Stars, in signed words that name nobody', async () => {
    const username = someone()
    const receipt = await shop.buyAndPay({ partner: partner.id, campaign: 'spring', username })
    expect(shop.told).toEqual([receipt.id])
    expect(await shop.tell(receipt.id)).toEqual({ acked: true, retryAfter: undefined })
    await toItsEnd(shop, receipt)
    expect(shop.told.filter((id) => id === receipt.id)).toHaveLength(2)
    await shop.tell(receipt.id)
    await shop.tell(receipt.id)

    const heard = await partner.listener.heard()
    expect(heard.map(({ type, verified }) => [type, verified])).toEqual([
      ['order.paid', true],
      ['order.delivered', true],
    ])
    const data = { orderId: receipt.id, stars: 500, amount: 999, currency: 'usd', campaign: 'spring' }
    const [paid, gift] = heard.map(({ body }) => JSON.parse(body) as { timestamp: string })
    expect(paid).toEqual({
      type: 'order.paid',
      timestamp: expect.any(String) as unknown,
      data: { ...data, status: 'paid' },
    })
    expect(gift).toMatchObject({ type: 'order.delivered', data: { ...data, status: 'delivered' } })
    expect(new Date(paid?.timestamp ?? '').toISOString()).toBe(paid?.timestamp)
    expect(JSON.stringify(heard)).not.toContain(username)
    expect((await eventsOf(receipt)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  })

  it('of an order that could not be delivered: paid, then refunded', async () => {
    const receipt = await shop.buyAndPay({ partner: partner.id, username: someone('refuse') })
    await shop.tell(receipt.id)
    expect(await toItsEnd(shop, receipt)).toBe('refunded')
    await shop.tell(receipt.id)
    expect(await toldTypes()).toEqual(['order.paid', 'order.refunded'])
    const [, refunded] = await partner.listener.heard()
    expect(JSON.parse(refunded?.body ?? '')).toMatchObject({
      data: { orderId: receipt.id, status: 'refunded', refunded: 999 },
    })
  })

  it('of a refund by hand once, whichever events bring it, and of each part of one', async () => {
    const receipt = await delivered()
    const part = await refundAtStripe(receipt, 300)
    const rest = await refundAtStripe(receipt)
    for (const event of [part.created, part.created, rest.charge, rest.created]) await shop.webhook(event)
    await shop.tell(receipt.id)
    const told = (await partner.listener.heard()).filter(({ type }) => type === 'order.refunded')
    expect(
      told.map(({ body }) => {
        const { data } = JSON.parse(body) as { data: { status: string; refunded: number } }
        return [data.status, data.refunded]
      }),
    ).toEqual([
      ['delivered', 300],
      ['refunded', 999],
    ])
  })

  it('of a dispute, and not of how it ends', async () => {
    const receipt = await delivered()
    const { created, close } = await disputeAtBank(receipt)
    await shop.webhook(created)
    await shop.webhook(created)
    await shop.webhook(await close('lost'))
    await shop.tell(receipt.id)
    expect((await toldTypes()).filter((type) => type === 'order.disputed')).toHaveLength(1)
  })

  it('nothing where there is no address, and of nobody else’s orders', async () => {
    const quiet = await newPartner(shop)
    const before = shop.told.length
    const receipts = [await shop.buyAndPay(), await shop.buyAndPay({ partner: quiet.id })]
    for (const receipt of receipts) {
      await toItsEnd(shop, receipt)
      expect(await eventsOf(receipt)).toEqual([])
    }
    expect(shop.told.slice(before)).not.toContain(receipts[0]?.id)
    expect(await partner.listener.heard()).toEqual([])
  })

  it('by the sweep what no message came for', async () => {
    const receipt = await shop.buyAndPay({ partner: partner.id })
    const before = shop.told.length
    await shop.sweep()
    expect(shop.told.slice(before)).toEqual([])
    await passSeconds(11)
    await shop.sweep()
    expect(shop.told.slice(before)).toContain(receipt.id)
  })

  it('once, when two messages come at once', async () => {
    const receipt = await shop.buyAndPay({ partner: partner.id })
    await Promise.all([shop.tell(receipt.id), shop.tell(receipt.id), shop.tell(receipt.id)])
    expect(await toldTypes()).toEqual(['order.paid'])
  })
})

describe('a partner who does not answer well', () => {
  it('is tried again after 5 s and 5 min, under the same id with the same body', async () => {
    const receipt = await shop.buyAndPay({ partner: partner.id })
    await partner.listener.behave({ status: 500 })
    const first = await shop.tell(receipt.id)
    expect(first.retryAfter).toBeGreaterThanOrEqual(5)
    expect(first.retryAfter).toBeLessThanOrEqual(6)
    // Too early: nothing is sent.
    await shop.tell(receipt.id)
    await passSeconds(7)
    const second = await shop.tell(receipt.id)
    expect(second.retryAfter).toBeGreaterThanOrEqual(300)
    expect(second.retryAfter).toBeLessThanOrEqual(360)
    await partner.listener.behave({ status: 204 })
    await passSeconds(361)
    expect(await shop.tell(receipt.id)).toMatchObject({ acked: true })
    const heard = await partner.listener.heard()
    expect(heard.map(({ answered, verified }) => [answered, verified])).toEqual([
      [500, true],
      [500, true],
      [204, true],
    ])
    expect(new Set(heard.map(({ id, body }) => `${id} ${body}`)).size).toBe(1)
    expect(await row('SELECT webhook_failing_since FROM partners WHERE id = ?', partner.id)).toEqual({
      webhook_failing_since: null,
    })
  })

  it.each([301, 302, 307, 308])('a %i is no success, and is not followed', async (status) => {
    const elsewhere = await listeningPartner(shop)
    await partner.listener.behave({ status, headers: { location: elsewhere.listener.url } })
    const receipt = await shop.buyAndPay({ partner: partner.id })
    expect((await shop.tell(receipt.id)).retryAfter).toBeGreaterThan(0)
    expect(await elsewhere.listener.heard()).toEqual([])
  })

  it('holds the line for ten seconds at most, and nobody else’s message', async () => {
    await partner.listener.behave({ waitMs: 15_000 })
    const receipt = await shop.buyAndPay({ partner: partner.id })
    const started = performance.now()
    expect((await shop.tell(receipt.id)).acked).toBe(false)
    expect(performance.now() - started).toBeLessThan(13_000)
    expect(await eventsOf(receipt)).toMatchObject([{ state: 'due', tries: 1, answer: 0 }])
  })

  it('for five days is switched off with a note and an alert; it is told again when switched on', async () => {
    const lines: string[] = []
    vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line))
    await partner.listener.behave({ status: 503 })
    const receipt = await delivered()
    const started = Date.now()
    for (let tries = 0; tries < 100; tries += 1) {
      const { retryAfter } = await shop.tell(receipt.id)
      if (retryAfter === undefined) break
      await passSeconds(retryAfter + 1)
    }
    const days = (Date.now() - started) / 86_400_000
    expect(days).toBeGreaterThan(5)
    expect(days).toBeLessThan(6)
    const seen = await (await operator(`/partners/${partner.id}`)).json()
    expect(seen).toMatchObject({ webhookOff: { why: 'failing_for_days', at: expect.any(String) as unknown } })
    const alerts = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(alerts.filter(({ event }) => event === 'partner.webhook_off')).toMatchObject([
      { alert: true, partnerId: partner.id, why: 'failing_for_days' },
    ])
    vi.restoreAllMocks()

    // What happens meanwhile is kept, and not sent.
    await partner.listener.behave({ status: 204 })
    const before = (await partner.listener.heard()).length
    await shop.webhook((await refundAtStripe(receipt)).created)
    await shop.tell(receipt.id)
    await passSeconds(60)
    await shop.sweep()
    expect((await partner.listener.heard()).length).toBe(before)
    const events = await eventsOf(receipt)
    expect(events.map(({ type, state }) => [type, state])).toEqual([
      ['order.paid', 'failed'],
      ['order.delivered', 'failed'],
      ['order.refunded', 'failed'],
    ])
    const path = `/partners/${partner.id}/webhooks/${events[2]?.['id']}/resend`
    const refused = await operator(path, 'POST')
    expect([refused.status, (await refused.json<{ code: string }>()).code]).toEqual([409, 'webhook_off'])

    await operator(`/partners/${partner.id}`, 'PATCH', { webhookUrl: partner.listener.url })
    expect((await operator(path, 'POST')).status).toBe(202)
    await shop.tell(receipt.id)
    expect((await partner.listener.heard()).at(-1)).toMatchObject({
      type: 'order.refunded',
      id: events[2]?.['id'],
      verified: true,
    })
  })

  it('that is gone for good says 410 and is switched off at once', async () => {
    await partner.listener.behave({ status: 410 })
    const receipt = await shop.buyAndPay({ partner: partner.id })
    expect(await shop.tell(receipt.id)).toEqual({ acked: true, retryAfter: undefined })
    expect(await (await operator(`/partners/${partner.id}`)).json()).toMatchObject({
      webhookOff: { why: 'gone' },
    })
    expect(await eventsOf(receipt)).toMatchObject([{ state: 'failed', answer: 410 }])
  })
})

describe('an address', () => {
  it('is checked again when something is sent', async () => {
    const strict = testShop({ PARTNER_WEBHOOK_ALLOW_LOOPBACK: undefined })
    const receipt = await shop.buyAndPay({ partner: partner.id })
    expect(await strict.tell(receipt.id)).toMatchObject({ acked: true })
    expect(await partner.listener.heard()).toEqual([])
    expect(await (await operator(`/partners/${partner.id}`)).json()).toMatchObject({
      webhookOff: { why: 'not_https' },
    })
    expect((await asOperator(strict)(`/partners/${partner.id}/ping`, 'POST')).status).toBe(409)
    expect(await partner.listener.heard()).toEqual([])
  })

  it('that is new gets what was due for the old one', async () => {
    await partner.listener.behave({ status: 500 })
    const receipt = await shop.buyAndPay({ partner: partner.id })
    await shop.tell(receipt.id)
    const other = await listeningPartner(shop)
    await control(`/receiver/${other.listener.name}`, { secrets: [partner.webhookSecret] })
    await operator(`/partners/${partner.id}`, 'PATCH', { webhookUrl: other.listener.url })
    await passSeconds(7)
    await shop.tell(receipt.id)
    expect(await other.listener.heard()).toMatchObject([{ type: 'order.paid', verified: true }])
  })

  it('that is taken away is told nothing more', async () => {
    const receipt = await shop.buyAndPay({ partner: partner.id })
    await operator(`/partners/${partner.id}`, 'PATCH', { webhookUrl: null })
    expect(await shop.tell(receipt.id)).toMatchObject({ acked: true })
    expect(await partner.listener.heard()).toEqual([])
  })
})

describe('a secret that is rotated', () => {
  it('signs from now on, with the old one beside it for a day', async () => {
    const rotated = await operator(`/partners/${partner.id}/webhook-secret`, 'POST')
    const { webhookSecret } = await rotated.json<{ webhookSecret: string }>()
    expect(webhookSecret).not.toBe(partner.webhookSecret)
    const ping = () => operator(`/partners/${partner.id}/ping`, 'POST')
    // The partner still has the old one, then the new one.
    await ping()
    await control(`/receiver/${partner.listener.name}`, { secrets: [webhookSecret] })
    await ping()
    await passSeconds(24 * 3600 + 1)
    await ping()
    const heard = await partner.listener.heard()
    expect(heard.map(({ verified, signatures }) => [verified, signatures])).toEqual([
      [true, 2],
      [true, 2],
      [true, 1],
    ])
  })
})

describe('a ping', () => {
  const ping = async (id = partner.id) => {
    const answer = await operator(`/partners/${id}/ping`, 'POST', {})
    return [answer.status, await answer.json<Record<string, unknown>>()] as const
  }

  it('is tried once, now, and says what came of it', async () => {
    const [status, told] = await ping()
    expect([status, told]).toEqual([200, { eventId: told['eventId'], delivered: true, status: 204 }])
    const [heard] = await partner.listener.heard()
    expect(heard).toMatchObject({ id: told['eventId'], type: 'ping', verified: true })
    expect(JSON.parse(heard?.body ?? '')).toEqual({
      type: 'ping',
      timestamp: expect.any(String) as unknown,
      data: {},
    })
    await partner.listener.behave({ status: 404 })
    expect((await ping())[1]).toMatchObject({ delivered: false, status: 404 })
    await passSeconds(60)
    await shop.sweep()
    expect(await toldTypes()).toEqual(['ping', 'ping'])
  })

  it('that nobody answers has no status', async () => {
    const { id } = await newPartner(shop, { webhookUrl: 'http://127.0.0.1:9/hook' })
    expect((await ping(id))[1]).toMatchObject({ delivered: false, status: null })
  })

  it('that arrives switches a dead address on again', async () => {
    await partner.listener.behave({ status: 410 })
    const receipt = await shop.buyAndPay({ partner: partner.id })
    await shop.tell(receipt.id)
    await partner.listener.behave({ status: 204 })
    await ping()
    expect(await (await operator(`/partners/${partner.id}`)).json()).toMatchObject({ webhookOff: null })
  })

  it('needs an address: 409', async () => {
    const { id } = await newPartner(shop)
    expect(await ping(id)).toMatchObject([409, { code: 'no_webhook' }])
  })
})

describe('the list of events', () => {
  it('is the partner’s own, newest first, and each can be sent again', async () => {
    const receipt = await delivered()
    await shop.tell(receipt.id)
    const other = await listeningPartner(shop)
    const listed = await (
      await operator(`/partners/${partner.id}/webhooks`)
    ).json<{ events: { id: string; type: string }[]; nextCursor: null }>()
    expect(listed.events).toMatchObject([
      { type: 'order.delivered', orderId: receipt.id, state: 'delivered', tries: 1, answer: 204 },
      { type: 'order.paid', orderId: receipt.id, state: 'delivered', tries: 1, answer: 204 },
    ])
    expect(listed.nextCursor).toBeNull()
    const id = listed.events[1]?.id ?? ''
    // Of another partner there is no such event.
    for (const path of [
      `/partners/${other.id}/webhooks/${id}/resend`,
      `/partners/${partner.id}/webhooks/evt_x/resend`,
    ])
      expect((await operator(path, 'POST', {})).status).toBe(404)
    expect((await operator(`/partners/${partner.id}/webhooks/${id}/resend`, 'POST')).status).toBe(202)
    await shop.tell(receipt.id)
    const heard = await partner.listener.heard()
    expect(heard.filter((event) => event.id === id)).toHaveLength(2)
    expect(new Set(heard.filter((event) => event.id === id).map(({ body }) => body)).size).toBe(1)
  })
})

describe('a message', () => {
  it('that is garbage is let go', async () => {
    for (const orderId of ['', 'ord_x', "ord_' OR 1"])
      expect(await shop.tell(orderId)).toMatchObject({ acked: true })
  })

  it('comes again when D1 is down', async () => {
    const DB = new Proxy(env.DB, {
      get: () => () => {
        throw new Error('D1_ERROR: down')
      },
    })
    const receipt = await shop.buyAndPay({ partner: partner.id })
    expect((await testShop({ DB }).tell(receipt.id)).retryAfter).toBeGreaterThan(0)
  })
})

describe('the log', () => {
  afterEach(() => vi.restoreAllMocks())

  it('knows no key, no secret and no address of a partner', async () => {
    const lines: string[] = []
    for (const level of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, level).mockImplementation(
        (...said: unknown[]) => void lines.push(said.map(String).join(' ')),
      )
    const canary = 'canary-in-the-address'
    const listening = await listeningPartner(shop)
    await operator(`/partners/${listening.id}`, 'PATCH', {
      webhookUrl: `${sandbox.origin}/partner/x?${canary}`,
    })
    const rotated = await (await operator(`/partners/${listening.id}/key`, 'POST')).json<{ key: string }>()
    const secret = await (
      await operator(`/partners/${listening.id}/webhook-secret`, 'POST')
    ).json<{ webhookSecret: string }>()
    const receipt = await shop.buyAndPay({ partner: listening.id })
    await shop.tell(receipt.id)
    await operator(`/partners/${listening.id}/ping`, 'POST')
    for (const key of [listening.key, rotated.key, `${listening.key}x`])
      await shop.fetch('/api/partner/balance', { headers: { authorization: `Bearer ${key}` } })
    expect(lines.length).toBeGreaterThan(8)
    for (const secretText of [
      listening.key,
      listening.webhookSecret,
      rotated.key,
      secret.webhookSecret,
      canary,
    ])
      expect(lines.filter((line) => line.includes(secretText))).toEqual([])
    expect(JSON.stringify(await rows('SELECT * FROM audit'))).not.toContain(canary)
  })
})
