import type { DayReport } from '../../operator/day-report.ts'
import type { Operator } from '../../operator/role.ts'
import type { Texts } from '../texts.ts'
import { Desk, Facts, Field, OrderLink, Table, Time, words } from './parts.tsx'
import type { DeskTexts } from './why.ts'

interface ReportProps {
  t: Texts
  texts: DeskTexts
  who: Operator
  report: DayReport
}

/** One day by Stripe, provider and shop, and files of many days. */
export const ReportPage = ({ t, texts, who, report }: ReportProps) => (
  <Desk title={`Report of ${report.day}`} place="Report" who={who}>
    <form action="/operator/report" class="ask">
      <Field label="Day (UTC) orders were placed on" name="day" type="date" value={report.day} />
      <button>Show</button>
    </form>
    <section>
      <h2>What differs</h2>
      <p class="small">{texts.told[report.stripe]}</p>
      <Table
        head={['Order', 'What']}
        none="Nothing."
        rows={report.differs.map(({ orderId, what }) => [
          <a href={`/operator/orders/${orderId}`}>{orderId}</a>,
          words(what),
        ])}
      />
    </section>
    <section>
      <h2>Money</h2>
      <Table
        head={texts.heads.money}
        rows={report.money.map(({ currency, ...sums }) => [
          currency.toUpperCase(),
          ...[sums.shop, sums.stripe, sums.refunded].map(
            ({ orders, amount }) => `${t.money(amount, currency)} (${t.number(orders)})`,
          ),
        ])}
      />
    </section>
    <section>
      <h2>Gifts</h2>
      <Facts
        of={[
          ['Delivered by the provider', `${t.number(report.gifts.orders)}, ${t.stars(report.gifts.stars)}`],
          ['Cost, by its wallet', report.gifts.cost.toFixed(2)],
          ['Neither delivered nor refunded yet', t.number(report.open)],
        ]}
      />
    </section>
    <section>
      <h2>Decisions of the day</h2>
      <Table
        head={texts.heads.day}
        rows={report.decisions.map(({ at, who: by, what, orderId, reason }) => [
          <Time iso={at.toISOString()} />,
          by,
          words(what),
          orderId && <OrderLink id={orderId} />,
          reason,
        ])}
      />
    </section>
    {who.role !== 'viewer' && (
      <section>
        <h2>Files</h2>
        <form action="/operator/export" class="ask">
          <label>
            What
            <select name="what">
              <option value="orders">Orders</option>
              <option value="ledger">Ledger</option>
            </select>
          </label>
          <Field label="From" name="from" type="date" value={report.day} />
          <Field label="To" name="to" type="date" value={report.day} />
          <button>Download CSV</button>
        </form>
      </section>
    )}
  </Desk>
)
