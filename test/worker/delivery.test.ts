import { describe, expect, it } from 'vitest'
import { giftsTo, hurry, someone, testShop } from './support/shop.ts'

describe('a paid order', () => {
  it('is delivered once, with every webhook and message sent three times', async () => {
    const shop = testShop()
    const username = someone()
    const receipt = await shop.buy({ username })
    await shop.pay(receipt)
    expect(shop.sent).toEqual([receipt.id])

    for (let i = 0; i < 3; i += 1) await Promise.all([shop.consume(receipt.id), shop.consume(receipt.id)])
    await expect
      .poll(
        async () => {
          await hurry(receipt.id)
          await shop.consume(receipt.id)
          return shop.status(receipt)
        },
        { timeout: 15_000, interval: 300 },
      )
      .toBe('delivered')
    expect(await giftsTo(username)).toHaveLength(1)
  })
})
