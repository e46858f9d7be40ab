import { asc, eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import {
  audit,
  orderStory,
  pii,
  refunds,
  screenings,
  type Approval,
  type AuditRow,
  type Delivery,
  type Order,
  type Refund,
} from '../db/schema.ts'
import { ORDER_ID, type Id } from '../shared/id.ts'
import { approvalsOf } from './approvals.ts'
import { decisionsFor, type Allowed, type Facts } from './decisions.ts'
import { readCase } from './facts.ts'
import { forOperator, type ForOperator } from './find-orders.ts'

type Kept = 'sessionId' | 'paymentIntent' | 'locale' | 'consentVersion' | 'recipientRef' | 'campaign'

export interface OrderStory {
  order: ForOperator & Pick<Order, Kept> & { email: string | null; closedAt: string | null }
  delivery: Delivery | null
  events: { kind: string; cause: string; at: string }[]
  /** Each gifting call begun and what came of it. */
  attempts: { at: string; outcome: string | null; cause: string | null }[]
  refunds: Refund[]
  facts: Pick<Facts, 'bank' | 'blocked' | 'known'> & { risk: string | null }
  decisions: Allowed[]
  approvals: Approval[]
  audit: AuditRow[]
}

/** All that happened to an order, in the order it happened, and what may be decided about it. */
export async function tellStory(db: Db, id: string, now: Date): Promise<OrderStory | undefined> {
  const orderId = id as Id<'order'>
  if (!ORDER_ID.test(id)) return undefined
  const [found, [events, refunded, asked, lines, [person], [screening]]] = await Promise.all([
    readCase(db, orderId),
    db.batch([
      db
        .select({ kind: orderStory.kind, cause: orderStory.cause, at: orderStory.at })
        .from(orderStory)
        .where(eq(orderStory.orderId, orderId))
        .orderBy(asc(orderStory.n)),
      db.select().from(refunds).where(eq(refunds.orderId, orderId)),
      approvalsOf(db, orderId),
      db.select().from(audit).where(eq(audit.orderId, orderId)).orderBy(asc(audit.n)),
      db.select({ email: pii.email }).from(pii).where(eq(pii.orderId, orderId)),
      db.select({ risk: screenings.risk }).from(screenings).where(eq(screenings.orderId, orderId)),
    ]),
  ])
  if (!found) return undefined
  const { order, delivery, facts } = found
  const { sessionId, paymentIntent, locale, consentVersion, recipientRef, campaign } = order
  return {
    order: {
      ...forOperator(order, now),
      sessionId,
      paymentIntent,
      locale,
      consentVersion,
      recipientRef,
      campaign,
      email: person?.email ?? null,
      closedAt: order.reviewClosedAt?.toISOString() ?? null,
    },
    delivery,
    events: events.map(({ kind, cause, at }) => ({ kind, cause, at: at.toISOString() })),
    attempts: attemptsIn(events, delivery),
    refunds: refunded,
    facts: {
      bank: facts.bank,
      blocked: facts.blocked,
      known: facts.known,
      risk: screening?.risk ?? null,
    },
    decisions: decisionsFor(facts),
    approvals: asked,
    audit: lines,
  }
}

function attemptsIn(
  events: { kind: string; cause: string; at: Date }[],
  delivery: Delivery | null,
): OrderStory['attempts'] {
  return events.flatMap(({ kind, at }, i) => {
    if (kind !== 'delivery_calling') return []
    const next = events.slice(i + 1).find((event) => event.kind.startsWith('delivery_')) ?? takenBy(delivery)
    return [
      {
        at: at.toISOString(),
        outcome: next?.kind.replace('delivery_', '') ?? null,
        cause: next?.cause ?? null,
      },
    ]
  })
}

/** That the provider took the order at once is told by the delivery's row alone. */
const takenBy = (delivery: Delivery | null) =>
  delivery?.state === 'accepted' || delivery?.state === 'done'
    ? { kind: 'delivery_accepted', cause: 'provider' }
    : undefined
