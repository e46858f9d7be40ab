import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { orders, type Approval } from '../db/schema.ts'
import { moveDelivery } from '../delivery/delivery-store.ts'
import { askRefund } from '../order/ask-refund.ts'
import { releaseOrder } from '../order/hold.ts'
import { noteChange, noteEvent, onlyIfChanged } from '../order/order-store.ts'
import type { OrderState } from '../order/order.ts'
import type { Id } from '../shared/id.ts'
import { unreachable } from '../shared/never.ts'
import { answerApproval, askSecond, findApproval, type AskedSecond } from './approvals.ts'
import { noteAction } from './audit.ts'
import { blockRecipient } from './blocks.ts'
import { decisionsFor, isWeighty, type Decision } from './decisions.ts'
import { readCase, seenOf, type Case } from './facts.ts'
import { askForRefund, type RefundAsked, type RefundRefusal } from './refund-order.ts'
import type { Operator } from './role.ts'

export type Refusal =
  | RefundRefusal
  | 'not_allowed' // not for an order that stands as this one does
  | 'changed_meanwhile'
  | 'approval_pending'
  | 'approval_answered'
  | 'approval_expired'
  | 'own_request'

export type Decided<Finding extends string = string> =
  | { kind: 'done'; status: OrderState }
  | { kind: 'found'; finding: Finding }
  | AskedSecond
  | { kind: 'no_such_order' }
  | { kind: 'refused'; code: Refusal }

interface Deps<Finding extends string> {
  db: Db
  now: () => Date
  /** Asks the provider anew and writes down what that proves. */
  lookUp: (orderId: Id<'order'>, ref: string | undefined) => Promise<Finding>
  /** Sets the queue to work on it. */
  wake: (orderId: Id<'order'>) => Promise<void>
}

export interface Wanted {
  by: Operator
  orderId: Id<'order'>
  decision: Decision
  reason: string
  /** For a look-up: the provider's own number of the order. */
  ref?: string | undefined
}

const refused = (code: Refusal): Decided<never> => ({ kind: 'refused', code })

/** Does what one person may decide, and asks for a second person where it takes two. */
export async function decide<Finding extends string>(
  deps: Deps<Finding>,
  wanted: Wanted,
): Promise<Decided<Finding>> {
  const { db, now } = deps
  const { by, orderId, decision, reason } = wanted
  if (decision === 'refund') return refundAlone(deps, wanted)
  const found = await readCase(db, orderId)
  if (!found) return { kind: 'no_such_order' }
  const allowed = decisionsFor(found.facts).find((one) => one.decision === decision)
  if (!allowed) return refused('not_allowed')
  if (allowed.people === 2 && isWeighty(decision)) {
    const seen = seenOf(found.delivery)
    return (
      (await askSecond({ db, now }, { by, orderId, decision, reason, seen })) ?? refused('approval_pending')
    )
  }
  switch (decision) {
    case 'look_up':
      await note(deps, wanted)
      return { kind: 'found', finding: await deps.lookUp(orderId, wanted.ref) }
    case 'release':
    case 'deliver_again':
      return letGo(deps, wanted, found)
    case 'block':
      await blockRecipient({ db, now }, { by, username: found.order.username, reason, orderId })
      await note(deps, { ...wanted, decision: 'note' })
      return { kind: 'done', status: found.order.state }
    case 'note':
      await note(deps, wanted)
      return { kind: 'done', status: found.order.state }
    case 'write_off':
    case 'close':
      return refused('not_allowed')
    default:
      return unreachable(decision)
  }
}

async function refundAlone(
  { db, now, wake }: Deps<string>,
  { by, orderId, reason }: Wanted,
): Promise<Decided<never>> {
  const asked: RefundAsked = await askForRefund({ db, now }, { by, orderId, reason })
  if (asked.kind !== 'asked') return asked
  await wake(orderId)
  return { kind: 'done', status: 'refunding' }
}

