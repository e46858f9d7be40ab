import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { toItsEnd } from './ends.ts'
import { deliveryRow } from './rows.ts'
import { fault, passSeconds } from './sandbox.ts'
import { countedAs, someone, type Receipt, type TestShop } from './shop.ts'

/** Held before its call, because so much was bought for the same name today. */
export async function held(shop: TestShop): Promise<Receipt> {
  const receipt = await shop.buyAndPay()
  await env.DB.prepare('INSERT INTO velocity VALUES (?, ?, ?, 99, 99)')
    .bind(Math.floor(Date.now() / 86_400_000), 'recipient', await countedAs(receipt.username))
    .run()
  expect(await toItsEnd(shop, receipt)).toBe('review')
  return receipt
}

/** Its call was never answered, and no wallet can tell what became of it. `done`: it was carried out all the same. */
export async function unknown(shop: TestShop, done: boolean, part = 'person'): Promise<Receipt> {
  await env.DB.prepare('DELETE FROM wallet_marks').run()
  const receipt = await shop.buyAndPay({ username: someone(part) })
  await fault({ target: 'istar', call: 'POST /orders/star', kind: done ? 'accept_then_reset' : 'reset' })
  await shop.consume(receipt.id)
  await passSeconds(1020)
  expect(await toItsEnd(shop, receipt)).toBe('review')
  expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'unknown' })
  return receipt
}
