import type { Db } from '../db/client.ts'
import { findOrder, noteEvent } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import type { Log } from '../shared/log.ts'

/** A message was given up by the queue. The order is not: the story says so, an operator is told, the sweep goes on. */
export async function noteDeadLetter(
  deps: { db: Db; now: () => Date; log: Log },
  orderId: Id<'order'>,
): Promise<void> {
  const { db, now, log } = deps
  log('error', 'queue.dead_letter', { alert: true, orderId })
  if (await findOrder(db, orderId))
    await noteEvent(db, { orderId, kind: 'dead_letter', cause: 'queue', at: now() })
}
