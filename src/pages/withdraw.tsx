import type { OrderView } from '../order/order.ts'
import { isolated, fill } from './fill.ts'
import { Layout } from './layout.tsx'
import { Star, StarShape } from './star.tsx'
import type { Texts } from './texts.ts'

interface WithdrawProps {
  t: Texts
  order: OrderView
  orderKey: string
}

/** Asks once more: what is withdrawn from, and what follows. */
export function WithdrawPage({ t, order, orderKey }: WithdrawProps) {
  const { id, stars, username, amount, currency } = order
  const texts = t.order.withdraw
  return (
    <Layout t={t} title={texts.title} elsewhere={(locale) => withdrawAt(order, orderKey, locale)}>
      <main id="main" class="prose">
        <StarShape />
        <h1>{texts.title}</h1>
        <p>
          <Star />
          <b>{fill(t.review.item, { stars: t.stars(stars), who: isolated(username) })}</b>
          <br />
          {t.money(amount, currency)}
          <br />
          <span class="small">
            {t.order.number} <code>{id}</code>
          </span>
        </p>
        <p>{texts.open}</p>
        <form method="post" action={`/orders/${id}/withdraw`} class="actions">
          <input type="hidden" name="key" value={orderKey} />
          <input type="hidden" name="locale" value={t.locale} />
          <button>{texts.confirm}</button>
          <a
            class="button quiet"
            href={`/orders/${id}?${new URLSearchParams({ key: orderKey, locale: t.locale })}`}
          >
            {texts.stay}
          </a>
        </form>
      </main>
    </Layout>
  )
}

export const withdrawAt = ({ id }: OrderView, key: string, locale: string): string =>
  `/orders/${id}/withdraw?${new URLSearchParams({ key, locale })}`
