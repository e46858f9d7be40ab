import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { halts } from '../db/schema.ts'
import type { Log } from '../shared/log.ts'
import { noteAction } from './audit.ts'
import type { Operator } from './role.ts'

export interface Switched {
  by: Operator
  to: 'off' | 'on'
  reason: string
}

/** The kill switch: off, and no gifting call begins until it is on again. What is already at the provider goes on. */
export async function switchGifting(
  { db, now, log }: { db: Db; now: () => Date; log: Log },
  { by, to, reason }: Switched,
): Promise<void> {
  const at = now()
  await db.batch([
    to === 'off'
      ? db.insert(halts).values({ name: 'gifting', why: reason, at }).onConflictDoNothing()
      : db.delete(halts).where(eq(halts.name, 'gifting')),
    noteAction(db, { by, what: `gifting_${to}`, reason, at }),
  ])
  if (to === 'off') log('error', 'gifting.halted', { alert: true })
  else log('warn', 'gifting.resumed', { alert: true })
}
