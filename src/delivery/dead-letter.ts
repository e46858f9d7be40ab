import type { Db } from '../db/client.ts'
import { holdOrder } from '../order/hold.ts'
import { findOrder, noteEvent } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import type { Log } from '../shared/log.ts'

/** The queue gave a message up. What was not called for yet waits for a person; a call already made is still followed by the sweep. */
export async function noteDeadLetter(
  deps: { db: Db; now: () => Date; log: Log },
  orderId: Id<'order'>,
): Promise<void> {
  const { db, now, log } = deps
  log('error', 'queue.dead_letter', { alert: true, orderId })
  if (!(await findOrder(db, orderId))) return
  const at = now()
  await db.batch([
    noteEvent(db, { orderId, kind: 'dead_letter', cause: 'queue', at }),
    ...holdOrder(db, { id: orderId, why: 'dead_letter', at }),
  ])
}
