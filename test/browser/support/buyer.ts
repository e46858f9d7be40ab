import type { Page } from 'playwright-core'
import type { OrderStatus } from '../../../src/order/order.ts'
import type { Texts } from '../../../src/pages/texts.ts'
import { en } from '../../support/english.ts'

export const GOOD_CARD = '4242 4242 4242 4242'
export const DECLINED_CARD = '4000 0000 0000 0002'

interface Wish {
  username: string
  stars?: number
}

// What the buyer does on each page, in the buyer's words: by labels and buttons, hardly ever by markup.

export async function fillIn(page: Page, { username, stars = 500 }: Wish, t: Texts = en): Promise<void> {
  await page.goto(t.path())
  await page.getByRole('radio', { name: new RegExp(`^${t.number(stars)} `) }).check()
  await page.getByLabel(t.checkout.recipient).fill(username)
}

export const goOn = (page: Page, t: Texts = en): Promise<void> =>
  page.getByRole('button', { name: t.checkout.button }).click()

export const onReview = (page: Page, t: Texts = en): Promise<void> =>
  page.getByRole('heading', { name: t.review.title }).waitFor()

/** `Pay $9.99`, whatever the price. */
export const payButton = (page: Page, t: Texts = en) =>
  page.getByRole('button', { name: t.review.pay.replace('{price}', '').trim() })

export async function agreeAndPay(page: Page, t: Texts = en): Promise<void> {
  await page.getByRole('checkbox').check()
  await payButton(page, t).click()
}

/** From the start page to Stripe's. */
export async function goToPay(page: Page, wish: Wish): Promise<void> {
  await fillIn(page, wish)
  await goOn(page)
  await onReview(page)
  await agreeAndPay(page)
  await onPaymentPage(page)
}

export const onPaymentPage = (page: Page): Promise<void> => page.getByLabel('Card number').waitFor()

export async function payBy(page: Page, card: string): Promise<void> {
  await page.getByLabel('Card number').fill(card)
  await page.getByRole('button', { name: /^Pay \S*\d/ }).click()
}

export const sessionOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** The order page comes to this by itself, with a script or by loading itself again. */
export async function comesTo(
  page: Page,
  status: OrderStatus,
  withinMs = 30_000,
  t: Texts = en,
): Promise<void> {
  await page.locator(`main[data-status=${status}]`).waitFor({ timeout: withinMs })
  await page.getByRole('heading', { level: 1, name: t.order.title[status] }).waitFor()
}
