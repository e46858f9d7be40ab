import type { Operator } from '../../operator/role.ts'
import type { EventPage } from '../../partner/list-events.ts'
import type { PartnerPage as List, PartnerStanding } from '../../partner/partner-desk.ts'
import type { Texts } from '../texts.ts'
import { Deed, Desk, Facts, Field, Form, OrderLink, Table, Time, words } from './parts.tsx'
import type { DeskTexts } from './why.ts'

interface Around {
  t: Texts
  texts: DeskTexts
  who: Operator
  said?: string | undefined
  complaint?: string | undefined
  /** What was typed and not taken. */
  typed?: URLSearchParams | undefined
}

/** All partners, and a form for one more. */
export const PartnersPage = ({ t, texts, list, ...p }: Around & { list: List }) => (
  <Desk title="Partners" place="Partners" {...p}>
    <Table
      none="None yet."
      head={texts.heads.partners}
      rows={list.partners.map((partner) => [
        <a href={`/operator/partners/${partner.id}`}>{partner.name}</a>,
        words(partner.status),
        sold(t, partner),
        owed(t, partner),
        webhookOf(partner),
      ])}
    />
    {list.nextCursor && <a href={`/operator/partners?cursor=${list.nextCursor}`}>Older</a>}
    {p.who.role !== 'viewer' && (
      <Deed
        of={texts.partner.create}
        action="/operator/partners"
        open={!!p.typed}
        reason={p.typed?.get('reason')}
      >
        <Fields {...{ texts }} value={(name) => p.typed?.get(name) ?? ''} />
      </Deed>
    )}
  </Desk>
)

const sold = (t: Texts, { sums }: PartnerStanding): string =>
  sums.map(({ orders, sold, currency }) => `${t.money(sold, currency)} (${t.number(orders)})`).join(', ') ||
  '–'

const owed = (t: Texts, { sums }: PartnerStanding): string =>
  sums.map(({ owed, currency }) => t.money(owed, currency)).join(', ') || '–'

const webhookOf = ({ webhookUrl, webhookOff, webhookFailingSince }: PartnerStanding): string =>
  webhookUrl ? (webhookOff ? 'Switched off' : webhookFailingSince ? 'Failing' : 'On') : 'None'

const Fields = ({ texts, value }: { texts: DeskTexts; value: (name: string) => string }) => (
  <>
    {texts.partner.fields.map((field) => (
      <Field {...field} value={value(field.name)} />
    ))}
  </>
)

interface OneProps extends Around {
  partner: PartnerStanding
  events: EventPage
}

/** One partner: settings, what came of it, and what may be done. */
export function PartnerPage({ t, texts, partner, events, ...p }: OneProps) {
  const deeds = texts.partner
  const path = `/operator/partners/${partner.id}`
  const known: Record<string, unknown> = { ...partner, hosts: partner.hosts.join('\n') }
  const active = partner.status === 'active'
  const acts = p.who.role !== 'viewer'
  const time = (at: Date | null) => at && <Time iso={at.toISOString()} />
  const grace = <Field label="Hours the old one is good for" name="graceHours" type="number" value="24" />
  return (
    <Desk title={partner.name} place="Partners" {...p}>
      <Facts
        of={[
          ['State', words(partner.status)],
          ['Number', <code>{partner.id}</code>],
          ['Sold, 30 days', sold(t, partner)],
          ['Commission owed', owed(t, partner)],
          ['Commission', `${partner.commissionBps / 100} %`],
          ['Sites', partner.hosts.join(', ')],
          ['Way back', partner.returnUrl],
          ['Webhook', partner.webhookUrl && `${webhookOf(partner)}: ${partner.webhookUrl}`],
          [
            'Switched off',
            partner.webhookOff && (
              <>
                {time(partner.webhookOff.at)}: {words(partner.webhookOff.why ?? '')}
              </>
            ),
          ],
          ['Failing since', time(partner.webhookFailingSince)],
          ['Old key good until', time(partner.oldKeyUntil)],
          ['Made', time(partner.createdAt)],
        ]}
      />
      {acts && (
        <section>
          <h2>What you can do</h2>
          <Deed of={deeds.change} action={path} open={p.typed?.has('name')} reason={p.typed?.get('reason')}>
            <Fields {...{ texts }} value={(name) => p.typed?.get(name) ?? String(known[name] ?? '')} />
          </Deed>
          <Deed of={active ? deeds.suspend : deeds.activate} action={path} careful={active}>
            <input type="hidden" name="status" value={active ? 'suspended' : 'active'} />
          </Deed>
          <Deed of={deeds.key} action={`${path}/key`} careful>
            {grace}
          </Deed>
          <Deed of={deeds.secret} action={`${path}/webhook-secret`} careful>
            {grace}
          </Deed>
        </section>
      )}
      <section>
        <h2>Webhooks</h2>
        {acts && partner.webhookUrl && <Form plain action={`${path}/ping`} button="Send a test event" />}
        <Table
          head={texts.heads.webhooks}
          rows={events.events.map(({ at, type, orderId, state, tries, answer, id }) => [
            time(at),
            type,
            orderId && <OrderLink id={orderId} />,
            <>
              {words(state)}
              {acts && state === 'failed' && orderId && (
                <Form plain action={`${path}/webhooks/${id}/resend`} button="Send again" />
              )}
            </>,
            tries,
            answer || '–',
          ])}
        />
        {events.nextCursor && <a href={`${path}?cursor=${events.nextCursor}`}>Older</a>}
      </section>
    </Desk>
  )
}

/** Secrets of a partner, which nobody can read again. */
export const ToldOncePage = ({
  told,
  texts,
  who,
}: Pick<Around, 'texts' | 'who'> & { told: Record<string, string> }) => (
  <Desk title="To be told once" place="Partners" who={who}>
    <p class="notice">{texts.partner.once}</p>
    <Facts
      of={Object.entries(told).map(([name, value]) => [
        texts.partner.secrets[name] ?? name,
        <code>{value}</code>,
      ])}
    />
    <a href={`/operator/partners/${told['id']}`}>To the partner</a>
  </Desk>
)
