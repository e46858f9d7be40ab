import type { Operator } from '../../operator/role.ts'
import { CURRENCIES, type Currency } from '../../shared/money.ts'
import type { Texts } from '../texts.ts'
import { Time } from '../time.tsx'
import { Desk, Field, Form, Table } from './parts.tsx'

interface PricesProps {
  t: Texts
  who: Operator
  said?: string | undefined
  complaint?: string | undefined
  currency: Currency
  lines: string
  unitUsd: number
  starUsd: number
  /** Whether these lines are a change, and may be made one. */
  preview: boolean
  packs: { stars: number; now: number; next: number; left: number; share: number }[]
  changes: { at: Date; by: string; reason: string; lines: string; applied: boolean }[]
}

/** Prices of one currency: now, as they would be, and as they were. */
export const PricesPage = ({ t, currency, lines, unitUsd, starUsd, ...p }: PricesProps) => (
  <Desk title={`Prices in ${currency.toUpperCase()}`} who={p.who} said={p.said} complaint={p.complaint}>
    <nav class="places">
      {CURRENCIES.map((one) => (
        <a href={`/operator/prices?currency=${one}`}>{one.toUpperCase()}</a>
      ))}
    </nav>
    <Table
      head={['Stars', 'Price now', 'As below', 'Left of it', 'Margin']}
      rows={p.packs.map(({ stars, now, next, left, share }) => [
        t.number(stars),
        t.money(now, currency),
        t.money(next, currency),
        t.money(Math.round(left * 100), 'usd'),
        `${(share * 100).toFixed(1)} %`,
      ])}
    />
    <form class="deed">
      <input type="hidden" name="currency" value={currency} />
      <label>
        Price list: from how many Stars, for each Star, for the order
        <textarea name="lines" rows={3} required>
          {lines}
        </textarea>
      </label>
      <Field label={`1 ${currency.toUpperCase()} in USD`} name="unitUsd" value={unitUsd} />
      <Field label="A Star costs us, in USD" name="starUsd" value={starUsd} />
      <button class="quiet">Preview</button>
    </form>
    {p.preview && p.who.role !== 'viewer' && (
      <Form action="/operator/prices" button="Change the prices">
        {Object.entries({ currency, lines, unitUsd, starUsd }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Field label="From (UTC); empty for now" name="from" type="datetime-local" optional />
      </Form>
    )}
    <h2>History</h2>
    <Table
      head={['From', 'Who', 'List', 'Reason']}
      rows={p.changes.map(({ at, by, lines, reason, applied }) => [
        <>
          <Time t={t} iso={at.toISOString()} />
          {!applied && ' (to come)'}
        </>,
        by,
        <pre>{lines}</pre>,
        reason,
      ])}
    />
  </Desk>
)
