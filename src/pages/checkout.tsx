import { MIN_STARS } from '../catalog/price.ts'
import type { Attribution } from '../shared/attribution.ts'
import type { Currency } from '../shared/money.ts'
import { describedBy, errorOf, ErrorSummary, FieldErrorText, type FieldError } from './errors.tsx'
import { fill } from './fill.ts'
import { Filled } from './filled.tsx'
import { Layout, type Indexed } from './layout.tsx'
import { pathTo, type Locale } from './locales.ts'
import { Star, StarShape } from './star.tsx'
import type { Texts } from './texts.ts'

export type { FieldError } from './errors.tsx'

/** As typed by the buyer. */
export interface CheckoutForm {
  username: string
  stars: string
  currency: string
  sentBy?: Attribution | undefined
}

export interface Pack {
  stars: number
  amount: number
}

export interface CheckoutProps {
  t: Texts
  currency: Currency
  currencies: readonly Currency[]
  packs: readonly Pack[]
  maxStars: number
  /** Where the page is a static one that search engines may find. */
  indexed?: Indexed
  data?: readonly object[]
  form?: CheckoutForm
  errors?: readonly FieldError[]
}

const DEFAULT_STARS = '500'

export function CheckoutPage(p: CheckoutProps) {
  const { t } = p
  return (
    <Layout
      t={t}
      title={t.checkout.title}
      description={t.checkout.description}
      script="checkout"
      failed={(p.errors ?? []).length > 0}
      {...(p.indexed && { indexed: p.indexed })}
      {...(p.data && { data: p.data })}
      elsewhere={(locale) => (p.form ? `/review?${typedIn(p.form, locale)}` : pathTo(locale))}
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
  const { t } = p
  const errors = p.errors ?? []
  const stars = p.form ? p.form.stars : DEFAULT_STARS
  const chosen = p.packs.find((pack) => String(pack.stars) === stars)
  return (
    <form class="columns" method="post" action={p.action} novalidate data-max-stars={p.maxStars}>
      <div>
        <ErrorSummary t={t} errors={errors} />
        <h1>{t.checkout.title}</h1>
        <p class="lead">{t.checkout.lead}</p>
        <Amount {...p} stars={stars} chosen={chosen} error={errorOf(errors, 'stars')} />
        <Recipient t={t} username={p.form?.username ?? ''} error={errorOf(errors, 'username')} />
      </div>
      <Summary t={t} chosen={chosen} currency={p.currency} />
      <input type="hidden" name="locale" value={t.locale} />
      {Object.entries(p.form?.sentBy ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

const typedIn = ({ username, stars, currency, sentBy }: CheckoutForm, locale: Locale) =>
  new URLSearchParams({ edit: 'language', username, stars, currency, locale, ...sentBy })

function Amount(p: CheckoutProps & { stars: string; chosen: Pack | undefined; error: string | undefined }) {
  const { t } = p
  const typed = !p.chosen
  const range = fill(t.checkout.otherRange, { min: t.number(MIN_STARS), max: t.number(p.maxStars) })
  // The summary's link leads to #stars: the first pack, or the free amount where no pack is chosen.
  const id = (first: boolean) => (first ? { id: 'stars' } : {})
  return (
    <fieldset {...describedBy('stars', p.error)}>
      <legend>
        <h2>{t.checkout.amount}</h2>
      </legend>
      <CurrencyChoice t={t} currency={p.currency} currencies={p.currencies} chosen={p.form !== undefined} />
      <FieldErrorText t={t} field="currency" message={errorOf(p.errors ?? [], 'currency')} />
      <FieldErrorText t={t} field="stars" message={p.error} />
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
            <span>{t.money(pack.amount, p.currency)}</span>
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
            placeholder={range}
            aria-label={`${t.checkout.otherLabel}, ${range}`}
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

const symbolOf = (currency: string, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? ''

/** As long as nobody has chosen, the script may put the currency of the buyer's country first. */
function CurrencyChoice(p: {
  t: Texts
  currency: Currency
  currencies: readonly Currency[]
  chosen: boolean
}) {
  return (
    <div class="currency">
      <select
        name="currency"
        id="currency"
        aria-label={p.t.checkout.currency}
        autocomplete="off"
        {...(!p.chosen && { 'data-likely': '' })}
      >
        {p.currencies.map((currency) => {
          const code = currency.toUpperCase()
          const symbol = symbolOf(code, p.t.locale)
          return (
            <option value={currency} selected={currency === p.currency}>
              {symbol === code ? code : p.t.dir === 'rtl' ? `${code} ${symbol}\u200e` : `${code} ${symbol}`}
            </option>
          )
        })}
      </select>
      <noscript>
        {/* The first button is what Enter presses: it has to go on. */}
        <button hidden />
        <button class="quiet" name="edit" value="currency">
          {p.t.checkout.showCurrency}
        </button>
      </noscript>
    </div>
  )
}

/** What the script says about the account rides along here, so that it follows the page's language. */
function Recipient(p: { t: Texts; username: string; error: string | undefined }) {
  const { t } = p
  return (
    <section>
      <h2>
        <label for="username">{t.checkout.recipient}</label>
      </h2>
      <p id="username-hint">{t.checkout.recipientHint}</p>
      <FieldErrorText t={t} field="username" message={p.error} />
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

function Summary(p: { t: Texts; chosen: Pack | undefined; currency: Currency }) {
  const { t } = p
  return (
    <div class="side">
      <div class="card pay">
        <h2>{t.checkout.summary}</h2>
        <p class="scripted">
          <span>
            <Star />
            <Filled
              text={t.checkout.stars}
              with={{ n: <b id="amount">{p.chosen ? t.number(p.chosen.stars) : ''}</b> }}
            />
          </span>
          <small>
            <Filled text={t.checkout.recipientFor} with={{ who: <bdi id="for" dir="ltr" /> }} />
          </small>
        </p>
        <p class="total scripted">
          <span>{t.checkout.total}</span>
          <output>{p.chosen ? t.money(p.chosen.amount, p.currency) : ''}</output>
          <small>{t.checkout.allIn}</small>
        </p>
        <noscript>
          <p>{t.checkout.noScript}</p>
        </noscript>
        <button>{t.checkout.button}</button>
        <p class="small">{t.checkout.next}</p>
      </div>
      <ul class="promises">
        {Object.values(t.checkout.promises).map(({ title, text }) => (
          <li>
            <b>{title}</b> {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
