import { and, lte, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { deliveries, refunds } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { later } from '../shared/time.ts'
import { isOpen } from './delivery-store.ts'

interface SweepDeps {
  db: Db
  now: () => Date
  askForGifts: (orderIds: Id<'order'>[]) => Promise<void>
}

/** A message on its way is given this long before another is sent after it. */
const GRACE_S = 10
/** As many as one `sendBatch` takes. */
const AT_ONCE = 100

/** Finds what nobody came back for (lost messages, dead consumers, refunds) and asks for it again. */
export async function sweepDeliveries({ db, now, askForGifts }: SweepDeps): Promise<number> {
  const overdue = later(now(), -GRACE_S)
  const [due, refunding] = await db.batch([
    db
      .select({ id: deliveries.orderId })
      .from(deliveries)
      .where(and(isOpen, lte(deliveries.dueAt, overdue)))
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
