import type { Child } from 'hono/jsx'
import type { Attribution } from '../shared/attribution.ts'
import { formatMoney, type Currency } from '../shared/money.ts'
import { Account } from './account.tsx'
import { CONSENT_VERSION, consentText } from './consent.ts'
import { describedBy, errorOf, ErrorSummary, FieldErrorText, type FieldError } from './errors.tsx'
import { Layout } from './layout.tsx'
import { en as t } from './messages/en.ts'
import { Star, StarShape } from './star.tsx'

export interface ReviewProps {
  username: string
  stars: number
  currency: Currency
  amount: number
  quote: string
  idempotencyKey: string
  sentBy?: Attribution
  recipient: { status: 'found' | 'unknown'; name?: string; photo?: string }
  looksLikeBot: boolean
  priceChangedFrom?: number
  errors?: readonly FieldError[]
  notice?: 'stripe_down'
}

export function ReviewPage(p: ReviewProps) {
  const errors = p.errors ?? []
  const price = formatMoney(p.amount, p.currency, t.lang)
  return (
    <Layout title={t.review.title} script="checkout" failed={errors.length > 0 || p.notice !== undefined}>
      <main id="main">
        <StarShape />
        <form class="columns" method="post" action="/review" novalidate>
          <div>
            <ErrorSummary errors={errors} />
            <Notices {...p} price={price} />
            <h1>{t.review.title}</h1>
            <p class="lead">{t.review.lead}</p>
            <Answers {...p} price={price} />
          </div>
          <Pay {...p} price={price} error={errorOf(errors, 'consent')} />
        </form>
      </main>
    </Layout>
  )
}

function Notices(p: ReviewProps & { price: string }) {
  const notices = [
    p.notice === 'stripe_down' && t.review.stripeDown,
    p.priceChangedFrom !== undefined &&
      t.review.priceChanged(formatMoney(p.priceChangedFrom, p.currency, t.lang), p.price),
  ].filter((text) => text !== false)
  return (
    <>
      {notices.map((text) => (
        <p class="notice careful" role="alert">
          {text}
        </p>
      ))}
    </>
  )
}

function Answers(p: ReviewProps & { price: string }) {
  const { status, name, photo } = p.recipient
  return (
    <dl class="answers">
      <Answer label={t.review.recipient} change={<Change {...p} field="username" />}>
        <Account username={p.username} name={name} photo={photo} />
        {status === 'found' ? (
          <p class="small">{t.review.found}</p>
        ) : (
          <p class="notice careful">{t.review.notLookedUp}</p>
        )}
        {p.looksLikeBot && <p class="notice careful">{t.review.bot}</p>}
      </Answer>
      <Answer label={t.review.amount} change={<Change {...p} field="stars" />}>
        <b>
          <Star />
          {t.stars(p.stars)}
        </b>
      </Answer>
      <Answer label={t.review.price} change={<Change {...p} field="currency" />}>
        <b>{p.price}</b>
        <p class="small">{t.review.exact}</p>
      </Answer>
      <Answer label={t.review.login}>{t.review.loginText}</Answer>
    </dl>
  )
}

function Answer(p: { label: string; change?: Child; children?: Child }) {
  return (
    <div>
      <dt>{p.label}</dt>
      <dd>{p.children}</dd>
      {p.change && <dd>{p.change}</dd>}
    </div>
  )
}

function Change(p: ReviewProps & { field: 'username' | 'stars' | 'currency' }) {
  const query = new URLSearchParams({
    edit: p.field,
    username: p.username,
    stars: String(p.stars),
    currency: p.currency,
    ...p.sentBy,
  })
  return (
    <a href={`/review?${query}#${p.field}`}>
      {t.review.change}
      <span class="hidden"> {t.review.changeWhat[p.field]}</span>
    </a>
  )
}

function Pay(p: ReviewProps & { price: string; error: string | undefined }) {
  const hidden = {
    username: p.username,
    stars: String(p.stars),
    currency: p.currency,
    quote: p.quote,
    idempotency_key: p.idempotencyKey,
    ...p.sentBy,
  }
  return (
    <div class="side">
      <div class="card">
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="total">
          <span>{t.checkout.total}</span>
          <output>{p.price}</output>
          <small>{t.checkout.allIn}</small>
        </p>
        <FieldErrorText field="consent" message={p.error} />
        <label class="consent">
          <input
            type="checkbox"
            name="consent"
            id="consent"
            value="true"
            required
            {...describedBy('consent', p.error)}
          />
          <span>{consentText(CONSENT_VERSION)}</span>
        </label>
        <button>{t.review.pay(p.price)}</button>
        <p class="small">
          {t.review.atStripe} {t.review.secure}
        </p>
      </div>
    </div>
  )
}
