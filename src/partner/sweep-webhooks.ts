import { and, lte, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { partnerEvents } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { later } from '../shared/time.ts'

interface SweepDeps {
  db: Db
  now: () => Date
  tellPartners: (orderIds: Id<'order'>[]) => Promise<void>
}

/** A message on its way is given this long before another is sent after it. */
const GRACE_S = 10
/** As many as one `sendBatch` takes. */
const AT_ONCE = 100

/** Finds what no message came for. */
export async function sweepWebhooks({ db, now, tellPartners }: SweepDeps): Promise<number> {
  const due = await db
    .select({ orderId: partnerEvents.orderId })
    .from(partnerEvents)
    .where(and(sql`${partnerEvents.state} = 'due'`, lte(partnerEvents.dueAt, later(now(), -GRACE_S))))
    .orderBy(partnerEvents.dueAt)
    .limit(AT_ONCE)
  const ids = [...new Set(due.flatMap(({ orderId }) => orderId ?? []))]
  if (ids.length > 0) await tellPartners(ids)
  return ids.length
}
