import { escape, layout } from '../html.ts'
import { page, seeOther, type Answer, type Call } from '../http.ts'
import type { World } from '../world.ts'
import { money } from './currencies.ts'
import { paySession, type Payment } from './pay.ts'
import { expireOverdue } from './sessions.ts'
import type { SessionRecord } from './state.ts'

const TITLE = 'Sandbox payment page'

interface Typed {
  email?: string
  card?: string
  wrong?: string
}

/** What stands for Stripe's own page; no script, so that it works in every browser. */
export function answerPaymentPage(world: World, call: Call, id: string): Answer {
  expireOverdue(world)
  const record = world.stripe.sessions.get(id)
  if (!record)
    return page(404, layout(TITLE, '<div class="card"><p>There is no such payment page.</p></div>'))
  if (call.method === 'POST') return tryPayment(world, record, new URLSearchParams(call.body))
  return record.session.status === 'open' ? form(record, {}) : closed(record)
}

function tryPayment(world: World, record: SessionRecord, typed: URLSearchParams): Answer {
  const email = (typed.get('email') ?? '').trim()
  const card = (typed.get('card') ?? '').trim()
  const later = LATER[typed.get('how') ?? '']
  if (record.session.status !== 'open') return closed(record)
  if (!email.includes('@')) return form(record, { email, card, wrong: 'Your e-mail address is incomplete.' })
  const paid = paySession(world, record.session.id, { email, card, ...(later ? { later } : {}) })
  if (paid.ok) return seeOther(successUrl(record))
  return paid.why === 'declined' ? form(record, { email, card, wrong: paid.message }) : closed(record)
}

const LATER: Record<string, NonNullable<Payment['later']>> = {
  later_success: 'success',
  later_failure: 'failure',
}

const successUrl = ({ session }: SessionRecord) =>
  (session.success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id)

function form({ session, lineItems }: SessionRecord, typed: Typed): Answer {
  const currency = session.currency ?? 'usd'
  const total = money(session.amount_total ?? 0, currency)
  const rows = lineItems.map(
    (item) =>
      `<div class="row"><span>${escape(item.description ?? '')}${item.quantity === 1 ? '' : ` × ${item.quantity}`}</span>
<span>${escape(money(item.amount_total, item.currency))}</span></div>`,
  )
  const wrong = typed.wrong ? `<p role="alert">${escape(typed.wrong)}</p>` : ''
  const email = escape(typed.email ?? session.customer_email ?? 'buyer@example.com')
  const back = session.cancel_url ? `<p><a href="${escape(session.cancel_url)}">← Back</a></p>` : ''
  const body = `${back}<div class="card">${rows.join('')}<div class="total">${escape(total)}</div>${wrong}
<form method="post">
<label for="email">E-mail</label>
<input id="email" name="email" type="email" autocomplete="email" required value="${email}">
<label for="card">Card number</label>
<input id="card" name="card" inputmode="numeric" autocomplete="cc-number" value="${escape(typed.card ?? '4242 4242 4242 4242')}">
<button class="go" name="how" value="pay">Pay ${escape(total)}</button>
<button name="how" value="later_success">Pay later: will succeed</button>
<button name="how" value="later_failure">Pay later: will fail</button>
</form></div>
<p><small>No money moves here. <a href="/">What can be played</a></small></p>`
  return page(200, layout(TITLE, body))
}

function closed(record: SessionRecord): Answer {
  const { session } = record
  const complete = session.status === 'complete'
  const href = complete ? successUrl(record) : session.cancel_url
  const says = complete
    ? 'This payment page has been used: the payment is done.'
    : 'This payment page has expired.'
  const link = href ? `<p><a href="${escape(href)}">Back to the shop</a></p>` : ''
  return page(complete ? 200 : 410, layout(TITLE, `<div class="card"><p>${says}</p>${link}</div>`))
}
