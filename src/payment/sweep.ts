import { and, eq, lte, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { orders } from '../db/schema.ts'
import { moveOrder } from '../order/order-store.ts'
import { later } from '../shared/time.ts'
import type { Payment, Payments } from './payments.ts'
import type { EventMark } from './stripe-event.ts'

interface SweepDeps {
  db: Db
  payments: Payments
  now: () => Date
  confirm: (payment: Payment, event: EventMark) => Promise<unknown>
}

/** Stripe's own `expired` webhook comes first as a rule. */
const GRACE_S = 120
/** One Stripe call each; the rest is for the next minute. */
const AT_ONCE = 20
/** Once so many had no answer, Stripe has none for anybody: the other brooms are not kept waiting for it. */
const MOST_UNANSWERED = 3
/** A bank can take days over a delayed payment; there is no use in asking more often. */
const ASK_BANK_AGAIN_S = 3600

/** Orders nobody paid in time expire, but only after Stripe was asked: the webhook may be what was lost. */
export async function sweepUnpaid({ db, payments, now, confirm }: SweepDeps): Promise<number> {
  const at = now()
  const due = await db
    .select({ id: orders.id, sessionId: orders.sessionId })
    .from(orders)
    .where(and(sql`${orders.state} = 'awaiting_payment'`, lte(orders.payUntil, later(at, -GRACE_S))))
    .orderBy(orders.payUntil)
    .limit(AT_ONCE)
  let unanswered = 0
  for (const { id, sessionId } of due) {
    if (unanswered >= MOST_UNANSWERED) break
    const page = sessionId === null ? { kind: 'expired' as const } : await payments.readPage(sessionId)
    if (page?.kind === 'paid') await confirm(page.payment, { id: `read_${sessionId}`, type: 'session_read' })
    else if (page?.kind === 'expired')
      await db.batch([
        ...moveOrder(db, { id, from: ['awaiting_payment'], to: 'expired', cause: 'pay_until_passed', at }),
      ])
    else if (page)
      await db
        .update(orders)
        .set({ payUntil: later(at, ASK_BANK_AGAIN_S) })
        .where(and(eq(orders.id, id), eq(orders.state, 'awaiting_payment')))
    else unanswered += 1
  }
  return due.length
}
