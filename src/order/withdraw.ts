import type { Db } from '../db/client.ts'
import type { Order } from '../db/schema.ts'
import { takeBack } from './take-back.ts'

/** On a refund: its buyer wanted it so. */
export const WITHDRAWN = 'withdrawn'

/**
 * The buyer's right until the delivery begins: all of the money back. False where the Stars may have been sent, or are no
 * longer paid for.
 */
export async function withdrawOrder(
  { db, now }: { db: Db; now: () => Date },
  { id }: Pick<Order, 'id'>,
): Promise<boolean> {
  const [, , intended] = await db.batch([...takeBack(db, { id, from: ['paid'], why: WITHDRAWN, at: now() })])
  return intended.length === 1
}
