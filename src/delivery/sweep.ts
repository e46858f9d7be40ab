import { and, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { deliveries, refunds } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { later } from '../shared/time.ts'
import { isOpen, isOverdue } from './delivery-store.ts'

interface SweepDeps {
  db: Db
  now: () => Date
  deadlineMinutes: number
  askForGifts: (orderIds: Id<'order'>[]) => Promise<void>
}

/** A message on its way is given this long before another is sent after it. */
const GRACE_S = 10
/** As many as one `sendBatch` takes. */
const AT_ONCE = 100

/** Finds what nobody came back for (lost messages, dead consumers, refunds) and asks for it again. */
export async function sweepDeliveries(deps: SweepDeps): Promise<number> {
  const { db, now, deadlineMinutes, askForGifts } = deps
  const at = now()
  const overdue = later(at, -GRACE_S)
  // While gifting is halted nothing can begin: what waits for that would crowd out what can go on.
  const canGoOn = or(
    sql`${deliveries.state} NOT IN ('queued', 'claimed') OR NOT EXISTS (SELECT 1 FROM halts WHERE name = 'gifting')`,
    isOverdue(deliveries.orderId, at, deadlineMinutes),
  )
  const [due, refunding] = await db.batch([
    db
      .select({ id: deliveries.orderId })
      .from(deliveries)
      .where(and(isOpen, lte(deliveries.dueAt, overdue), canGoOn))
      .orderBy(deliveries.dueAt)
      .limit(AT_ONCE),
    db
      .select({ id: refunds.orderId })
      .from(refunds)
      .where(and(sql`${refunds.state} IN ('intended', 'pending')`, lte(refunds.dueAt, overdue)))
      .orderBy(refunds.dueAt)
      .limit(AT_ONCE),
  ])
  // Refunds first: they are put off with every try, so they can never crowd out the rest.
  const ids = [...new Set([...refunding, ...due].map(({ id }) => id))].slice(0, AT_ONCE)
  if (ids.length > 0) await askForGifts(ids)
  return ids.length
}
