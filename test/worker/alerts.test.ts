import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import runbook from '../../docs/runbook.md?raw'
import { ALERT_CODES } from '../../src/watch/alert-code.ts'
import { countingDb } from './support/counting.ts'
import { toItsEnd } from './support/ends.ts'
import { mailbox } from './support/mailbox.ts'
import { passSeconds } from './support/sandbox.ts'
import { asOperator, someone, testShop } from './support/shop.ts'

const telegram = mailbox('telegram')
const webhook = mailbox('webhook')
const OLD_SECRET = `whsec_${btoa('the secret before, still good')}`
const SECRET = `whsec_${btoa('the secret of the alerts')}`
const SETTINGS = {
  TELEGRAM_BOT_TOKEN: '123:token-of-the-bot',
  TELEGRAM_CHAT_ID: '-100200300',
  TELEGRAM_API_BASE: telegram.address,
  ALERT_WEBHOOK_URL: `${webhook.address}/alerts`,
  ALERT_WEBHOOK_SECRET: `${SECRET},${OLD_SECRET}`,
}
const shop = testShop(SETTINGS)
const operator = asOperator(shop)

interface Told {
  type: string
  timestamp: string
  data: { code: string; since: string; detail: Record<string, number> }
}
const toldByWebhook = async () => (await webhook.mail()).map(({ body }) => JSON.parse(body) as Told)
const toldInChat = async () =>
  (await telegram.mail()).map(({ body }) => JSON.parse(body) as { chat_id: string; text: string })

/** A minute later, the cron. */
async function minute(seconds = 60) {
  await passSeconds(seconds)
  await shop.sweep()
}
/** What was said of one kind of trouble, by type. */
const saidOf = async (code: string) =>
  (await toldByWebhook()).filter(({ data }) => data.code === code).map(({ type }) => type)

beforeEach(async () => {
  await telegram.answers('ok')
  await webhook.answers('ok')
})

describe('an alert', () => {
  it('is told once in each channel, and once more when it is over', async () => {
    await operator('/halt', 'PUT', { reason: 'to see who notices' })
    await minute()
    await minute()
    expect(await saidOf('gifting_halted')).toEqual(['alert.open'])
    const inChat = (await toldInChat()).filter(({ text }) => text.includes('gifting_halted'))
    expect(inChat).toHaveLength(1)
    expect(inChat[0]).toMatchObject({
      chat_id: '-100200300',
      text: expect.stringContaining('runbook') as string,
    })

    await operator('/halt', 'DELETE')
    await minute()
    // Trouble that comes and goes is one trouble.
    expect(await saidOf('gifting_halted')).toEqual(['alert.open'])
    await minute(400)
    await minute()
    expect(await saidOf('gifting_halted')).toEqual(['alert.open', 'alert.closed'])
    expect((await toldInChat()).filter(({ text }) => /over: gifting_halted/.test(text))).toHaveLength(1)
  })

  it('is told again while it lasts, every six hours', async () => {
    await operator('/halt', 'PUT', { reason: 'over night' })
    await minute()
    const before = (await saidOf('gifting_halted')).length
    await minute(3 * 3600)
    expect(await saidOf('gifting_halted')).toHaveLength(before)
    await minute(3 * 3600 + 60)
    expect(await saidOf('gifting_halted')).toHaveLength(before + 1)
    await operator('/halt', 'DELETE')
    await minute(400)
    await minute()
  })

  it('reaches the other channel when one fails or hangs, and the failing one a minute later', async () => {
    await telegram.answers('fail')
    await operator('/halt', 'PUT', { reason: 'the chat is down' })
    const webhookBefore = (await saidOf('gifting_halted')).length
    const inChat = async () =>
      (await toldInChat()).filter(({ text }) => text.includes('gifting_halted')).length
    const chatBefore = await inChat()
    await minute()
    expect(await saidOf('gifting_halted')).toHaveLength(webhookBefore + 1)
    await telegram.answers('hang')
    const started = performance.now()
    await minute()
    expect(performance.now() - started).toBeLessThan(15_000)
    await telegram.answers('ok')
    await minute()
    await minute()
    // Failed, hung, and told at last; then not again.
    expect((await inChat()) - chatBefore).toBe(3)
    expect(await saidOf('gifting_halted')).toHaveLength(webhookBefore + 1)
    await operator('/halt', 'DELETE')
    await minute(400)
    await minute()
  })

  it('is signed as Standard Webhooks are, by the new secret and by the one before', async () => {
    const mail = (await webhook.mail()).at(-1)
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = mail?.headers ?? {}
    expect(Math.abs(Number(at) * 1000 - Date.now())).toBeLessThan(3600_000)
    const signatures = await Promise.all(
      [SECRET, OLD_SECRET].map((secret) => sign(secret, `${id}.${at}.${mail?.body}`)),
    )
    expect(signature?.split(' ')).toEqual(signatures)
  })

  it('says nothing of anybody', async () => {
    const username = someone('refuse')
    await shop.buyAndPay({ username })
    await minute(1000)
    const all = JSON.stringify([await telegram.mail(), await webhook.mail()])
    expect(all).not.toContain(username)
    expect(await env.DB.prepare("SELECT detail FROM alerts WHERE detail LIKE '%@%'").all()).toMatchObject({
      results: [],
    })
  })

  it('is told by one of many who look in the same minute', async () => {
    await operator('/halt', 'PUT', { reason: 'all look at once' })
    await passSeconds(61)
    const before = (await saidOf('gifting_halted')).length
    await Promise.all([1, 2, 3].map(() => testShop(SETTINGS).sweep()))
    expect(await saidOf('gifting_halted')).toHaveLength(before + 1)
    await operator('/halt', 'DELETE')
    await minute(400)
    await minute()
  })

  it('costs a quiet shop two round trips a minute', async () => {
    const { DB, trips } = countingDb()
    const quiet = testShop({ DB })
    await quiet.sweep()
    await passSeconds(61)
    trips.length = 0
    await quiet.sweep()
    expect(trips.filter((trip) => JSON.stringify(trip).includes('heartbeats')).length).toBeLessThanOrEqual(2)
    expect(trips.filter((trip) => JSON.stringify(trip).includes('alerts')).length).toBeLessThanOrEqual(2)
  })
})

