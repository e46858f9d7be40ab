import type { Operator } from '../../operator/role.ts'
import { CURRENCIES, type Currency } from '../../shared/money.ts'
import type { Texts } from '../texts.ts'
import { Deed, Desk, Field, Form, Table, Time, words } from './parts.tsx'
import type { DeskTexts } from './why.ts'

interface PricesProps {
  t: Texts
  texts: DeskTexts
  who: Operator
  said?: string | undefined
  complaint?: string | undefined
  /** Whether the lines are a change, and may be made one. */
  preview: boolean
  prices: {
    currency: Currency
    lines: string
    unitUsd: number
    starUsd: number
    packs: { stars: number; now: number; next: number; left: number; share: number }[]
    changes: { n: number; from: string; status: string; by: string; reason: string; lines: string }[]
  }
}

/** Prices of one currency: now, as they would be, and as they were and will be. */
export function PricesPage({ t, texts, prices, preview, ...p }: PricesProps) {
  const { currency, lines, unitUsd, starUsd } = prices
  const acts = p.who.role !== 'viewer'
  return (
    <Desk title={`Prices in ${currency.toUpperCase()}`} place="Prices" {...p}>
      <nav class="places" aria-label="Currencies">
        {CURRENCIES.map((one) => (
          <a href={`/operator/prices?currency=${one}`} aria-current={one === currency ? 'page' : undefined}>
            {one.toUpperCase()}
          </a>
        ))}
      </nav>
      <Table
        dense
        head={['Stars', 'Price now', ...(preview ? ['As below'] : []), 'Left of it', 'Margin']}
        rows={prices.packs.map(({ stars, now, next, left, share }) => [
          t.number(stars),
          t.money(now, currency),
          ...(preview ? [t.money(next, currency)] : []),
          t.money(Math.round(left * 100), 'usd'),
          `${(share * 100).toFixed(1)} %`,
        ])}
      />
      <form class="deed">
        <input type="hidden" name="currency" value={currency} />
        <Field label={texts.prices.lines} name="lines" value={lines} rows={3} />
        <Field label={`1 ${currency.toUpperCase()} in USD`} name="unitUsd" value={unitUsd} />
        <Field label="A Star costs us, in USD" name="starUsd" value={starUsd} />
        <button class="quiet">Preview</button>
      </form>
      {preview && acts && (
        <Form action="/operator/prices" button="Change the prices">
          {Object.entries({ currency, lines, unitUsd, starUsd }).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Field label="From (UTC); empty for now" name="from" type="datetime-local" optional />
        </Form>
      )}
      <h2>History</h2>
      {acts &&
        prices.changes.map(
          ({ n, from, status }) =>
            status === 'pending' && (
              <Deed
                of={[`Cancel what is to come ${t.time(from)}`, texts.prices.cancel]}
                action={`/operator/prices/${n}/cancel`}
                button="Cancel this change"
                careful
              >
                <input type="hidden" name="currency" value={currency} />
              </Deed>
            ),
        )}
      <Table
        head={texts.heads.history}
        rows={prices.changes.map(({ from, status, by, lines, reason }) => [
          from.startsWith('1970') ? 'The beginning' : <Time iso={from} />,
          words(status),
          <pre>{lines}</pre>,
          by,
          reason,
        ])}
      />
    </Desk>
  )
}
