import type { Operator } from '../../operator/role.ts'
import type { OrderStory } from '../../operator/tell-story.ts'
import type { Texts } from '../texts.ts'
import { Deed, Desk, Facts, Field, Form, Table, Time, whyInWords, words } from './parts.tsx'
import type { DeskTexts } from './why.ts'

interface StoryProps {
  t: Texts
  texts: DeskTexts
  who: Operator
  story: OrderStory
  /** Where Stripe shows payments: with `test/` where money is play money. */
  stripe: string
  said?: string | undefined
  complaint?: string | undefined
}

/** An order's whole story, and what may be decided about it. */
export function StoryPage(p: StoryProps) {
  const { t, texts, who, story } = p
  const { order } = story
  const acts = who.role !== 'viewer'
  return (
    <Desk
      title={`Order …${order.id.slice(-8)}`}
      place="Orders"
      who={who}
      said={p.said}
      complaint={p.complaint}
    >
      <p class="lead">
        <b class={`state ${order.status}`}>{words(order.status)}</b> {t.stars(order.stars)} for{' '}
        {order.username ? <bdi>@{order.username}</bdi> : 'a name that was erased'},{' '}
        {t.money(order.amount, order.currency)}
      </p>
      {order.status === 'review' && (
        <section class="notice" id="why">
          <h2>Why it is in review{order.closedAt && ' (closed)'}</h2>
          <p>{whyInWords(texts, order.reviewWhy)}</p>
          <p class="small">
            {proof(texts, story)} {story.facts.blocked && <a href="/operator/blocked">Blocked names</a>}
          </p>
        </section>
      )}
      {story.approvals.map((asked) => asked.answer === null && <Question {...p} asked={asked} />)}
      <section>
        <h2>What you can do</h2>
        {acts ? (
          story.decisions.map(({ decision, people }) => {
            const [button, does] = texts.deeds[decision]
            return (
              <Deed
                of={[people === 2 ? `${button} (takes two people)` : button, does]}
                action={`/operator/orders/${order.id}/${decision.replaceAll('_', '-')}`}
                button={people === 2 ? `Ask a second person: ${button.toLowerCase()}` : button}
                careful={people === 2 || decision === 'refund' || decision === 'block'}
              >
                {decision === 'look_up' && (
                  <Field label="The provider’s number of it, where you know it" name="ref" optional />
                )}
              </Deed>
            )
          })
        ) : (
          <p>You may look, and change nothing.</p>
        )}
      </section>
      <Known {...p} />
      <Past {...p} />
    </Desk>
  )
}

/** What is proved about the delivery, in a sentence. */
function proof(texts: DeskTexts, { delivery, facts }: OrderStory): string {
  const uncalled = delivery?.state === 'queued' && delivery.calls === 0
  const sent = texts.proof[delivery === null ? 'none' : uncalled ? 'uncalled' : delivery.state]
  const more = { Bank: facts.bank, 'Risk, by Stripe': facts.risk, Blocked: facts.blocked ? 'yes' : null }
  return Object.entries(more).reduce(
    (text, [name, value]) => (value ? `${text} ${name}: ${value}.` : text),
    sent,
  )
}

function Question(p: StoryProps & { asked: OrderStory['approvals'][number] }) {
  const { texts, who, asked } = p
  const answer = (word: string) => `/operator/approvals/${asked.id}/${word}`
  return (
    <section class="notice careful" id="question">
      <h2>Waits for a second person: {texts.deeds[asked.decision][0].toLowerCase()}</h2>
      <p>
        {asked.askedBy} asks: “{asked.reason}”. Until <Time iso={asked.expiresAt.toISOString()} />.
      </p>
      {who.name === asked.askedBy || who.role === 'viewer' ? (
        <p>Another operator has to agree.</p>
      ) : (
        <div class="two">
          <Form action={answer('approve')} button="Agree, and do it" careful />
          <Form action={answer('decline')} button="Decline" />
        </div>
      )}
    </section>
  )
}

function Known({ t, story, stripe }: StoryProps) {
  const { order, delivery } = story
  const outside = (href: string, text: string) => (
    <a href={href} rel="noreferrer">
      {text}
    </a>
  )
  return (
    <section>
      <h2>Facts</h2>
      <Facts
        of={[
          ['Order number', <code>{order.id}</code>],
          ['E-mail', order.email],
          [
            'Payment',
            order.paymentIntent && outside(`${stripe}payments/${order.paymentIntent}`, order.paymentIntent),
          ],
          ['Payment page', order.sessionId && <code>{order.sessionId}</code>],
          ['Provider', delivery && `${delivery.provider}: ${words(delivery.state)}, ${delivery.calls} calls`],
          ['Provider’s number', delivery?.providerRef && <code>{delivery.providerRef}</code>],
          ['Language, consent', `${order.locale}, ${order.consentVersion}`],
          ['Partner', order.partner && <a href={`/operator/partners/${order.partner}`}>{order.partner}</a>],
          ...story.refunds.map(
            (refund) =>
              [
                'Refund',
                `${t.money(refund.amountMinor, order.currency)}, ${refund.state} (${words(refund.why)}) ${refund.stripeId ?? ''}`,
              ] as const,
          ),
        ]}
      />
    </section>
  )
}

function Past({ texts, story }: StoryProps) {
  return (
    <>
      <section>
        <h2>Gifting calls</h2>
        <Table
          head={texts.heads.calls}
          rows={story.attempts.map(({ at, outcome, cause }) => [
            <Time iso={at} />,
            words(outcome ?? 'not known yet'),
            words(cause ?? ''),
          ])}
        />
      </section>
      <section>
        <h2>Decisions</h2>
        <Table
          head={texts.heads.decisions}
          rows={story.audit.map(({ at, who, what, reason }) => [
            <Time iso={at.toISOString()} />,
            who,
            words(what),
            reason,
          ])}
        />
      </section>
      <section>
        <h2>Story</h2>
        <Table
          head={texts.heads.story}
          rows={story.events.map(({ at, kind, cause }) => [<Time iso={at} />, words(kind), words(cause)])}
        />
      </section>
    </>
  )
}