/** What makes each kind of trouble. */
const TROUBLE: Record<(typeof ALERT_CODES)[number], () => Promise<unknown>> = {
  gifting_halted: () => operator('/halt', 'PUT', { reason: 'x' }),
  review_waiting: async () => {
    const receipt = await shop.buyAndPay({ username: someone('moved') })
    await toItsEnd(shop, receipt)
  },
  undelivered: async () => {
    const receipt = await shop.buyAndPay()
    await env.DB.batch([
      env.DB.prepare('UPDATE orders SET paid_at = ? WHERE id = ?').bind(Date.now() - 16 * 60_000, receipt.id),
      env.DB.prepare('UPDATE deliveries SET due_at = ? WHERE order_id = ?').bind(
        Date.now() + 900_000,
        receipt.id,
      ),
    ])
  },
  dead_letters: async () => {
    const { id } = await shop.buyAndPay()
    await shop.deadLetter({ orderId: id })
  },
  error_rate: async () => {
    let down = false
    const DB = new Proxy(env.DB, {
      get(target, name) {
        if (down) throw new Error('D1_ERROR: Network connection lost.')
        const member = Reflect.get(target, name) as unknown
        return typeof member === 'function' ? (member.bind(target) as unknown) : member
      },
    })
    const shaky = testShop({ ...SETTINGS, DB })
    await shaky.sweep()
    down = true
    for (let i = 0; i < 6; i += 1) await shaky.fetch('/api/catalog')
    down = false
    await passSeconds(61)
    await shaky.sweep()
  },
  cron_silent: async () => {
    await env.DB.prepare("INSERT OR REPLACE INTO heartbeats VALUES ('cron', ?)")
      .bind(Date.now() - 700_000)
      .run()
    await passSeconds(120)
    // A visitor's request looks in the cron's place.
    await testShop(SETTINGS).fetch('/healthz')
  },
  float_low: async () => {
    await toItsEnd(shop, await shop.buyAndPay({ stars: 1000 }))
    await minute() // has the wallet marked
    await env.DB.prepare('UPDATE wallet_marks SET balance_micro = 1').run()
  },
  reconciliation_difference: () =>
    env.DB.prepare('INSERT INTO reconciliations VALUES (?, 1, 1, \'["ord_x"]\')').bind(Date.now()).run(),
  partner_webhook_off: async () => {
    const body = { name: 'P', hosts: [], returnUrl: 'https://p.example/', commissionBps: 0 }
    const { id } = await (await operator('/partners', 'POST', body)).json<{ id: string }>()
    await env.DB.prepare("UPDATE partners SET webhook_off_at = 1, webhook_off_why = 'dead' WHERE id = ?")
      .bind(id)
      .run()
  },
}

