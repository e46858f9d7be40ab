import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { audit } from '../db/schema.ts'
import { keptAbout, type KeptAbout } from './kept.ts'
import type { Wish } from './person.ts'

/** Everything about a person, order by order, and a word in the audit of who asked. `undefined`: nobody known. */
export async function exportPerson(
  { db, now }: { db: Db; now: () => Date },
  { by, person, reason }: Wish,
): Promise<KeptAbout[] | undefined> {
  const rows = await db.all<{ kept: string }>(
    sql`WITH who (it) AS (SELECT ${person}), ${sql.raw(keptAbout())}`,
  )
  if (rows.length === 0) return undefined
  const about = rows.map(({ kept }) => JSON.parse(kept) as KeptAbout)
  const ids = JSON.stringify(about.map(({ order }) => order['id']))
  await db
    .insert(audit)
    .select(
      sql`SELECT NULL, ${now().getTime()}, ${by.name}, ${by.role}, 'export', value, NULL, ${reason} FROM json_each(${ids})`,
    )
  return about
}
