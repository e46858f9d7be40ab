import { escape, layout } from './html.ts'
import { page, type Answer } from './http.ts'
import { cardRows } from './stripe/cards.ts'
import { money } from './stripe/currencies.ts'
import { PARTS } from './usernames.ts'
import type { World } from './world.ts'

const table = (head: string[], rows: string[][]) =>
  `<div class="card"><table><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table></div>`

/** What can be played, and what has been so far. */
export function answerFrontPage({ settings, stripe, istar }: World): Answer {
  const shop = escape(settings.shopOrigin)
  const parts = Object.entries(PARTS).map(([part, plays]) => [`<code>${part}…</code>`, escape(plays)])
  const cards = cardRows().map(([number, says]) => [`<code>${number}</code>`, escape(says)])
  const sessions = [...stripe.sessions.values()]
    .toReversed()
    .map(({ session, lineItems }) => [
      `<a href="/pay/${session.id}">${escape(lineItems[0]?.description ?? session.id)}</a>`,
      escape(money(session.amount_total ?? 0, session.currency ?? 'usd')),
      `${session.status}, ${session.payment_status}`,
    ])
  const orders = [...istar.orders.values()]
    .toReversed()
    .map((order) => [`@${escape(order.username)}`, String(order.quantity), order.status])
  const body = `<p>Stands for Stripe and for the gift provider. The shop is at <a href="${shop}">${shop}</a>.</p>
<h2>Usernames that begin so</h2>${table(['begins with', 'plays'], parts)}
<h2>Cards</h2>${table(['number', 'plays'], cards)}
<h2>Payment pages</h2>${table(['for', 'amount', 'state'], sessions)}
<h2>Gift orders</h2>${table(['for', 'Stars', 'state'], orders)}
<p>Balance at the provider: ${istar.balance} TON. <a href="/control/ledger">The whole ledger</a></p>`
  return page(200, layout('What the sandbox plays', body, 'wide'))
}
