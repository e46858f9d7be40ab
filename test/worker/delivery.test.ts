import { describe, expect, it, vi } from 'vitest'
import { giftsTo } from './support/sandbox.ts'
import { someone, testShop } from './support/shop.ts'

describe('a paid order', () => {
  it('is delivered once, with every webhook and message sent three times', async () => {
    const shop = testShop()
    const username = someone()
    const receipt = await shop.buy({ username })
    await shop.pay(receipt)
    expect(shop.sent).toEqual([receipt.id])

    for (let i = 0; i < 3; i += 1) await Promise.all([shop.consume(receipt.id), shop.consume(receipt.id)])
    await vi.waitFor(async () => {
      await shop.consumeNow(receipt.id)
      expect(await shop.status(receipt)).toBe('delivered')
    }, 15_000)
    expect(await giftsTo(username)).toHaveLength(1)
  })
})
