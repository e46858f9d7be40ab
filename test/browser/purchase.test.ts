import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { CONSENT_VERSION } from '../../src/pages/consent.ts'
import { en } from '../support/english.ts'
import {
  agreeAndPay,
  comesTo,
  DECLINED_CARD,
  fillIn,
  goOn,
  GOOD_CARD,
  goToPay,
  onPaymentPage,
  onReview,
  payBy,
  sessionOf,
} from './support/buyer.ts'
import { mint } from './support/place.ts'
import { operator, sandbox, visit } from './support/visit.ts'

const giftsTo = async (username: string) =>
  (await sandbox.ledger()).gifts.filter((gift) => gift.username === username)

const textOf = (page: Page) => page.locator('body').innerText()
const pricesOn = async (page: Page) => (await textOf(page)).match(/\$[\d.,]+/g)
const isFocused = (element: HTMLElement | SVGElement) => element.matches(':focus')

// Side by side: most of a purchase is waiting.
describe.concurrent.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_how, javaScriptEnabled) => {
  it('500 Stars go from the start page to the account, at one and the same price', () =>
    visit({ javaScriptEnabled }, async (page) => {
      const username = mint('buyer')
      await fillIn(page, { username: `@${username}` })
      const pack = page.locator('label').filter({ has: page.getByRole('radio', { name: /^500 / }) })
      const price = (await pack.innerText()).split('\n').at(-1) ?? ''
      expect(price).toMatch(/^\$\d+\.\d\d$/)

      await goOn(page)
      await onReview(page)
      const review = await textOf(page)
      expect(review).toContain(en.stars(500))
      expect(review).toContain(`@${username}`)
      expect(await pricesOn(page)).toEqual([price, price, price])

      await agreeAndPay(page)
      await onPaymentPage(page)
      expect(await textOf(page)).toContain(`500 Telegram Stars for @${username}`)
      expect(await pricesOn(page)).toEqual([price, price, price])

      await payBy(page, GOOD_CARD)
      await comesTo(page, 'delivered')
      expect(await pricesOn(page)).toEqual([price])
      expect(await textOf(page)).toContain(en.consent[CONSENT_VERSION])
      expect(await giftsTo(username)).toMatchObject([{ stars: 500 }])
    }))

  it('a declined card is followed by one that pays', () =>
    visit({ javaScriptEnabled }, async (page) => {
      const username = mint('declined')
      await goToPay(page, { username })
      await payBy(page, DECLINED_CARD)
      await page.getByRole('alert').filter({ hasText: 'Your card was declined.' }).waitFor()
      await payBy(page, GOOD_CARD)
      await comesTo(page, 'delivered')
      expect(await giftsTo(username)).toHaveLength(1)
    }))

  it('a payment given up is gone on with from the order page', () =>
    visit({ javaScriptEnabled }, async (page) => {
      await goToPay(page, { username: mint('resumed') })
      const session = sessionOf(page)
      await page.getByRole('link', { name: 'Back' }).click()
      await comesTo(page, 'awaiting_payment')
      await page.getByRole('link', { name: en.order.continue }).click()
      await onPaymentPage(page)
      expect(sessionOf(page)).toBe(session)
      await payBy(page, GOOD_CARD)
      await comesTo(page, 'delivered')
    }))

  it('going back from the payment page and paying again means the same order', () =>
    visit({ javaScriptEnabled }, async (page) => {
      const username = mint('wavering')
      await goToPay(page, { username })
      const session = sessionOf(page)
      await page.goBack()
      await onReview(page)
      await agreeAndPay(page)
      await onPaymentPage(page)
      expect(sessionOf(page)).toBe(session)
      expect(await operator.ordersFor(username)).toHaveLength(1)
    }))

  it('a payment page that has expired leads back to an order that is closed and can be placed anew', () =>
    visit({ javaScriptEnabled, answers: [410] }, async (page) => {
      const username = mint('expired')
      await goToPay(page, { username, stars: 1000 })
      await sandbox.expire(sessionOf(page))
      await payBy(page, GOOD_CARD)
      await page.getByRole('link', { name: 'Back to the shop' }).click()
      await comesTo(page, 'expired')
      await page.getByRole('link', { name: en.order.restart }).click()
      expect(await page.getByLabel(en.checkout.recipient).inputValue()).toBe(username)
      expect(await page.getByRole('radio', { name: /^1,000 / }).isChecked()).toBe(true)
    }))

  it('an account that refuses the gift gets its buyer the money back, and the page says so', () =>
    visit({ javaScriptEnabled }, async (page) => {
      const username = mint('refuse')
      await goToPay(page, { username })
      await payBy(page, GOOD_CARD)
      await comesTo(page, 'refunded')
      expect(await textOf(page)).toContain(en.order.text.refunded)
      expect(await textOf(page)).toContain(en.order.price.refunded)
      expect(await giftsTo(username)).toEqual([])
    }))

  it.each([
    ['nobody', 'Nobody on Telegram has this username.'],
    ['channel', 'This is a channel, a group or a bot.'],
  ])('a username that is of %s is refused at the form, which keeps what was typed', (part, sentence) =>
    visit({ javaScriptEnabled, answers: [422] }, async (page) => {
      const username = mint(part)
      await fillIn(page, { username, stars: 250 })
      await goOn(page)
      const summary = page.getByRole('alert').filter({ hasText: en.errors.heading })
      await summary.waitFor()
      expect(await page.title()).toMatch(/^Error: /)
      expect(await page.getByRole('radio', { name: /^250 / }).isChecked()).toBe(true)
      const field = page.getByLabel(en.checkout.recipient)
      expect(await field.inputValue()).toBe(username)
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      // Only a script can move the focus; without one, the summary is what a reader comes to first.
      if (javaScriptEnabled) await expect.poll(() => summary.evaluate(isFocused)).toBe(true)
      await summary.getByRole('link', { name: sentence }).click()
      expect(await field.evaluate(isFocused)).toBe(true)
    }),
  )

  it('all complaints stand in the order of the form, which keeps the choice of another amount', () =>
    visit({ javaScriptEnabled, answers: [422] }, async (page) => {
      await page.goto('/')
      await page.getByRole('radio', { name: en.checkout.other }).check()
      await page.getByLabel(en.checkout.recipient).fill('+49 151 23456789')
      await goOn(page)
      const summary = page.getByRole('alert').filter({ hasText: en.errors.heading })
      await summary.waitFor()
      expect(await summary.getByRole('link').allInnerTexts()).toEqual([
        expect.stringContaining('Choose how many Stars'),
        expect.stringContaining('That is a phone number.'),
      ])
      expect(await page.getByRole('radio', { name: en.checkout.other }).isChecked()).toBe(true)
      await summary.getByRole('link', { name: /Choose how many/ }).click()
      expect(await page.getByRole('textbox', { name: en.checkout.otherLabel }).evaluate(isFocused)).toBe(true)
    }))

  it('without consent nothing is ordered, and the review says what is missing', () =>
    visit({ javaScriptEnabled, answers: [422] }, async (page) => {
      const username = mint('careful')
      await fillIn(page, { username })
      await goOn(page)
      await onReview(page)
      await page.getByRole('button', { name: /^Pay / }).click()
      const summary = page.getByRole('alert').filter({ hasText: en.errors.heading })
      await summary.getByRole('link', { name: /Tick the box/ }).click()
      expect(await page.getByRole('checkbox').evaluate(isFocused)).toBe(true)
      expect(await operator.ordersFor(username)).toEqual([])
      await agreeAndPay(page)
      await onPaymentPage(page)
    }))

  it('every Change link keeps all that was said', () =>
    visit({ javaScriptEnabled }, async (page) => {
      const username = mint('changing')
      const stars = page.getByRole('textbox', { name: en.checkout.otherLabel })
      await page.goto('/')
      await page.getByRole('combobox').selectOption('eur')
      await page.getByRole('radio', { name: en.checkout.other }).check()
      await stars.fill('777')
      await page.getByLabel(en.checkout.recipient).fill(username)
      await goOn(page)
      for (const what of Object.values(en.review.changeWhat)) {
        await onReview(page)
        await page.getByRole('link', { name: `Change ${what}` }).click()
        await page.getByRole('heading', { name: en.checkout.title }).waitFor()
        expect(await page.getByRole('combobox').inputValue()).toBe('eur')
        expect(await stars.inputValue()).toBe('777')
        expect(await page.getByLabel(en.checkout.recipient).inputValue()).toBe(username)
        await goOn(page)
      }
      await onReview(page)
      expect(await textOf(page)).toContain(en.stars(777))
      expect(await textOf(page)).toMatch(/Pay €\d/)
    }))

  it.each([
    ['succeeds is delivered', 'will succeed', 'delivered'],
    ['fails closes the order', 'will fail', 'expired'],
  ] as const)('a payment that comes later and %s', (_what, button, end) =>
    visit({ javaScriptEnabled }, async (page) => {
      await goToPay(page, { username: mint('later') })
      const session = sessionOf(page)
      await page.getByRole('button', { name: button }).click()
      await comesTo(page, 'awaiting_payment')
      await sandbox.endLater(session)
      await comesTo(page, end)
    }),
  )

  it('a refund by an operator shows on the page', () =>
    visit({ javaScriptEnabled }, async (page) => {
      const username = mint('moved')
      await goToPay(page, { username })
      await payBy(page, GOOD_CARD)
      await comesTo(page, 'review')
      const [order] = await operator.ordersFor(username)
      expect(await operator.refund(order?.id ?? '', 'The name has a new owner.')).toBe(202)
      await comesTo(page, 'refunded')
    }))
})
