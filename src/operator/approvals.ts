import { and, desc, eq, gt, isNull, lte, ne, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { approvals, type Approval, type Weighty } from '../db/schema.ts'
import { noteChange, onlyIfChanged } from '../order/order-store.ts'
import { newId, type Id } from '../shared/id.ts'
import { later } from '../shared/time.ts'
import { noteAction } from './audit.ts'
import type { Operator } from './role.ts'

/** Long enough for a colleague in another time zone; short enough that what was seen still holds. */
const OPEN_S = 24 * 3600

interface Asked {
  by: Operator
  orderId: Id<'order'>
  decision: Weighty
  reason: string
  seen: string | null
}

export type AskedSecond = { kind: 'asked_second'; approval: { id: Id<'approval'>; expiresAt: string } }

/** The first of two people. One question an order at a time; `undefined` when there is one already. */
export async function askSecond(
  { db, now }: { db: Db; now: () => Date },
  { by, orderId, decision, reason, seen }: Asked,
): Promise<AskedSecond | undefined> {
  const at = now()
  const id = newId('approval')
  const expiresAt = later(at, OPEN_S)
  const [, asked] = await db.batch([
    closeOverdue(db, orderId, at),
    db
      .insert(approvals)
      .values({ id, orderId, decision, reason, askedBy: by.name, askedAt: at, expiresAt, seenDelivery: seen })
      .onConflictDoNothing()
      .returning({ id: approvals.id }),
    noteChange(db, { orderId, kind: `${decision}_asked`, cause: reason, at }),
    noteAction(db, { by, what: `${decision}_asked`, orderId, subject: id, reason, at }),
  ])
  return asked.length === 1
    ? { kind: 'asked_second', approval: { id, expiresAt: expiresAt.toISOString() } }
    : undefined
}

const closeOverdue = (db: Db, orderId: Id<'order'>, at: Date) =>
  db
    .update(approvals)
    .set({ answer: 'expired', answeredAt: at })
    .where(and(eq(approvals.orderId, orderId), isNull(approvals.answer), lte(approvals.expiresAt, at)))

interface Answer {
  by: Operator
  approval: Approval
  answer: 'approved' | 'declined'
  reason: string
  at: Date
}

/**
 * For a batch: the second person's answer, once, in time, by another than who asked, and only while the delivery is as it was
 * seen. What is approved hangs on the last of these statements with `onlyIfChanged`.
 */
export function answerApproval(db: Db, { by, approval, answer, reason, at }: Answer) {
  const { id, orderId, decision, seenDelivery } = approval
  const may: (SQL | undefined)[] =
    answer === 'declined'
      ? []
      : [
          ne(approvals.askedBy, by.name),
          gt(approvals.expiresAt, at),
          sql`EXISTS (SELECT 1 FROM orders WHERE id = ${orderId} AND state = 'review' AND review_closed_at IS NULL)`,
          sql`(SELECT state || ' ' || fence FROM deliveries WHERE order_id = ${orderId}) IS ${seenDelivery}`,
        ]
  return [
    db
      .update(approvals)
      .set({ answer, answeredBy: by.name, answeredAt: at })
      .where(and(eq(approvals.id, id), isNull(approvals.answer), ...may))
      .returning({ id: approvals.id }),
    noteChange(db, { orderId, kind: `${decision}_${answer}`, cause: reason, at }),
    noteAction(db, { by, what: `${decision}_${answer}`, orderId, subject: id, reason, at }, onlyIfChanged),
  ] as const
}

export async function findApproval(db: Db, id: string): Promise<Approval | undefined> {
  const [approval] = await db
    .select()
    .from(approvals)
    .where(eq(approvals.id, id as Id<'approval'>))
  return approval
}

/** Questions that still wait for a second person, the oldest first. */
export const listOpenApprovals = (db: Db, at: Date): Promise<Approval[]> =>
  db
    .select()
    .from(approvals)
    .where(and(sql`answer IS NULL`, gt(approvals.expiresAt, at)))
    .orderBy(approvals.askedAt)

/** For a batch: all that was ever asked about an order, the newest first. */
export const approvalsOf = (db: Db, orderId: Id<'order'>) =>
  db.select().from(approvals).where(eq(approvals.orderId, orderId)).orderBy(desc(approvals.askedAt))
