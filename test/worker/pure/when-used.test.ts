import { describe, expect, it } from 'vitest'
import { whenUsed } from '../../../src/shared/when-used.ts'

class Price {
  static made = 0
  amount = 999
  constructor() {
    Price.made += 1
  }
  doubled() {
    return this.amount * 2
  }
}

describe('what is made when it is used', () => {
  it.each([
    ['read', (price: Price) => expect(price.amount).toBe(999)],
    ['called', (price: Price) => expect(price.doubled()).toBe(1998)],
    ['asked what it has', (price: Price) => expect('amount' in price).toBe(true)],
    ['asked what it is', (price: Price) => expect(price).toBeInstanceOf(Price)],
  ])('is made once it is %s, and only then', (_, use) => {
    Price.made = 0
    const price = whenUsed(() => new Price())
    expect(Price.made).toBe(0)
    use(price)
    use(price)
    expect(Price.made).toBe(1)
  })
})
