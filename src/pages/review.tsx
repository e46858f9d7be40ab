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
  const failed = (p.errors ?? []).length > 0 || p.notice !== undefined
  return (
    <Layout title={t.review.title} script="checkout" failed={failed}>
      <main id="main">
        <StarShape />
        <ReviewForm {...p} changeAt={(field) => changeAt('/review', p, field)} />
      </main>
    </Layout>
  )
}

type Change = 'username' | 'stars' | 'currency'

interface ReviewFormProps extends ReviewProps {
  changeAt: (field: Change) => string
  /** Where the form leads to: the whole window, when the page is in a frame. */
  target?: '_top'
  /** Where it leads to while the box is not ticked, so that the complaint comes up in the frame. */
  again?: string
  /** The order's id, which is settled before it is placed. */
  orderId?: string
}

/** What was asked for, to be checked, and the button that pays. */
export function ReviewForm(p: ReviewFormProps) {
  const errors = p.errors ?? []
  const price = formatMoney(p.amount, p.currency, t.lang)
  return (
    <form
      class="columns"
      method="post"
      action="/review"
      novalidate
      data-amount={p.amount}
      {...(p.target ? { target: p.target } : {})}
      {...(p.again ? { 'data-again': p.again } : {})}
      {...(p.orderId ? { 'data-order': p.orderId } : {})}
    >
      <div>
        <ErrorSummary errors={errors} />
        <Notices {...p} price={price} />
        <h1>{t.review.title}</h1>
        <p class="lead">{t.review.lead}</p>
        <Answers {...p} price={price} />
      </div>
      <Pay {...p} price={price} error={errorOf(errors, 'consent')} />
    </form>
  )
}

/** Back to the form with all that was said, at one of its fields. */
export function changeAt(
  path: string,
  { username, stars, currency, sentBy }: ReviewProps,
  field: Change,
): string {
  const said = { username, stars: String(stars), currency }
  return `${path}?${new URLSearchParams({ edit: field, ...said, ...sentBy })}#${field}`
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

function Answers(p: ReviewFormProps & { price: string }) {
  const { status, name, photo } = p.recipient
  return (
    <dl class="answers">
      <Answer
        label={t.review.recipient}
        change={<ChangeLink href={p.changeAt('username')} field="username" />}
      >
        <Account username={p.username} name={name} photo={photo} />
        {status === 'found' ? (
          <p class="small">{t.review.found}</p>
        ) : (
          <p class="notice careful">{t.review.notLookedUp}</p>
        )}
        {p.looksLikeBot && <p class="notice careful">{t.review.bot}</p>}
      </Answer>
      <Answer label={t.review.amount} change={<ChangeLink href={p.changeAt('stars')} field="stars" />}>
        <b>
          <Star />
          {t.stars(p.stars)}
        </b>
      </Answer>
      <Answer label={t.review.price} change={<ChangeLink href={p.changeAt('currency')} field="currency" />}>
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

function ChangeLink(p: { href: string; field: Change }) {
  return (
    <a href={p.href}>
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
