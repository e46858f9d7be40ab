import { marginOfSales } from '../../catalog/price-lines.ts'
import type { Approval } from '../../db/schema.ts'
import type { Operator } from '../../operator/role.ts'
import type { Sales } from '../../operator/today.ts'
import type { AlertCode } from '../../watch/alert-code.ts'
import type { Metrics } from '../../watch/metrics.ts'
import type { Texts } from '../texts.ts'
import { Search } from './orders.tsx'
import { Desk, Facts, Form, Table, Time, words } from './parts.tsx'
import type { DeskTexts } from './why.ts'

interface TodayProps {
  t: Texts
  texts: DeskTexts
  who: Operator
  metrics: Metrics
  sales: Sales[]
  approvals: Approval[]
  said?: string | undefined
}

const seconds = (n: number | null) => (n === null ? '–' : `${Math.round(n)} s`)

/** The shop at a glance, and the switch that stops it. */
export function TodayPage(p: TodayProps) {
  const { t, texts, who, metrics, sales, approvals } = p
  const { orders, delivered, float, alerts, gifting } = metrics
  const halted = gifting === 'halted'
  const usd = (dollars: number) => t.money(Math.round(dollars * 100), 'usd')
  const margins = sales.map(marginOfSales)
  const all = margins.reduce((sum, { usd, left }) => ({ usd: sum.usd + usd, left: sum.left + left }), NONE)
  return (
    <Desk title="Today" place="Today" who={who} said={p.said}>
      <Search />
      <div class="figures">
        <a href="/operator/orders?status=review" class={orders.review > 0 ? 'card careful' : 'card'}>
          <b>{t.number(orders.review)}</b> in review
        </a>
        <p class="card">
          <b>{t.number(sales.reduce((sum, each) => sum + each.orders, 0))}</b> orders paid today
        </p>
        <p class="card">
          <b>{tellMargin(usd, all)[1]}</b> margin of what was delivered today
        </p>
        <p class="card">
          <b>
            {seconds(delivered.day.p50)} <small>p50,</small>
          </b>{' '}
          <b>
            {seconds(delivered.day.p95)} <small>p95</small>
          </b>{' '}
          from paid to delivered, 24 hours
        </p>
        <p class="card">
          <b>{float.hoursLeft === null ? '–' : `${t.number(float.hoursLeft)} h`}</b> of sales are left in the
          wallet{float.micro !== null && ` (${t.number(Math.round(float.micro / 1e6))})`}
        </p>
      </div>
      {(alerts.length > 0 || approvals.length > 0) && (
        <section class="notice careful">
          <h2>Needs a person</h2>
          <ul>
            {alerts.map(({ code, since, detail }) => (
              <li>
                <Alert {...{ texts, code, detail }} />, since <Time iso={since} />
              </li>
            ))}
            {approvals.map(({ orderId, decision, askedBy }) => (
              <li>
                {askedBy} asks for a second person:{' '}
                <a href={`/operator/orders/${orderId}`}>
                  {texts.deeds[decision][0]}, order …{orderId.slice(-8)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Sold since midnight (UTC)</h2>
        <Table
          head={texts.heads.sold}
          none="Nothing yet."
          rows={sales.map(({ currency, ...each }, at) => [
            currency.toUpperCase(),
            t.number(each.orders),
            t.number(each.stars),
            t.money(each.revenue, currency),
            t.number(each.delivered),
            t.money(each.deliveredRevenue, currency),
            ...tellMargin(usd, margins[at]),
          ])}
        />
        <p class="small">{texts.told.margin}</p>
      </section>
      <section>
        <h2>Open at the moment</h2>
        <Facts
          of={[
            ...Object.entries(orders).map(([state, n]) => [words(state), t.number(n)] as const),
            ['Oldest undelivered', seconds(metrics.oldestUndeliveredSeconds)],
            ['Requests, five minutes', `${metrics.requests.count}, ${metrics.requests.errors} errors`],
            ['Cron', `${seconds(metrics.cron.secondsAgo)} ago`],
          ]}
        />
      </section>
      <section>
        <h2>Gifting is {halted ? 'halted' : 'on'}</h2>
        {who.role === 'viewer' ? (
          <p>You may look, and change nothing.</p>
        ) : (
          <Form
            action={`/operator/halt/${halted ? 'lift' : 'throw'}`}
            button={halted ? 'Let gifting go on' : 'Halt all gifting'}
            careful={!halted}
          />
        )}
      </section>
    </Desk>
  )
}

type Margin = Pick<ReturnType<typeof marginOfSales>, 'usd' | 'left'>
const NONE: Margin = { usd: 0, left: 0 }

/** Cost and margin. */
const tellMargin = (inUsd: (dollars: number) => string, { usd, left } = NONE): [string, string] =>
  usd > 0 ? [inUsd(usd - left), `${inUsd(left)} (${((left / usd) * 100).toFixed(1)}\u00A0%)`] : ['–', '–']

function Alert(p: { texts: DeskTexts } & Pick<Metrics['alerts'][number], 'code' | 'detail'>) {
  // A code of another version may still stand in the database.
  const [says, place] = p.texts.alerts[p.code as AlertCode] ?? [words(p.code), '']
  const said = says.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(p.detail[name] ?? 0))
  return place ? <a href={`/operator${place}`}>{said}</a> : <>{said}</>
}
