import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { blockedRecipients } from '../db/schema.ts'
import { newId, type Id } from '../shared/id.ts'
import { noteAction } from './audit.ts'
import type { Operator } from './role.ts'

interface Change {
  by: Operator
  username: string
  reason: string
  orderId?: Id<'order'>
}

/** Nothing more is sold for this name or sent to it. False when it was so already. */
export async function blockRecipient(
  { db, now }: { db: Db; now: () => Date },
  { by, username, reason, orderId }: Change,
): Promise<boolean> {
  const at = now()
  const id = newId('block')
  const [blocked] = await db.batch([
    db
      .insert(blockedRecipients)
      .values({ username, id, reason, blockedBy: by.name, at })
      .onConflictDoNothing()
      .returning({ id: blockedRecipients.id }),
    noteAction(db, {
      by,
      what: 'recipient_blocked',
      subject: id,
      reason,
      at,
      ...(orderId ? { orderId } : {}),
    }),
  ])
  return blocked.length === 1
}

/** False when it was not blocked. */
export async function unblockRecipient(
  { db, now }: { db: Db; now: () => Date },
  { by, username, reason }: Change,
): Promise<boolean> {
  const [block] = await db
    .select({ id: blockedRecipients.id })
    .from(blockedRecipients)
    .where(eq(blockedRecipients.username, username))
  if (!block) return false
  const [lifted] = await db.batch([
    db
      .delete(blockedRecipients)
      .where(eq(blockedRecipients.id, block.id))
      .returning({ id: blockedRecipients.id }),
    noteAction(db, { by, what: 'recipient_unblocked', subject: block.id, reason, at: now() }),
  ])
  return lifted.length === 1
}

export interface BlockedRecipient {
  username: string
  id: Id<'block'>
  reason: string
  blockedBy: string
  at: string
}

const MOST = 500

export async function listBlocked(db: Db): Promise<BlockedRecipient[]> {
  const rows = await db.select().from(blockedRecipients).orderBy(blockedRecipients.username).limit(MOST)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
