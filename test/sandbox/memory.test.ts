import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openBench, until, type Bench } from './bench.ts'

let bench: Bench
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  bench = await again()
})
afterEach(async () => {
  await bench.close()
  rmSync(folder, { recursive: true })
})

const again = () => openBench({ memory: join(folder, 'sandbox.bin'), giftMs: 400, laterMs: 400 })

it('knows after a restart what it knew, and ends what it had begun', async () => {
  const [open, later] = [await bench.sell(), await bench.sell()]
  bench.sandbox.control.pay(later.id, { later: 'failure' })
  const found = (await (await bench.istar('/star/recipient/search?username=durov&quantity=50')).json()) as {
    recipient: string
  }
  const wanted = { username: 'durov', recipient_hash: found.recipient, quantity: 50, wallet_type: 'TON' }
  await bench.istar('/orders/star', wanted)
  await bench.close()
  bench = await again()
  expect((await bench.stripe.checkout.sessions.retrieve(open.id)).status).toBe('open')
  expect(bench.sandbox.control.pay(open.id)).toMatchObject({ ok: true })
  await until(() => bench.sandbox.ledger().gifts.length === 1)
  expect(bench.sandbox.ledger().payments.map(({ status }) => status)).toEqual(['failed', 'paid'])
})

it('posts what the shop had not taken', async () => {
  bench.shop.answer = () => 500
  bench.sandbox.control.pay((await bench.sell()).id)
  await until(() => bench.shop.posts.length > 0)
  await bench.close()
  bench = await again()
  await bench.sandbox.control.quiet()
  expect(bench.events().map(({ type }) => type)).toEqual(['checkout.session.completed'])
})