/** Kept in the order's story and in the audit. */
async function note(
  { db, now }: Deps<string>,
  { by, orderId, decision: what, reason }: Wanted,
): Promise<void> {
  const at = now()
  await db.batch([
    noteEvent(db, { orderId, kind: `operator_${what}`, cause: reason, at }),
    noteAction(db, { by, what, orderId, reason, at }),
  ])
}

/** Provably nothing was sent: the delivery begins, or begins anew. */
async function letGo(
  { db, now, wake }: Deps<string>,
  { by, orderId, decision, reason }: Wanted,
  { delivery }: Case,
): Promise<Decided<never>> {
  const at = now()
  const cause = `operator_${decision}`
  const go = (when?: SQL) =>
    [
      ...releaseOrder(db, { id: orderId, cause, at, when }),
      noteChange(db, { orderId, kind: cause, cause: reason, at }),
      noteAction(db, { by, what: decision, orderId, reason, at }),
    ] as const
  const released =
    delivery?.state === 'failed'
      ? (await db.batch([...sendAnew(db, orderId, delivery.fence, at), ...go(onlyIfChanged)]))[2]
      : (await db.batch(go()))[0]
  if (released.length === 0) return refused('changed_meanwhile')
  await wake(orderId)
  return { kind: 'done', status: 'paid' }
}

/** For a batch: a delivery that was refused for good, after which the money could not be given back, is tried once more. */
const sendAnew = (db: Db, orderId: Id<'order'>, fence: number, at: Date) =>
  moveDelivery(db, {
    orderId,
    from: ['failed'],
    to: 'queued',
    fence,
    cause: 'operator_deliver_again',
    at,
    when: sql`why IS NOT 'written_off'
      AND EXISTS (SELECT 1 FROM orders WHERE id = ${orderId} AND state = 'review' AND review_closed_at IS NULL)
      AND EXISTS (SELECT 1 FROM refunds WHERE order_id = ${orderId} AND state = 'failed')`,
  })

export interface Answered {
  by: Operator
  approvalId: string
  answer: 'approved' | 'declined'
  reason: string
}

/** The second person's word. What the first one saw must still be so. */
export async function answerQuestion(deps: Deps<string>, given: Answered): Promise<Decided<never>> {
  const { db, now, wake } = deps
  const { by, approvalId, answer, reason } = given
  const approval = await findApproval(db, approvalId)
  if (!approval) return { kind: 'no_such_order' }
  const at = now()
  if (approval.answer !== null) return refused('approval_answered')
  if (approval.expiresAt <= at) return refused('approval_expired')
  if (answer === 'approved' && approval.askedBy === by.name) return refused('own_request')
  const answered = answerApproval(db, { by, approval, answer, reason, at })
  const [taken] = await db.batch([...answered, ...(answer === 'approved' ? carryOut(db, approval, at) : [])])
  if (taken.length === 0) return refused('changed_meanwhile')
  await wake(approval.orderId)
  const found = await readCase(db, approval.orderId)
  return { kind: 'done', status: found?.order.state ?? 'review' }
}

/** For a batch, after the approval: what two people have decided. */
function carryOut(db: Db, { orderId, decision, seenDelivery }: Approval, at: Date) {
  const fence = Number(seenDelivery?.split(' ')[1])
  const common = { orderId, fence, at, when: onlyIfChanged }
  switch (decision) {
    case 'write_off':
      return [
        ...moveDelivery(db, {
          ...common,
          from: ['unknown', 'accepted'],
          to: 'failed',
          cause: 'written_off',
          set: { why: 'written_off' },
        }),
        ...askRefund(db, { id: orderId, from: ['review'], why: 'written_off', at, when: onlyIfChanged }),
      ]
    case 'deliver_again':
      return [
        ...moveDelivery(db, { ...common, from: ['unknown'], to: 'queued', cause: 'operator_deliver_again' }),
        ...releaseOrder(db, { id: orderId, cause: 'operator_deliver_again', at, when: onlyIfChanged }),
      ]
    case 'close':
      return [
        db
          .update(orders)
          .set({ reviewClosedAt: at })
          .where(and(eq(orders.id, orderId), isNull(orders.reviewClosedAt), onlyIfChanged)),
      ]
    default:
      return unreachable(decision)
  }
}
