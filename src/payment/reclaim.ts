import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { reclaims } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import type { Reclaim } from './payments.ts'

/**
 * For a batch: the fact is on record once, however often it comes; of an order that is not ours there is none. What it takes
 * from a partner the ledger works out itself.
 */
export const recordReclaim = (db: Db, orderId: Id<'order'>, { id, kind, state, amount }: Reclaim, at: Date) =>
  db
    .insert(reclaims)
    .select(
      sql`SELECT id, ${id}, ${kind}, ${state}, ${amount}, ${at.getTime()} FROM orders WHERE id = ${orderId}`,
    )
    .onConflictDoNothing()
