import { sql, type SQL } from 'drizzle-orm'
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

/** True once a refund is on record as sent back by a bank: whoever still says that it succeeded knew it before. */
export const cameBack = (orderId: Id<'order'>, refundId: string): SQL =>
  sql`EXISTS (SELECT 1 FROM reclaims WHERE order_id = ${orderId} AND id = ${refundId} AND state = 'back')`

/**
 * True while a refund is on record that was not sent back. A charge only repeats what its refunds say, late news included:
 * it counts where no refund is known.
 */
export const isRefunded = (orderId: Id<'order'>): SQL => sql`(EXISTS (
    SELECT 1 FROM reclaims gone WHERE gone.order_id = ${orderId} AND gone.kind = 'refund' AND gone.state = 'gone'
      AND NOT EXISTS (SELECT 1 FROM reclaims back WHERE back.order_id = ${orderId} AND back.id = gone.id AND back.state = 'back')
      AND NOT EXISTS (SELECT 1 FROM refunds own WHERE own.order_id = ${orderId} AND own.stripe_id = gone.id AND own.state = 'failed')
  ) OR (
    EXISTS (SELECT 1 FROM reclaims WHERE order_id = ${orderId} AND kind = 'charge')
      AND NOT EXISTS (SELECT 1 FROM reclaims WHERE order_id = ${orderId} AND kind = 'refund')
      AND NOT EXISTS (SELECT 1 FROM refunds WHERE order_id = ${orderId})
  ))`
