import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { refunds } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { moveOrder, onlyIfChanged } from './order-store.ts'
import type { NextState } from './order.ts'

interface RefundIntent {
  id: Id<'order'>
  from: readonly ('paid' | 'review')[]
  /** Why the buyer gets the money back, in snake_case. */
  why: string
  at: Date
  /** Further conditions of the move. */
  when?: SQL
}

/**
 * For a batch: the order is refunding and the intent stands, before anybody is asked for money. One that failed is asked for
 * anew, in a new round; the id it had stays, so that late news of it is known for what it is.
 */
export function askRefund(db: Db, { id, from, why, at, when }: RefundIntent) {
  const to: NextState<'paid' | 'review'> = 'refunding'
  return [
    ...moveOrder(db, { id, from, to, cause: why, at, when }),
    db
      .insert(refunds)
      .select(
        sql`SELECT id, 'intended', amount_minor, NULL, ${why}, ${at.getTime()}, 0, ${at.getTime()}, 0 FROM orders WHERE id = ${id} AND ${onlyIfChanged}`,
      )
      .onConflictDoUpdate({
        target: refunds.orderId,
        set: { state: 'intended', why, dueAt: at, tries: 0, intendedAt: at, round: sql`round + 1` },
        setWhere: sql`${refunds.state} = 'failed'`,
      }),
  ] as const
}
