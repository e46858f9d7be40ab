import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { en } from '../support/english.ts'
import { comesTo, onPaymentPage, onReview } from './support/buyer.ts'
import { placeOrder } from './support/orders.ts'
import { mint } from './support/place.ts'
import { place, sandbox, visit } from './support/visit.ts'

const FURTHEST = 40

/** Where the focus is, it can be seen: on the element itself or on the label drawn around it. */
const focusIsVisible = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement
    return [focused, focused?.closest('label')].some(
      (element) => element && getComputedStyle(element).outlineStyle !== 'none',
    )
  })

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < FURTHEST; presses++) {
    await page.keyboard.press('Tab')
    expect(await focusIsVisible(page)).toBe(true)
    if (await target.evaluate((element) => element.matches(':focus'))) return
  }
  throw new Error(`The focus never came to ${String(target)}`)
}

it('a keyboard is enough for the whole purchase', () =>
  visit({}, async (page) => {
    const username = mint('keyboard')
    await page.goto('/')
    await page.keyboard.press('Tab')
    expect(
      await page.getByRole('link', { name: en.layout.skip }).evaluate((link) => link.matches(':focus')),
    ).toBe(true)
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('radio', { name: /^500 / }))
    await page.keyboard.press('ArrowDown')
    await tabTo(page, page.getByLabel(en.checkout.recipient))
    await page.keyboard.type(username)
    await tabTo(page, page.getByRole('button', { name: en.checkout.button }))
    await page.keyboard.press('Enter')

    await onReview(page)
    await page.getByText(en.stars(1000)).waitFor()
    await tabTo(page, page.getByRole('checkbox'))
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('button', { name: /^Pay / }))
    await page.keyboard.press('Enter')

    await onPaymentPage(page)
    await tabTo(page, page.getByRole('button', { name: /^Pay \S*\d/ }))
    await page.keyboard.press('Enter')
    await comesTo(page, 'delivered')
    await tabTo(page, page.getByRole('button', { name: en.order.print }))
  }))

it('an order that moves is told to those who cannot see it, and the focus is not lost', () =>
  visit({}, async (page) => {
    const order = await placeOrder(place, mint('watched'))
    await page.goto(order.path)
    await page.getByRole('link', { name: en.order.continue }).focus()
    await sandbox.pay(order.session)
    await comesTo(page, 'delivered')
    expect(await page.getByRole('status').filter({ hasText: en.order.title.delivered }).count()).toBe(1)
    expect(await page.title()).toBe(`${en.order.title.delivered} – TrustGifts`)
    // The link it was on is gone with the old status.
    expect(await page.getByRole('main').evaluate((main) => main.matches(':focus'))).toBe(true)
  }))
