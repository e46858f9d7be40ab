import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { prepared } from '../db/prepared.ts'
import { blockedRecipients } from '../db/schema.ts'

const blockOf = prepared(['username'], (db, { username }) =>
  db
    .select({ id: blockedRecipients.id })
    .from(blockedRecipients)
    .where(eq(blockedRecipients.username, username)),
)

/** For a batch: one row where nothing may be sold for this name. */
export const findBlock = (db: Db, username: string) => blockOf(db, { username })
