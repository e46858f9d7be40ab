import type { Page } from 'playwright-core'
import { ORDER_STATUSES, type OrderStatus } from '../../../src/order/order.ts'
import type { Texts } from '../../../src/pages/texts.ts'
import { en } from '../../support/english.ts'
import { remoteControl } from '../../support/remote-control.ts'
import { agreeAndPay, comesTo, fillIn, goOn, onReview, payButton } from './buyer.ts'
import { frameOfAPartner, framedOrder } from './frames.ts'
import { orderIn, placeOrder } from './orders.ts'
import { mint, type Place } from './place.ts'

/** A page as a buyer may find it. */
export interface State {
  name: string
  /** It needs a fault at a provider, which is everybody's until `clearFaults`. */
  breaks: boolean
  /** Statuses from 400 on that belong to it. */
  answers: number[]
  /** Words in the console that belong to it. */
  says?: RegExp
  open(page: Page): Promise<void>
}

const BREAKING: readonly string[] = [
  'checkout-provider-down',
  'review-not-looked-up',
  'review-stripe-down',
  'order-paid',
  'withdraw',
]

const state = (name: string, open: State['open'], answers: number[] = []): State => ({
  name,
  breaks: BREAKING.includes(name),
  answers,
  open,
})

/** Every page in every state: for whoever looks at them, a person or a program. */
export const statesOf = (place: Place, t: Texts = en): State[] => [
  ...checkoutStates(place, t),
  ...reviewStates(place, t),
  ...ORDER_STATUSES.map((status) => orderState(place, status, t)),
  ...momentsOfAnOrder(place, t),
  ...frameStates(place, t),
  ...['telegram-stars', 'partners', 'safety', 'delivery', 'terms', 'privacy', 'refunds', 'contact'].map(
    (name) => state(name, async (page) => void (await page.goto(t.path(name)))),
  ),
  state('not-found', async (page) => void (await page.goto(t.path('nothing-here'))), [404]),
  state('docs', async (page) => void (await page.goto('/docs'))),
  state(
    'order-not-found',
    async (page) => void (await page.goto(`/orders/ord_none?key=none&locale=${t.locale}`)),
    [404],
  ),
]

const checkoutStates = (place: Place, t: Texts): State[] => [
  state('checkout', async (page) => {
    await page.goto(t.path())
    await page.waitForLoadState('networkidle')
  }),
  state('checkout-found', async (page) => {
    await fillIn(page, { username: 'durov' }, t)
    await page.locator('#account').getByText('@durov').waitFor()
    await page.waitForLoadState('networkidle')
  }),
  state('checkout-looking-up', async (page) => {
    await page.route('**/api/recipients/**', () => {})
    await fillIn(page, { username: 'durov' }, t)
    await page.getByText(t.checkout.looking).waitFor()
  }),
  state('checkout-provider-down', async (page) => {
    await everyLookupFails(place)
    await fillIn(page, { username: mint('friend') }, t)
    await page.getByText(t.checkout.unknown).waitFor()
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

const everyLookupFails = (place: Place) =>
  remoteControl(place.sandbox).fault({ target: 'istar', call: 'GET *', kind: 'error', times: 99 })

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
      await everyLookupFails(place)
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

/** What may happen to an order's page besides. */
const momentsOfAnOrder = (place: Place, t: Texts): State[] => [
  // Paid in a way that takes its time: the buyer is back, the money is not here yet.
  state('order-confirming', async (page) => {
    const { path, session } = await placeOrder(place, mint('picture'))
    await remoteControl(place.sandbox).pay(session, { later: 'success' })
    await page.route('**/api/orders/**', () => {})
    await page.goto(`${path}&paid&locale=${t.locale}`)
    await page.getByText(t.order.confirming).waitFor()
  }),
  {
    ...state('order-offline', async (page) => {
      await page.goto(`${await orderIn(place, 'delivering')}&locale=${t.locale}`)
      await comesTo(page, 'delivering', 30_000, t)
      await page.context().setOffline(true)
      await page.getByText(t.order.offline).waitFor()
    }),
    says: /ERR_INTERNET_DISCONNECTED/,
  },
  state('withdraw', async (page) => {
    await page.goto(`${await orderIn(place, 'paid')}&locale=${t.locale}`)
    await comesTo(page, 'paid', 30_000, t)
    await page.getByRole('link', { name: t.order.withdraw.link }).click()
    await page.getByRole('heading', { name: t.order.withdraw.title }).waitFor()
  }),
]

/** What a partner's page frames, in a window of its own. */
const frameStates = (place: Place, t: Texts): State[] => [
  state('frame', async (page) => {
    await page.goto(await frameOfAPartner(place, t.locale))
    await page.getByLabel(t.checkout.recipient).fill('durov')
    await page.locator('#account').getByText('@durov').waitFor()
  }),
  state('frame-review', async (page) => {
    await page.goto(await frameOfAPartner(place, t.locale))
    await page.getByLabel(t.checkout.recipient).fill(mint('friend'))
    await goOn(page, t)
    await onReview(page, t)
  }),
  state('frame-order', async (page) => {
    const { path, session } = await framedOrder(place, t.locale)
    await remoteControl(place.sandbox).pay(session)
    await page.goto(path)
    await page.getByRole('heading', { name: t.order.title.delivered }).waitFor()
  }),
  state(
    'frame-refused',
    async (page) => void (await page.goto(`/embed?partner=ptn_none&locale=${t.locale}`)),
    [403],
  ),
]
