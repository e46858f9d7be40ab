import { afterEach, describe, expect, it } from 'vitest'
import { en } from '../support/english.ts'
import {
  agreeAndPay,
  comesTo,
  fillIn,
  goOn,
  GOOD_CARD,
  goToPay,
  onPaymentPage,
  onReview,
  payBy,
} from './support/buyer.ts'
import { placeOrder } from './support/orders.ts'
import { mint } from './support/place.ts'
import { operator, place, sandbox, visit } from './support/visit.ts'

// One after the other: a fault at a provider is everybody's.
afterEach(() => sandbox.clearFaults())

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_how, javaScriptEnabled) => {
  it('while Stripe is down the review says so, and the same order goes on afterwards', () =>
    visit({ javaScriptEnabled, answers: [503] }, async (page) => {
      const username = mint('patient')
      await fillIn(page, { username })
      await goOn(page)
      await onReview(page)
      await sandbox.fault({ target: 'stripe', call: 'POST /v1/checkout/sessions', kind: 'error', times: 99 })
      await agreeAndPay(page)
      await page.getByRole('alert').filter({ hasText: en.review.stripeDown }).waitFor()
      const kept = await operator.ordersFor(username)
      await sandbox.clearFaults()
      await agreeAndPay(page)
      await onPaymentPage(page)
      await payBy(page, GOOD_CARD)
      await comesTo(page, 'delivered')
      expect(page.url()).toContain(kept[0]?.id)
      expect(await operator.ordersFor(username)).toHaveLength(1)
    }))

  it('while no account can be looked up the review warns, and the sale goes on', () =>
    visit({ javaScriptEnabled }, async (page) => {
      await sandbox.fault({ target: 'istar', call: 'GET /star/recipient/search', kind: 'error', times: 99 })
      await fillIn(page, { username: mint('unseen') })
      if (javaScriptEnabled) await page.getByText(en.checkout.unknown).waitFor()
      await goOn(page)
      await onReview(page)
      await page.getByText(en.review.notLookedUp).waitFor()
      await agreeAndPay(page)
      await onPaymentPage(page)
      await payBy(page, GOOD_CARD)
      await comesTo(page, 'paid')
      await sandbox.clearFaults()
      await comesTo(page, 'delivered')
    }))
})

it('a gift made by a call that is never answered is shown as delivered once the provider tells', () =>
  visit({}, async (page) => {
    const username = mint('hang')
    await sandbox.fault({ target: 'istar', webhook: 'delay', ms: 8000 })
    await goToPay(page, { username })
    await payBy(page, GOOD_CARD)
    await comesTo(page, 'delivering')
    await comesTo(page, 'delivered', 45_000)
    const { gifts } = await sandbox.ledger()
    expect(gifts.filter((gift) => gift.username === username)).toHaveLength(1)
  }))

it('a last step that could not be shown when it was heard of is shown a little later', () =>
  visit({ answers: [503] }, async (page) => {
    const order = await placeOrder(place, mint('hiccup'))
    await page.goto(order.path)
    let refused = 0
    await page.route(`${place.shop}/orders/*`, (route) =>
      refused++ === 0 ? route.fulfill({ status: 503 }) : route.continue(),
    )
    await sandbox.expire(order.session)
    await comesTo(page, 'expired')
    expect(refused).toBe(2)
  }))