describe('people are told', () => {
  beforeEach(async () => {
    await env.DB.batch(
      ['alerts_told', 'alerts', 'halts'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
    )
  })

  it.each(ALERT_CODES)('of %s', async (code) => {
    const before = (await saidOf(code)).filter((type) => type === 'alert.open').length
    await TROUBLE[code]()
    if (!['cron_silent', 'error_rate'].includes(code)) await minute()
    expect((await saidOf(code)).filter((type) => type === 'alert.open').length).toBe(before + 1)
    expect(runbook).toContain(`\n## ${code}\n`)
  })

  it('what to do, in a section of the runbook for each and for nothing else', () => {
    const sections = runbook.match(/^## ([a-z_]+)$/gm) ?? []
    expect(sections.toSorted()).toEqual(ALERT_CODES.map((code) => `## ${code}`).toSorted())
  })
})

describe('a watchman outside', () => {
  it('is told by /healthz/cron when the cron is silent, and /healthz stays as it is', async () => {
    await shop.sweep()
    expect((await shop.fetch('/healthz/cron')).status).toBe(200)
    await passSeconds(11 * 60)
    const silent = await shop.fetch('/healthz/cron')
    expect([silent.status, await silent.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'cron_silent' }),
    ])
    expect(await shop.get('/healthz')).toMatchObject({ ok: true, version: expect.any(String) as string })
  })
})

describe('GET /api/operator/metrics', () => {
  it('tells operators how the shop does', async () => {
    await env.DB.prepare('DELETE FROM halts').run()
    await toItsEnd(shop, await shop.buyAndPay())
    await minute()
    const metrics = await (await operator('/metrics')).json<Record<string, unknown>>()
    expect(metrics).toMatchObject({
      orders: { review: expect.any(Number) as number, paid: expect.any(Number) as number },
      delivered: { day: { count: expect.any(Number) as number, p50: expect.any(Number) as number } },
      float: { micro: expect.any(Number) as number },
      gifting: 'on',
      cron: { secondsAgo: expect.any(Number) as number },
      alerts: expect.arrayContaining([expect.objectContaining({ code: 'review_waiting' })]) as unknown[],
    })
    expect((await shop.fetch('/api/operator/metrics')).status).toBe(404)
  })
})

describe('Analytics Engine', () => {
  it('gets a figure for each request, message and cron run, and nothing of anybody', async () => {
    const points: unknown[] = []
    const METRICS = { writeDataPoint: (point: unknown) => void points.push(point) }
    const measured = testShop({ METRICS })
    const username = someone()
    await measured.get(`/api/recipients/${username}`)
    const receipt = await measured.buyAndPay({ username })
    await measured.consume(receipt.id)
    await measured.cron(0)
    expect(points).toEqual(
      expect.arrayContaining([
        {
          indexes: ['request'],
          blobs: ['GET /api/recipients/:username', 'info'],
          doubles: [expect.any(Number), 200],
        },
        { indexes: ['message'], blobs: ['', 'info'], doubles: [expect.any(Number), 0] },
        { indexes: ['cron'], blobs: ['', 'info'], doubles: [expect.any(Number), 0] },
      ]),
    )
    expect(JSON.stringify(points)).not.toContain(username)
    expect(JSON.stringify(points)).not.toContain(receipt.id)
  })
})

async function sign(secret: string, text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.slice('whsec_'.length)), (char) => char.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`
}
