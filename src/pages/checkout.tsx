import { MIN_STARS } from '../catalog/price.ts'
import type { Attribution } from '../shared/attribution.ts'
import { formatMoney, type Currency } from '../shared/money.ts'
import { describedBy, errorOf, ErrorSummary, FieldErrorText, type FieldError } from './errors.tsx'
import { Layout } from './layout.tsx'
import { en as t } from './messages/en.ts'
import { Star, StarShape } from './star.tsx'

export type { FieldError } from './errors.tsx'

/** As typed by the buyer. */
export interface CheckoutForm {
  username: string
  stars: string
  currency: string
  sentBy?: Attribution | undefined
}

interface Pack {
  stars: number
  amount: number
}

export interface CheckoutProps {
  currency: Currency
  currencies: readonly Currency[]
  packs: readonly Pack[]
  maxStars: number
  form?: CheckoutForm
  errors?: readonly FieldError[]
}

const DEFAULT_STARS = '500'

export function CheckoutPage(p: CheckoutProps) {
  return (
    <Layout
      title={t.checkout.title}
      description={t.checkout.description}
      script="checkout"
      failed={(p.errors ?? []).length > 0}
      index={!p.form}
      light={!p.form}
      keepsAddress={!p.form}
    >
      <main id="main">
        <StarShape />
        <CheckoutForm {...p} action="/review" />
      </main>
    </Layout>
  )
}

/** Amount and recipient; the shop's own page and the frame on a partner's page are built around it. */
export function CheckoutForm(p: CheckoutProps & { action: string }) {
  const errors = p.errors ?? []
  const stars = p.form ? p.form.stars : DEFAULT_STARS
  const chosen = p.packs.find((pack) => String(pack.stars) === stars)
  return (
    <form class="columns" method="post" action={p.action} novalidate data-max-stars={p.maxStars}>
      <div>
        <ErrorSummary errors={errors} />
        <h1>{t.checkout.title}</h1>
        <p class="lead">{t.checkout.lead}</p>
        <Amount {...p} stars={stars} chosen={chosen} error={errorOf(errors, 'stars')} />
        <Recipient username={p.form?.username ?? ''} error={errorOf(errors, 'username')} />
      </div>
      <Summary chosen={chosen} currency={p.currency} />
      {Object.entries(p.form?.sentBy ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

function Amount(p: CheckoutProps & { stars: string; chosen: Pack | undefined; error: string | undefined }) {
  const typed = !p.chosen
  // The summary's link leads to #stars: the first pack, or the free amount where no pack is chosen.
  const id = (first: boolean) => (first ? { id: 'stars' } : {})
  return (
    <fieldset {...describedBy('stars', p.error)}>
      <legend>
        <h2>{t.checkout.amount}</h2>
      </legend>
      <CurrencyChoice currency={p.currency} currencies={p.currencies} />
      <FieldErrorText field="currency" message={errorOf(p.errors ?? [], 'currency')} />
      <FieldErrorText field="stars" message={p.error} />
      <div class="packs">
        {p.packs.map((pack, at) => (
          <label>
            <input
              type="radio"
              name="stars"
              value={String(pack.stars)}
              checked={pack === p.chosen}
              {...id(at === 0 && !typed)}
            />
            <b>
              <Star />
              {t.number(pack.stars)}
            </b>
            <span>{formatMoney(pack.amount, p.currency, t.lang)}</span>
          </label>
        ))}
        <div class="other">
          <label>
            <input type="radio" name="stars" value="other" checked={typed} />
            {t.checkout.other}
          </label>
          <input
            name="stars_other"
            inputmode="numeric"
            autocomplete="off"
            maxlength={12}
            placeholder={t.checkout.otherRange(MIN_STARS, p.maxStars)}
            aria-label={`${t.checkout.otherLabel}, ${t.checkout.otherRange(MIN_STARS, p.maxStars)}`}
            value={typed ? p.stars : ''}
            {...describedBy('stars', typed ? p.error : undefined)}
            {...id(typed)}
          />
        </div>
      </div>
      <p id="amount-complaint" class="bad" role="status" />
    </fieldset>
  )
}

const symbolOf = (currency: string): string =>
  new Intl.NumberFormat(t.lang, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? ''

function CurrencyChoice(p: { currency: Currency; currencies: readonly Currency[] }) {
  return (
    <select name="currency" id="currency" aria-label={t.checkout.currency} autocomplete="off">
      {p.currencies.map((currency) => {
        const code = currency.toUpperCase()
        const symbol = symbolOf(code)
        return (
          <option value={currency} selected={currency === p.currency}>
            {symbol === code ? code : `${code} ${symbol}`}
          </option>
        )
      })}
    </select>
  )
}

/** What the script says about the account rides along here, so that it follows the page's language. */
function Recipient(p: { username: string; error: string | undefined }) {
  return (
    <section>
      <h2>
        <label for="username">{t.checkout.recipient}</label>
      </h2>
      <p id="username-hint">{t.checkout.recipientHint}</p>
      <FieldErrorText field="username" message={p.error} />
      <input
        id="username"
        name="username"
        value={p.username}
        dir="ltr"
        maxlength={200}
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        {...describedBy('username', p.error, 'username-hint')}
      />
      <p
        id="account"
        role="status"
        data-looking={t.checkout.looking}
        data-unknown={t.checkout.unknown}
        data-not_found={t.checkout.notFound}
        data-ineligible={t.checkout.ineligible}
      >
        {t.checkout.recipientIdle}
      </p>
    </section>
  )
}

function Summary(p: { chosen: Pack | undefined; currency: Currency }) {
  return (
    <div class="side">
      <div class="card pay">
        <h2>{t.checkout.summary}</h2>
        <p class="scripted">
          <Star />
          <b id="amount">{p.chosen ? t.number(p.chosen.stars) : ''}</b> {t.checkout.stars}
          <small>
            {t.checkout.recipientFor} <bdi id="for" dir="ltr" />
          </small>
        </p>
        <p class="total scripted">
          <span>{t.checkout.total}</span>
          <output>{p.chosen ? formatMoney(p.chosen.amount, p.currency, t.lang) : ''}</output>
          <small>{t.checkout.allIn}</small>
        </p>
        <noscript>
          <p>{t.checkout.noScript}</p>
        </noscript>
        <button>{t.checkout.button}</button>
        <p class="small">{t.checkout.next}</p>
      </div>
      <ul class="promises">
        {t.checkout.promises.map(({ title, text }) => (
          <li>
            <b>{title}</b> {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
