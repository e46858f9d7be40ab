import type { Page } from 'playwright-core'
import { ORDER_STATUSES, type OrderStatus } from '../../../src/order/order.ts'
import { en } from '../../support/english.ts'
import { remoteControl } from '../../support/remote-control.ts'
import { agreeAndPay, comesTo, fillIn, goOn, onReview } from './buyer.ts'
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
export const statesOf = (place: Place): State[] => [
  ...checkoutStates,
  ...reviewStates(place),
  ...ORDER_STATUSES.map((status) => orderState(place, status)),
  ...['telegram-stars', 'partners', 'terms', 'privacy', 'refunds', 'contact'].map((name) =>
    state(name, async (page) => void (await page.goto(`/${name}`))),
  ),
  state('not-found', async (page) => void (await page.goto('/nothing-here')), [404]),
  state('order-not-found', async (page) => void (await page.goto('/orders/ord_none?key=none')), [404]),
]

const checkoutStates: State[] = [
  state('checkout', async (page) => {
    await page.goto('/')
    await page.waitForLoadState('networkidle')
  }),
  state('checkout-found', async (page) => {
    await fillIn(page, { username: 'durov' })
    await page.locator('#account').getByText('@durov').waitFor()
    await page.waitForLoadState('networkidle')
  }),
  state('checkout-not-found', async (page) => {
    await fillIn(page, { username: mint('nobody') })
    await page.getByText(en.checkout.notFound).waitFor()
  }),
  state('checkout-other-amount', async (page) => {
    await page.goto('/')
    await page.getByRole('combobox').selectOption('kwd')
    await page.getByRole('radio', { name: en.checkout.other }).check()
    await page.getByRole('textbox', { name: en.checkout.otherLabel }).fill('4321')
    await page.locator('output').filter({ hasText: 'KWD' }).waitFor()
  }),
  state(
    'checkout-too-few',
    async (page) => {
      await page.goto('/')
      await page.getByRole('radio', { name: en.checkout.other }).check()
      await page.getByRole('textbox', { name: en.checkout.otherLabel }).fill('49')
      await page.getByText('The smallest order is 50 Stars').waitFor()
    },
    [422],
  ),
  state(
    'checkout-errors',
    async (page) => {
      await page.goto('/')
      await page.getByRole('radio', { name: en.checkout.other }).check()
      await page.getByLabel(en.checkout.recipient).fill('+49 151 23456789')
      await goOn(page)
      await page.getByText(en.errors.heading).waitFor()
    },
    [422],
  ),
]

const review = async (page: Page, username = mint('friend')) => {
  await fillIn(page, { username })
  await goOn(page)
  await onReview(page)
}

const reviewStates = (place: Place): State[] => {
  const sandbox = remoteControl(place.sandbox)
  return [
    state('review', (page) => review(page)),
    state('review-bot', (page) => review(page, mint('friend').concat('bot'))),
    state('review-not-looked-up', async (page) => {
      await sandbox.fault({ target: 'istar', call: 'GET *', kind: 'error', times: 99 })
      await review(page)
      await page.getByText(en.review.notLookedUp).waitFor()
    }),
    state(
      'review-no-consent',
      async (page) => {
        await review(page)
        await page.getByRole('button', { name: /^Pay / }).click()
        await page.getByText(en.errors.heading).waitFor()
      },
      [422],
    ),
    state(
      'review-stripe-down',
      async (page) => {
        await review(page)
        await sandbox.fault({ target: 'stripe', call: 'POST *', kind: 'error', times: 99 })
        await agreeAndPay(page)
        await page.getByText(en.review.stripeDown).waitFor()
      },
      [503],
    ),
    state(
      'review-price-changed',
      async (page) => {
        await review(page)
        // A genuine offer for another amount is as stale as one the prices have left behind.
        const answer = await fetch(`${place.shop}/api/quote?stars=450&currency=usd`)
        const { quote } = (await answer.json()) as { quote: string }
        await page
          .locator('input[name=quote]')
          .evaluate((input, value) => input.setAttribute('value', value), quote)
        await agreeAndPay(page)
        await page.getByText('The price has changed').waitFor()
      },
      [409],
    ),
  ]
}

const orderState = (place: Place, status: OrderStatus): State =>
  state(`order-${status}`, async (page) => {
    await page.goto(await orderIn(place, status))
    await comesTo(page, status)
  })
