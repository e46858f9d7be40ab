import type { Child } from 'hono/jsx'
import type { Attribution } from '../shared/attribution.ts'
import type { Currency } from '../shared/money.ts'
import { Account } from './account.tsx'
import { CONSENT_VERSION } from './consent.ts'
import { describedBy, errorOf, ErrorSummary, FieldErrorText, type FieldError } from './errors.tsx'
import { fill } from './fill.ts'
import { Layout } from './layout.tsx'
import type { Locale } from './locales.ts'
import { Star, StarShape } from './star.tsx'
import type { Texts } from './texts.ts'

export interface ReviewProps {
  t: Texts
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
  notice?: 'stripe_down' | 'too_many'
  /** Where somebody in a hurry shows that they are a person. */
  challenge?: { siteKey: string; script: string }
}

export function ReviewPage(p: ReviewProps) {
  const failed = (p.errors ?? []).length > 0 || p.notice !== undefined || p.challenge !== undefined
  return (
    <Layout
      t={p.t}
      title={p.t.review.title}
      script="checkout"
      failed={failed}
      elsewhere={(locale) => `/review?${asked(p, locale)}`}
    >
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
  const { t } = p
  const errors = p.errors ?? []
  const price = t.money(p.amount, p.currency)
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
        <ErrorSummary t={t} errors={errors} />
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
export const changeAt = (path: string, p: ReviewProps, field: Change): string =>
  `${path}?edit=${field}&${asked(p, p.t.locale)}#${field}`

/** All that was said, for the address of a page. */
const asked = ({ username, stars, currency, sentBy }: ReviewProps, locale: Locale) =>
  new URLSearchParams({ username, stars: String(stars), currency, locale, ...sentBy })

function Notices(p: ReviewProps & { price: string }) {
  const { t } = p
  const notices = [
    p.notice === 'stripe_down' && t.review.stripeDown,
    p.notice === 'too_many' && t.errorPage.busyText,
    p.challenge !== undefined && t.review.human,
    p.priceChangedFrom !== undefined &&
      fill(t.review.priceChanged, { before: t.money(p.priceChangedFrom, p.currency), now: p.price }),
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
  const { t } = p
  const { status, name, photo } = p.recipient
  return (
    <dl class="answers">
      <Answer
        label={t.review.recipient}
        change={<ChangeLink t={t} href={p.changeAt('username')} field="username" />}
      >
        <Account username={p.username} name={name} photo={photo} />
        {status === 'found' ? (
          <p class="small">{t.review.found}</p>
        ) : (
          <p class="notice careful">{t.review.notLookedUp}</p>
        )}
        {p.looksLikeBot && <p class="notice careful">{t.review.bot}</p>}
      </Answer>
      <Answer label={t.review.amount} change={<ChangeLink t={t} href={p.changeAt('stars')} field="stars" />}>
        <b>
          <Star />
          {t.stars(p.stars)}
        </b>
      </Answer>
      <Answer
        label={t.review.price}
        change={<ChangeLink t={t} href={p.changeAt('currency')} field="currency" />}
      >
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

function ChangeLink(p: { t: Texts; href: string; field: Change }) {
  const { t } = p
  return (
    <a href={p.href}>
      {t.review.change}
      <span class="hidden"> {t.review.changeWhat[p.field]}</span>
    </a>
  )
}

function Pay(p: ReviewProps & { price: string; error: string | undefined }) {
  const { t } = p
  const hidden = {
    locale: t.locale,
    username: p.username,
    stars: String(p.stars),
    currency: p.currency,
    quote: p.quote,
    idempotency_key: p.idempotencyKey,
    consent_version: CONSENT_VERSION,
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
        <FieldErrorText t={t} field="consent" message={p.error} />
        <label class="consent">
          <input
            type="checkbox"
            name="consent"
            id="consent"
            value="true"
            required
            {...describedBy('consent', p.error)}
          />
          <span>{t.consent[CONSENT_VERSION]}</span>
        </label>
        {p.challenge && <Challenge t={t} {...p.challenge} />}
        <button>{fill(t.review.pay, { price: p.price })}</button>
        <p class="small">{t.review.atStripe}</p>
        <p class="small">{t.review.secure}</p>
      </div>
    </div>
  )
}

/** Turnstile puts its answer into the form by itself. Without script a minute's wait helps as well. */
function Challenge(p: { t: Texts; siteKey: string; script: string }) {
  return (
    <>
      <div class="cf-turnstile" data-sitekey={p.siteKey} data-language={p.t.locale} data-size="flexible" />
      <script src={p.script} async defer />
      <noscript>
        <p class="notice careful">{p.t.errorPage.busyText}</p>
      </noscript>
    </>
  )
}
