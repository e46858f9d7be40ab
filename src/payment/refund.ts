import { and, eq, inArray, not, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { orders, refunds, type Refund } from '../db/schema.ts'
import { moveOrder, noteChange, onlyIfChanged } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import type { Log } from '../shared/log.ts'
import { unreachable } from '../shared/never.ts'
import { later, secondsUntil } from '../shared/time.ts'
import type { Payments, Reclaim, RefundAnswer } from './payments.ts'
import { cameBack, recordReclaim } from './reclaim.ts'
import { recordEvent, type EventMark } from './stripe-event.ts'

interface RefundDeps {
  db: Db
  payments: Payments
  now: () => Date
  log: Log
  /** The wait before the nth look, in seconds. */
  waitSeconds: (tries: number) => number
  /** Somebody sent this buyer, and waits to hear what became of it. */
  askToTell: (orderId: Id<'order'>) => Promise<void>
}

/** Stripe forgets idempotency keys after a day: from then on it is asked what it knows before it is asked to pay. */
const KEY_IS_SAFE_MS = 20 * 60 * 60_000
/** How often a refund that Stripe says was made is looked for. */
const LOOKS = 3

/** Moves an intended refund on, as often as it takes. Answers when to look again, or `undefined` when all is said. */
export async function refundOrder(
  deps: RefundDeps,
  orderId: Id<'order'>,
): Promise<{ inSeconds: number } | undefined> {
  const { db, payments, now } = deps
  const [row] = await db
    .select({
      refund: refunds,
      paymentIntent: orders.paymentIntent,
      sessionId: orders.sessionId,
      paidAt: orders.paidAt,
    })
    .from(refunds)
    .innerJoin(orders, eq(orders.id, refunds.orderId))
    .where(and(eq(refunds.orderId, orderId), inArray(refunds.state, ['intended', 'pending'])))
  if (!row) return undefined
  const { refund, paidAt } = row
  // An order that never counted as paid was paid otherwise than ordered: all of that goes back.
  const amount = paidAt === null ? undefined : refund.amountMinor
  if (refund.dueAt > now()) return { inSeconds: secondsUntil(refund.dueAt, now()) }
  const paymentIntent = row.paymentIntent ?? (await paymentOf(payments, row.sessionId))
  const ofThis = asked(refund)
  if (!paymentIntent) return giveToPerson(deps, orderId, 'refund_without_payment', ofThis)

  const old = now().getTime() - refund.intendedAt.getTime() > KEY_IS_SAFE_MS
  const look = old || refund.state === 'pending' || refund.tries > 0 || refund.round > 0
  const known = look ? await payments.findRefund(paymentIntent, amount) : undefined
  const answer =
    known && !isOfRoundBefore(refund, known)
      ? known
      : await payments.giveBack({ orderId, paymentIntent, amount, round: refund.round })
  const found = answer.kind === 'already_refunded' ? await payments.findRefund(paymentIntent, amount) : answer
  return settleRefund(deps, orderId, found ?? notFound(refund.tries), ofThis, refund.tries)
}

/** It has all gone back, and no refund of ours says so: looked for a few times, then left to a person. */
const notFound = (tries: number): RefundAnswer =>
  tries < LOOKS ? { kind: 'unknown' } : { kind: 'refused', code: 'already_refunded' }

/** An intent that already has an id has it from the refund that failed before. */
const isOfRoundBefore = ({ state, stripeId }: Refund, answer: RefundAnswer): boolean =>
  state === 'intended' && stripeId !== null && 'stripeId' in answer && answer.stripeId === stripeId

/** For a compare-and-set: whether what Stripe says, of the refund of that id if it names one, is about the refund at hand. */
type OfThis = (stripeId?: string) => SQL | undefined

/** Stripe was asked in this round, and may still have spoken of the round before. */
const asked =
  ({ round }: Refund): OfThis =>
  (stripeId) =>
    and(
      eq(refunds.round, round),
      stripeId === undefined ? undefined : sql`NOT (state = 'intended' AND stripe_id IS ${stripeId})`,
    )

/** News can be late, and of any round: only what is of the refund known counts; else Stripe is asked when it is due. */
const told: OfThis = (stripeId = '') =>
  sql`(stripe_id IS NULL OR (state <> 'intended' AND stripe_id = ${stripeId}))`

/** Asked of the payment page itself where the news of the payment did not say. */
async function paymentOf(payments: Payments, sessionId: string | null): Promise<string | null> {
  const page = sessionId === null ? undefined : await payments.readPage(sessionId)
  return page?.kind === 'paid' ? page.payment.paymentIntent : null
}

/** News of a refund, from a webhook. What the shop did not intend is left to reconciliation. */
export async function noteRefund(
  deps: RefundDeps,
  orderId: Id<'order'>,
  { refund, reclaim }: { refund: RefundAnswer; reclaim: Reclaim },
  event: EventMark,
): Promise<void> {
  const { db, now } = deps
  const at = now()
  await db.batch([recordEvent(db, event, orderId, at), recordReclaim(db, orderId, reclaim, at)])
  await settleRefund(deps, orderId, refund, told, 0)
}

/**
 * News that a refund made by hand has failed. Where it was taken for the shop's own, the money has not gone back after all;
 * any other one is none of ours.
 */
export async function noteFailedOutside(
  deps: RefundDeps,
  orderId: Id<'order'>,
  stripeId: string,
): Promise<void> {
  const [ours] = await deps.db
    .select({ id: refunds.orderId })
    .from(refunds)
    .where(and(eq(refunds.orderId, orderId), eq(refunds.stripeId, stripeId)))
  if (ours) await giveToPerson(deps, orderId, 'refund_failed', told, stripeId)
}

async function settleRefund(
  deps: RefundDeps,
  id: Id<'order'>,
  answer: RefundAnswer,
  ofThis: OfThis,
  tries: number,
) {
  const { db, now } = deps
  const at = now()
  switch (answer.kind) {
    case 'succeeded': {
      const [, [refunded]] = await db.batch([
        db
          .update(refunds)
          .set({ state: 'succeeded', stripeId: answer.stripeId })
          .where(and(isOpen(id), ofThis(answer.stripeId), not(cameBack(id, answer.stripeId)))),
        ...moveOrder(db, {
          id,
          from: ['refunding'],
          to: 'refunded',
          cause: 'refund_succeeded',
          at,
          when: onlyIfChanged,
        }),
      ])
      if (refunded?.partner) await deps.askToTell(id)
      return undefined
    }
    case 'pending': {
      const inSeconds = deps.waitSeconds(tries + 1)
      await db.batch([
        db
          .update(refunds)
          .set({
            state: 'pending',
            stripeId: answer.stripeId,
            tries: tries + 1,
            dueAt: later(at, inSeconds),
          })
          .where(and(isOpen(id), ofThis(answer.stripeId))),
        noteChange(db, { orderId: id, kind: 'refund_pending', cause: 'stripe', at }),
      ])
      return { inSeconds }
    }
    case 'failed':
      return giveToPerson(deps, id, 'refund_failed', ofThis, answer.stripeId)
    case 'disputed':
      return giveToPerson(deps, id, 'refund_disputed', ofThis)
    case 'refused':
      return giveToPerson(deps, id, `refund_refused_${answer.code}`, ofThis)
    case 'unknown':
    case 'already_refunded': {
      const inSeconds = deps.waitSeconds(tries + 1)
      await db
        .update(refunds)
        .set({ tries: tries + 1, dueAt: later(at, inSeconds) })
        .where(and(isOpen(id), ofThis()))
      return { inSeconds }
    }
    default:
      return unreachable(answer)
  }
}

const isOpen = (id: Id<'order'>) =>
  and(eq(refunds.orderId, id), inArray(refunds.state, ['intended', 'pending']))

async function giveToPerson(
  { db, now, log }: RefundDeps,
  id: Id<'order'>,
  why: string,
  ofThis: OfThis,
  stripeId?: string,
): Promise<undefined> {
  const at = now()
  const [failed] = await db.batch([
    db
      .update(refunds)
      .set({ state: 'failed', ...(stripeId === undefined ? {} : { stripeId }) })
      .where(
        and(
          eq(refunds.orderId, id),
          inArray(refunds.state, ['intended', 'pending', 'succeeded']),
          ofThis(stripeId),
        ),
      )
      .returning({ id: refunds.orderId }),
    ...moveOrder(db, {
      id,
      from: ['refunding', 'refunded'],
      to: 'review',
      cause: why,
      at,
      set: { reviewWhy: why },
      when: onlyIfChanged,
    }),
  ])
  if (failed.length === 1) log('error', 'order.review', { alert: true, orderId: id, why })
  return undefined
}
