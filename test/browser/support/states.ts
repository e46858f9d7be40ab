import type { Page } from 'playwright-core'
import { ORDER_STATUSES, type OrderStatus } from '../../../src/order/order.ts'
import type { Texts } from '../../../src/pages/texts.ts'
import { en } from '../../support/english.ts'
import { remoteControl } from '../../support/remote-control.ts'
import { agreeAndPay, comesTo, fillIn, goOn, onReview, payButton } from './buyer.ts'
import { orderIn } from './orders.ts'
import { mint, type Place } from './place.ts'

/** A page as a buyer may find it. */
export interface State {
  name: string
  /** It needs a fault at a provider, which is everybody's until `clearFaults`. */
  breaks: boolean
  /** Statuses from 400 on that belong to it. */
  answers: number[]
  open(page: Page): Promise<void>
}

const BREAKING: readonly string[] = ['review-not-looked-up', 'review-stripe-down', 'order-paid']

const state = (name: string, open: State['open'], answers: number[] = []): State => ({
  name,
  breaks: BREAKING.includes(name),
  answers,
  open,
})

/** Every page in every state: for whoever looks at them, a person or a program. */
export const statesOf = (place: Place, t: Texts = en): State[] => [
  ...checkoutStates(t),
  ...reviewStates(place, t),
  ...ORDER_STATUSES.map((status) => orderState(place, status, t)),
  ...['telegram-stars', 'partners', 'safety', 'delivery', 'terms', 'privacy', 'refunds', 'contact'].map(
    (name) => state(name, async (page) => void (await page.goto(t.path(name)))),
  ),
  state('not-found', async (page) => void (await page.goto(t.path('nothing-here'))), [404]),
  state(
    'order-not-found',
    async (page) => void (await page.goto(`/orders/ord_none?key=none&locale=${t.locale}`)),
    [404],
  ),
]

const checkoutStates = (t: Texts): State[] => [
  state('checkout', async (page) => {
    await page.goto(t.path())
    await page.waitForLoadState('networkidle')
  }),
  state('checkout-found', async (page) => {
    await fillIn(page, { username: 'durov' }, t)
    await page.locator('#account').getByText('@durov').waitFor()
    await page.waitForLoadState('networkidle')
  }),
  state('checkout-not-found', async (page) => {
    await fillIn(page, { username: mint('nobody') }, t)
    await page.getByText(t.checkout.notFound).waitFor()
  }),
  state('checkout-other-amount', async (page) => {
    await page.goto(t.path())
    await page.getByRole('combobox').selectOption('kwd')
    await page.getByRole('radio', { name: t.checkout.other }).check()
    await page.getByRole('textbox', { name: t.checkout.otherLabel }).fill('4321')
    await page
      .locator('output')
      .filter({ hasText: /\d[.,٫]\d{3}/ })
      .waitFor()
  }),
  state(
    'checkout-too-few',
    async (page) => {
      await page.goto(t.path())
      await page.getByRole('radio', { name: t.checkout.other }).check()
      await page.getByRole('textbox', { name: t.checkout.otherLabel }).fill('49')
      await page.locator('#amount-complaint').filter({ hasText: '50' }).waitFor()
    },
    [422],
  ),
  state(
    'checkout-errors',
    async (page) => {
      await page.goto(t.path())
      await page.getByRole('radio', { name: t.checkout.other }).check()
      await page.getByLabel(t.checkout.recipient).fill('+49 151 23456789')
      await goOn(page, t)
      await page.getByText(t.errors.heading).waitFor()
    },
    [422],
  ),
]

const review = async (page: Page, t: Texts, username = mint('friend')) => {
  await fillIn(page, { username }, t)
  await goOn(page, t)
  await onReview(page, t)
}

const reviewStates = (place: Place, t: Texts): State[] => {
  const sandbox = remoteControl(place.sandbox)
  return [
    state('review', (page) => review(page, t)),
    state('review-bot', (page) => review(page, t, mint('friend').concat('bot'))),
    state('review-not-looked-up', async (page) => {
      await sandbox.fault({ target: 'istar', call: 'GET *', kind: 'error', times: 99 })
      await review(page, t)
      await page.getByText(t.review.notLookedUp).waitFor()
    }),
    state(
      'review-no-consent',
      async (page) => {
        await review(page, t)
        await payButton(page, t).click()
        await page.getByText(t.errors.heading).waitFor()
      },
      [422],
    ),
    state(
      'review-stripe-down',
      async (page) => {
        await review(page, t)
        await sandbox.fault({ target: 'stripe', call: 'POST *', kind: 'error', times: 99 })
        await agreeAndPay(page, t)
        await page.getByText(t.review.stripeDown).waitFor()
      },
      [503],
    ),
    state(
      'review-price-changed',
      async (page) => {
        await review(page, t)
        // A genuine offer for another amount is as stale as one the prices have left behind.
        const answer = await fetch(`${place.shop}/api/quote?stars=450&currency=usd`)
        const { quote } = (await answer.json()) as { quote: string }
        await page
          .locator('input[name=quote]')
          .evaluate((input, value) => input.setAttribute('value', value), quote)
        await agreeAndPay(page, t)
        await page.locator('.notice.careful').waitFor()
      },
      [409],
    ),
  ]
}

const orderState = (place: Place, status: OrderStatus, t: Texts): State =>
  state(`order-${status}`, async (page) => {
    await page.goto(`${await orderIn(place, status)}&locale=${t.locale}`)
    await comesTo(page, status, 30_000, t)
  })
