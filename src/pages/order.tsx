import type { OrderStatus, OrderView } from '../order/order.ts'
import { fill, isolated } from './fill.ts'
import { Filled } from './filled.tsx'
import { Layout } from './layout.tsx'
import { LANGUAGES, type Locale } from './locales.ts'
import { OrderSteps } from './order-steps.tsx'
import { SELLER } from './seller.ts'
import { Star, StarShape } from './star.tsx'
import type { Texts } from './texts.ts'
import { Time } from './time.tsx'
import { withdrawAt } from './withdraw.tsx'

export interface OrderProps {
  t: Texts
  order: OrderView
  orderKey: string
  consent: { text: string; lang: Locale; at: string }
  /** ISO: by when a paid order is refunded if it was not delivered. */
  refundBy?: string
  /** ISO: until when it can be paid. */
  payBy?: string
  /** ISO: by when it should be there, going by recent orders. */
  expectedBy?: string
  /** That moment has passed. */
  late?: boolean
  /** ISO: when its buyer withdrew from it. */
  withdrawnAt?: string
  /** Whether its refund was decided on, and no delivery failed. */
  decided?: boolean
  /** Its buyer wanted to withdraw, and it was too late. */
  tooLate?: boolean
  /** While the order can still move: how soon a browser without JavaScript loads the page again. */
  refreshSeconds?: number
  /** To the page of the partner who sent the buyer. */
  back?: { to: string; href: string }
  helpEmail?: string
}

/** They are refused at the door already; this is for those that come under another name. */
const SEARCH_ENGINES = ['googlebot', 'bingbot', 'yandex', 'duckduckbot']

export function OrderPage(p: OrderProps) {
  const { t } = p
  const { status } = p.order
  // What is said on it holds until then, even while the status stays.
  const changesAt = p.payBy ?? (isUnderway(status) && !p.late ? p.expectedBy : undefined)
  return (
    <Layout
      t={t}
      title={t.order.title[status]}
      description={`${t.stars(p.order.stars)}. ${t.order.title[status]}.`}
      hiddenFrom={SEARCH_ENGINES}
      script="order"
      refreshSeconds={p.refreshSeconds}
      elsewhere={(locale) => addressOf(p, locale)}
    >
      <p id="news" class="hidden" role="status" />
      <main id="main" tabindex={-1} data-status={status} {...(changesAt && { 'data-changes-at': changesAt })}>
        <StarShape />
        <div class="columns">
          <div>
            <Standing {...p} />
            <OrderSteps t={t} order={p.order} />
            <p class="notice">
              <b>{t.warning.title}</b> {t.warning.text}
            </p>
          </div>
          <Receipt {...p} />
        </div>
      </main>
    </Layout>
  )
}

const isUnderway = (status: OrderStatus) => status === 'paid' || status === 'delivering'

const addressOf = (p: OrderProps, locale: Locale) =>
  `/orders/${p.order.id}?${new URLSearchParams({ key: p.orderKey, locale })}`

export const MARK: Record<OrderStatus, string> = {
  awaiting_payment: 'waiting',
  paid: 'working',
  delivering: 'working',
  delivered: 'good',
  refunding: 'working',
  refunded: 'good',
  expired: 'closed',
  review: 'waiting',
}

function Standing(p: OrderProps) {
  const { t } = p
  const { status, username, stars, checkoutUrl } = p.order
  return (
    <section class="standing">
      <h1 class={MARK[status]}>{t.order.title[status]}</h1>
      <p class="what">
        <Star />
        <b>{t.stars(stars)}</b>{' '}
        {username && (
          <Filled text={t.checkout.recipientFor} with={{ who: <bdi dir="ltr">@{username}</bdi> }} />
        )}
      </p>
      {p.tooLate && (
        <p class="notice careful" role="alert">
          {t.order.withdraw.tooLate}
        </p>
      )}
      <p>
        <WhatHappens {...p} />
      </p>
      {p.payBy && (
        <p>
          <Filled text={t.order.payBy} with={{ when: <Time t={t} iso={p.payBy} /> }} />
        </p>
      )}
      {isUnderway(status) && <ByWhen {...p} />}
      {p.refreshSeconds && (
        <p class="small">
          <span class="scripted">{t.order.moves}</span>
          <noscript>{t.order.reload}</noscript>
        </p>
      )}
      <p class="notice" id="offline" hidden>
        {t.order.offline}
      </p>
      <p class="actions">
        {checkoutUrl && status === 'awaiting_payment' && (
          <a class="button" id="continue" href={checkoutUrl}>
            {t.order.continue}
          </a>
        )}
        <Again {...p} />
        {p.back && (
          <a class={status === 'awaiting_payment' ? 'button quiet' : 'button'} id="back" href={p.back.href}>
            <Filled text={t.frame.backTo} with={{ partner: <bdi>{p.back.to}</bdi> }} />
          </a>
        )}
      </p>
    </section>
  )
}

