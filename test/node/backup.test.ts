import { createHmac } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile, cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { compareLedgers } from '../blackbox/ledgers.ts'
import { OPERATOR_TOKEN, sandboxOptions } from '../support/sandbox-settings.ts'
import { startShop, type Shop } from '../support/shop.ts'
import { ROOT } from '../support/wrangler.ts'
import { runReal } from './support/run-real.ts'

interface Bought {
  id: string
  key: string
  username: string
  checkoutUrl: string
  session: string
}

let folder: string
let persistTo: string
let shop: Shop

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drill-'))
  persistTo = join(folder, 'state')
  // `wrangler d1 export` looks for the local database beside its configuration.
  await mkdir(join(folder, '.wrangler'), { recursive: true })
  await mkdir(persistTo)
  await symlink(persistTo, join(folder, '.wrangler/state'))
  await cp(join(ROOT, 'wrangler.toml'), join(folder, 'wrangler.toml'))
  shop = await startShop({
    persistTo,
    logLevel: 'warn',
    vars: { RETRY_FIRST_SECONDS: '1', SETTLE_WINDOW_SECONDS: '3' },
    sandbox: { paceMs: 0, giftMs: 100, slowMs: 8000, laterMs: 300, refundMs: 200 },
  })
}, 120_000)
afterAll(async () => {
  await shop.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
})

const tool = (name: string, ...args: string[]) =>
  runReal([`src/tools/${name}.ts`, '--local', '--config', join(folder, 'wrangler.toml'), ...args])

