import type { Db } from '../db/client.ts'
import { halts } from '../db/schema.ts'
import type { Log } from '../shared/log.ts'

/** Stops all gifting calls until an operator lifts it: the impossible has happened. */
export async function haltGifting(
  { db, now, log }: { db: Db; now: () => Date; log: Log },
  why: string,
): Promise<void> {
  await db.insert(halts).values({ name: 'gifting', why, at: now() }).onConflictDoNothing()
  log('error', 'gifting.halted', { alert: true })
}