function WhatHappens(p: OrderProps) {
  const { t, withdrawnAt } = p
  const { status, username, checkoutUrl } = p.order
  if (status === 'awaiting_payment' && !checkoutUrl) return <>{t.order.confirming}</>
  if (withdrawnAt && status === 'refunding')
    return <Filled text={t.order.withdraw.done} with={{ when: <Time t={t} iso={withdrawnAt} /> }} />
  if (p.decided && status === 'refunding') return <>{t.frame.status.refunding}</>
  return <>{username ? fill(t.order.text[status], { who: isolated(username) }) : t.order.erased}</>
}

/** When it should be there, and what follows if it is not. */
function ByWhen({ t, expectedBy, late, refundBy }: OrderProps) {
  return (
    <>
      {late ? (
        <p>{t.order.late}</p>
      ) : (
        expectedBy && (
          <p>
            <Filled text={t.order.expected} with={{ when: <Time t={t} iso={expectedBy} /> }} />
          </p>
        )
      )}
      {refundBy && (
        <p>
          <Filled text={t.order.otherwise} with={{ when: <Time t={t} iso={refundBy} /> }} />
        </p>
      )}
    </>
  )
}

/** A way on for an order that has come to its end. */
function Again(p: OrderProps) {
  const { t } = p
  const { status, username, stars, currency } = p.order
  if (status !== 'delivered' && status !== 'expired' && status !== 'refunded') return null
  const query = new URLSearchParams({
    edit: 'username',
    username,
    stars: String(stars),
    currency,
    locale: t.locale,
  })
  return (
    <a class={status === 'delivered' ? 'button quiet' : 'button'} id="again" href={`/review?${query}`}>
      {status === 'delivered' ? t.order.again : t.order.restart}
    </a>
  )
}

function Receipt(p: OrderProps) {
  const { t } = p
  const { id, status, username, stars, amount, currency, createdAt, timeline } = p.order
  const unpaid = !timeline.some((moment) => moment.status === 'paid')
  const price = unpaid ? 'unpaid' : status === 'refunded' ? 'refunded' : 'paid'
  return (
    <div class="side">
      <section class="card receipt">
        <h2>{unpaid ? t.order.receiptUnpaid : t.order.receipt}</h2>
        <dl>
          {username && (
            <Line label={t.order.recipient}>
              <bdi dir="ltr">@{username}</bdi>
            </Line>
          )}
          <Line label={t.order.amount}>{t.stars(stars)}</Line>
          <Line label={t.order.price[price]}>
            <b>{t.money(amount, currency)}</b>
          </Line>
          <Line label={t.order.placed}>
            <Time t={t} iso={createdAt} />
          </Line>
          <Line label={t.order.number} long>
            <code>{id}</code>
          </Line>
          <Line label={t.order.consent} long>
            {/* The marks around a quotation are those of the language it stands in. */}
            <div lang={p.consent.lang} dir={LANGUAGES[p.consent.lang].dir}>
              <q>{p.consent.text}</q>
            </div>
            <Time t={t} iso={p.consent.at} />
          </Line>
        </dl>
        <p class="printed small">
          {fill(t.frame.soldBy, { shop: SELLER.shop })}
          <br />
          <bdi>
            {SELLER.legalName}, {SELLER.legalAddress}
          </bdi>
          <br />
          {p.helpEmail ?? SELLER.helpEmail}
        </p>
        {!unpaid && (
          <button type="button" class="quiet" id="print" hidden>
            {t.order.print}
          </button>
        )}
      </section>
      <Withdrawal {...p} />
      <section>
        <h2>{t.order.help}</h2>
        <p>
          {t.order.helpText} <Help id={id} email={p.helpEmail ?? SELLER.helpEmail} />
        </p>
        <p class="small">
          <a href={addressOf(p, t.locale)}>{t.order.link}</a> {t.order.keep}
        </p>
      </section>
    </div>
  )
}

/** The right to withdraw while there is one, and why it is gone. */
function Withdrawal({ t, order, orderKey }: OrderProps) {
  const { status } = order
  const begun = status === 'delivering' || status === 'delivered'
  if (status !== 'paid' && !begun) return null
  return (
    <section>
      <h2>{t.order.withdraw.heading}</h2>
      <p class="small">{begun ? t.order.withdraw.gone : t.order.withdraw.open}</p>
      {!begun && (
        <p>
          <a id="withdraw" href={withdrawAt(order, orderKey, t.locale)}>
            {t.order.withdraw.link}
          </a>
        </p>
      )}
    </section>
  )
}

function Help(p: { id: string; email: string }) {
  return <a href={`mailto:${p.email}?subject=${encodeURIComponent(p.id)}`}>{p.email}</a>
}

function Line(p: { label: string; long?: boolean; children?: unknown }) {
  return (
    <div {...(p.long && { class: 'long' })}>
      <dt>{p.label}</dt>
      <dd>{p.children}</dd>
    </div>
  )
}
