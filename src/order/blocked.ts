import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { blockedRecipients } from '../db/schema.ts'

/** For a batch: one row where nothing may be sold for this name. */
export const findBlock = (db: Db, username: string) =>
  db
    .select({ id: blockedRecipients.id })
    .from(blockedRecipients)
    .where(eq(blockedRecipients.username, username))
