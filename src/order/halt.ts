import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { halts } from '../db/schema.ts'
import type { Log } from '../shared/log.ts'

/** Stops all gifting calls until an operator lifts it. Thrown by operators, and by the shop when the impossible happens. */
export async function haltGifting(
  { db, now, log }: { db: Db; now: () => Date; log: Log },
  why: string,
): Promise<void> {
  await db.insert(halts).values({ name: 'gifting', why, at: now() }).onConflictDoNothing()
  log('error', 'gifting.halted', { alert: true })
}

export async function resumeGifting({ db, log }: { db: Db; log: Log }): Promise<void> {
  await db.delete(halts).where(eq(halts.name, 'gifting'))
  log('warn', 'gifting.resumed', { alert: true })
}
