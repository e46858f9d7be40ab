import { PACKS } from '../../../src/catalog/price.ts'
import { ORDER_STATUSES, type OrderStatus, type OrderView } from '../../../src/order/order.ts'
import { CheckoutPage } from '../../../src/pages/checkout.tsx'
import { CONSENT_VERSION } from '../../../src/pages/consent.ts'
import { ErrorPage } from '../../../src/pages/error-page.tsx'
import { enProse } from '../../../src/pages/messages/en-prose.ts'
import { en } from '../../../src/pages/messages/en.ts'
import { OrderPage } from '../../../src/pages/order.tsx'
import { ProsePage, type Prose } from '../../../src/pages/prose-page.tsx'
import { render } from '../../../src/pages/render.ts'
import { ReviewPage } from '../../../src/pages/review.tsx'
import { textsIn } from '../../../src/pages/texts.ts'
import { WithdrawPage } from '../../../src/pages/withdraw.tsx'
import { lengthened } from './lengthened.ts'

const t = textsIn('en', lengthened(en))
const prose = lengthened(enProse)
const AT = '2026-11-23T12:00:00.000Z'
const LONG_NAME = 'a_name_of_thirty_two_letters_xyz'

const order = (status: OrderStatus): OrderView => ({
  id: `ord_${'x'.repeat(26)}`,
  status,
  username: LONG_NAME,
  stars: 10_000,
  amount: 315_440_000,
  currency: 'idr',
  createdAt: AT,
  timeline: [
    { status: 'awaiting_payment', at: AT },
    ...(status === 'awaiting_payment' ? [] : [{ status: 'paid', at: AT } as const]),
  ],
})

const orderPage = (status: OrderStatus) => (
  <OrderPage
    t={t}
    order={order(status)}
    orderKey="k"
    consent={{ text: t.consent[CONSENT_VERSION], lang: 'en', at: AT }}
    refundBy={AT}
    expectedBy={AT}
    refreshSeconds={5}
  />
)

const sold = {
  t,
  currency: 'idr',
  currencies: ['usd', 'idr'],
  packs: PACKS.map((stars) => ({ stars, amount: stars * 35_000 })),
  maxStars: 10_000,
} as const

const complaints = (['stars', 'username'] as const).map((field) => ({
  field,
  code: 'x',
  message: t.complaints.username.username_too_long,
}))

/** Every page a buyer meets, in a language that needs half as many letters again. */
export const pages: Record<string, string> = {
  checkout: render(<CheckoutPage {...sold} indexed={{ origin: 'https://shop.example', page: '' }} />),
  'checkout-errors': render(
    <CheckoutPage
      {...sold}
      form={{ username: LONG_NAME, stars: '49', currency: 'idr' }}
      errors={complaints}
    />,
  ),
  review: render(
    <ReviewPage
      t={t}
      username={LONG_NAME}
      stars={10_000}
      currency="idr"
      amount={315_440_000}
      quote="q"
      idempotencyKey="i"
      recipient={{ status: 'found', name: 'A'.repeat(64) }}
      looksLikeBot
      priceChangedFrom={315_000_000}
    />,
  ),
  withdraw: render(<WithdrawPage t={t} order={order('paid')} orderKey="k" />),
  error: render(
    <ErrorPage
      t={t}
      status={404}
      title={t.errorPage.notFoundTitle}
      detail={t.errorPage.notFoundText}
      requestId={`req_${'x'.repeat(26)}`}
    />,
  ),
  ...Object.fromEntries(ORDER_STATUSES.map((status) => [`order-${status}`, render(orderPage(status))])),
  ...Object.fromEntries(
    Object.entries(prose).flatMap(([name, text]) =>
      typeof text === 'object' && 'sections' in text
        ? [
            [
              name,
              render(
                <ProsePage
                  t={t}
                  prose={text as Prose}
                  indexed={{ origin: 'https://shop.example', page: name }}
                />,
              ),
            ],
          ]
        : [],
    ),
  ),
}
