import type { OrderPage, Search as Asked } from '../../operator/find-orders.ts'
import type { Operator } from '../../operator/role.ts'
import { ORDER_STATUSES } from '../../order/order.ts'
import type { Texts } from '../texts.ts'
import { Desk, OrderLink, Table, Time, whyInWords, words } from './parts.tsx'
import type { DeskTexts } from './why.ts'

/** The search, the list of orders, and the queue of those that wait for a person. */
export function OrdersPage(p: { t: Texts; texts: DeskTexts; who: Operator; asked: Asked; found: OrderPage }) {
  const { t, texts, who, asked, found } = p
  const { q, status } = asked
  const more = new URLSearchParams({
    ...(q && { q }),
    ...(status && { status }),
    cursor: found.nextCursor ?? '',
  })
  return (
    <Desk
      title={status === 'review' ? 'Orders that wait for you' : 'Orders'}
      place={status === 'review' ? 'Review' : 'Orders'}
      who={who}
    >
      <Search {...asked} />
      <Table
        none="No such orders."
        head={texts.heads.orders}
        rows={found.orders.map(({ id, username, stars, amount, currency, createdAt, ...order }) => [
          <OrderLink {...{ id }} />,
          username ? `@${username}` : 'erased',
          t.number(stars),
          t.money(amount, currency),
          <>
            {words(order.status)}
            {order.status === 'review' && (
              <small>{whyInWords(texts, order.reviewWhy).split(/[.:]/)[0]}</small>
            )}
          </>,
          <Time iso={createdAt} />,
        ])}
      />
      {found.nextCursor && <a href={`/operator/orders?${more}`}>Older orders</a>}
    </Desk>
  )
}

export const Search = ({ q, status }: Asked) => (
  <form action="/operator/orders" class="ask" role="search">
    <label>
      Find an order
      <input name="q" value={q ?? ''} maxlength={200} type="search" />
      <small>Order number, @username, e-mail address, or an id of Stripe’s or the provider’s</small>
    </label>
    <label>
      Status
      <select name="status">
        <option value="">any</option>
        {ORDER_STATUSES.map((one) => (
          <option value={one} selected={one === status}>
            {words(one)}
          </option>
        ))}
      </select>
    </label>
    <button>Find</button>
  </form>
)