async function order(username: string): Promise<Bought> {
  const answer = await fetch(`${shop.origin}/api/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, stars: 50, currency: 'usd', consent: true }),
  })
  if (answer.status !== 201) throw new Error(`${username}: ${answer.status} ${await answer.text()}`)
  const receipt = (await answer.json()) as Omit<Bought, 'session'>
  return { ...receipt, session: receipt.checkoutUrl.split('/').at(-1) ?? '' }
}

const pay = ({ session }: Bought) => void shop.sandbox.control.pay(session)

async function statusOf({ id, key }: Bought): Promise<string> {
  const answer = await fetch(`${shop.origin}/api/orders/${id}?key=${key}`)
  return String(((await answer.json()) as { status?: string | number }).status)
}

/** Meanwhile the cron goes on, faster than life. */
const becomes = (bought: Bought, status: string) =>
  expect
    .poll(
      async () => {
        const now = await statusOf(bought)
        if (now !== status) await shop.cron(new Date(60_000))
        return now
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(status)

const operator = (path: string, method = 'GET', body?: object) =>
  fetch(`${shop.origin}/api/operator${path}`, {
    method,
    headers: { authorization: `Bearer ${OPERATOR_TOKEN}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

/** A minute in which the shop compares itself with Stripe. */
const reconcile = () => shop.cron(new Date(Math.floor(Date.now() / 300_000) * 300_000))

/** What iStar sends again when asked to. */
async function providerTellsAgain(): Promise<void> {
  for (const { orderId } of shop.sandbox.ledger().gifts) {
    const body = JSON.stringify({
      event_type: 'order.completed',
      order: { id: orderId, status: 'completed' },
    })
    const secret = sandboxOptions('').istarWebhookSecret
    const answer = await fetch(`${shop.origin}/webhooks/istar`, {
      method: 'POST',
      headers: { 'x-istar-signature': createHmac('sha256', secret).update(body).digest('hex') },
      body,
    })
    expect(answer.status).toBe(200)
  }
}

const privacy = (verb: string, { id }: Bought) => {
  const where = ['--config', join(folder, 'wrangler.toml')]
  return runReal(['src/tools/privacy.ts', verb, '--order', id, '--reason', 'asked by mail', ...where])
}
const keptAbout = async (bought: Bought) => JSON.parse((await privacy('export', bought)).out) as unknown

/** By command: what the console does is in test/worker/privacy.test.ts. */
async function erase(bought: Bought): Promise<void> {
  expect(await keptAbout(bought)).toMatchObject({ orders: [{ person: { username: bought.username } }] })
  expect((await privacy('erase', bought)).out).toContain('erased; the books stay')
}

const theBackup = async () =>
  (await readdir(join(folder, 'backups'))).find((name) => name.endsWith('.sql')) ?? ''

describe('backup, wipe, restore, reconcile', { timeout: 240_000 }, () => {
  it('ends with ledgers that agree: nothing lost, nothing given twice', async () => {
    onTestFailed(() => console.log(shop.log()))
    const delivered = await order('before_and_delivered')
    pay(delivered)
    await becomes(delivered, 'delivered')
    await erase(delivered)
    const atProvider = await order('slow_at_the_provider')
    pay(atProvider)
    await becomes(atProvider, 'delivering')
    const paidSince = await order('ordered_before_paid_since')
    const refundedSince = await order('refuse_ordered_before')
    await operator('/halt', 'PUT', { reason: 'a backup is about to be taken' })
    const sentSince = await order('paid_before_sent_since')
    pay(sentSince)
    await becomes(sentSince, 'paid')
    // The provider's news of it must not be awaited: the backup has it as accepted.
    const backup = await tool('backup', '--out', join(folder, 'backups'))
    expect([backup.code, backup.out]).toEqual([0, expect.stringContaining('found whole')])

    await operator('/halt', 'DELETE')
    pay(paidSince)
    pay(refundedSince)
    const lost = await order('ordered_and_sent_since')
    pay(lost)
    const lostAndRefunded = await order('refuse_ordered_since')
    pay(lostAndRefunded)
    for (const one of [atProvider, paidSince, sentSince, lost]) await becomes(one, 'delivered')
    for (const one of [refundedSince, lostAndRefunded]) await becomes(one, 'refunded')
    const before = shop.sandbox.ledger()
    expect([before.gifts.length, before.refunds.length]).toEqual([5, 2])

    const file = await theBackup()
    await shop.restart('SIGTERM', async () => {
      await rm(join(persistTo, 'v3/d1'), { recursive: true })
      const restored = await tool('restore', '--file', join(folder, 'backups', file))
      expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('Gifting is off')])
    })
    expect(await statusOf(lost)).toBe('404')
    expect(await keptAbout(delivered)).toMatchObject({
      orders: [{ person: null, order: { state: 'delivered' } }],
    })

    await reconcile()
    // Whoever bought meanwhile opens their order with the key they have.
    for (const one of [paidSince, sentSince, lost]) await becomes(one, 'review')
    for (const one of [refundedSince, lostAndRefunded]) await becomes(one, 'refunded')
    await becomes(atProvider, 'delivered')

    // Gifting goes on, with an order of today; nothing of yesterday is sent again.
    await operator('/halt', 'DELETE')
    const today = await order('after_the_restore')
    pay(today)
    await becomes(today, 'delivered')
    await reconcile()
    expect(shop.sandbox.ledger().gifts).toHaveLength(before.gifts.length + 1)
    expect(shop.sandbox.ledger().refunds).toHaveLength(before.refunds.length)

    await providerTellsAgain()
    for (const one of [paidSince, sentSince, lost]) await becomes(one, 'delivered')
    const all = [delivered, atProvider, paidSince, refundedSince, sentSince, lost, lostAndRefunded, today]
    const told: string[] = []
    expect([await compareLedgers(shop, all, (line) => void told.push(line)), told]).toEqual([0, told])
  })

  it('refuses a backup that was changed, and a database that is in use', async () => {
    const file = await theBackup()
    const path = join(folder, 'backups', file)
    expect((await tool('restore', '--file', path)).out).toContain('not empty')
    await writeFile(path, `${await readFile(path, 'utf8')}\nDROP TABLE orders;`)
    const changed = await tool('restore', '--file', path)
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining('hash differs')])
  })
})
