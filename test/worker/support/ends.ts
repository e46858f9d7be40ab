import { expect } from 'vitest'
import { statesOf } from './rows.ts'
import { finishGifts, giftsTo, refundsOf } from './sandbox.ts'
import type { Receipt, TestShop } from './shop.ts'

/** Works on an order until it has come to an end, skipping its waits; answers the buyer's status. */
export async function toItsEnd(shop: TestShop, receipt: Receipt): Promise<string> {
  for (let step = 0; step < 60; step += 1) {
    const status = await shop.status(receipt)
    if (['delivered', 'refunded', 'expired', 'review'].includes(status)) return status
    await shop.consumeNow(receipt.id)
    await finishGifts()
  }
  throw new Error(`no end: ${JSON.stringify(await statesOf(receipt.id))}`)
}

type End = 'delivered' | 'refunded' | 'review'

/** What really happened agrees with what the buyer is told: one gift, or one full refund, or neither. Never both. */
export async function expectEnd(shop: TestShop, receipt: Receipt, end: End): Promise<void> {
  expect(await shop.status(receipt)).toBe(end)
  const gifts = (await giftsTo(receipt.username)).map(({ stars }) => stars)
  const refunds = (await refundsOf(receipt.id)).filter(({ status }) => status !== 'failed')
  expect(gifts).toEqual(end === 'delivered' ? [receipt.stars] : [])
  expect(refunds.map(({ amount, currency, status }) => [amount, currency, status])).toEqual(
    end === 'refunded' ? [[receipt.amount, receipt.currency, 'succeeded']] : [],
  )
}
