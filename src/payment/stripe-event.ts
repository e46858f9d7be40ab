import type { Db } from '../db/client.ts'
import { stripeEvents } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'

/** The event that brought some news, or the reading that stands for one. */
export interface EventMark {
  id: string
  type: string
}

/** For a batch: the event is on record once, however often it comes. */
export const recordEvent = (db: Db, { id, type }: EventMark, orderId: Id<'order'>, at: Date) =>
  db.insert(stripeEvents).values({ id, type, orderId, at }).onConflictDoNothing()
