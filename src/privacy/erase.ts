import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { audit, erasures } from '../db/schema.ts'
import { ENDED, STANDING, type Wish } from './person.ts'

/** Orders by what became of them. One under way keeps its recipient until it has ended: ask again then. */
export interface Erased {
  erased: string[]
  already: string[]
  underWay: string[]
}

/** What is personal about a person's orders goes, by triggers of the database; the books stay. `undefined`: nobody known. */
export async function erasePerson(
  { db, now }: { db: Db; now: () => Date },
  { by, person, reason }: Wish,
): Promise<Erased | undefined> {
  const found = await db.all<{ id: string; standing: keyof Erased }>(
    sql`WITH who (it) AS (SELECT ${person}), ${sql.raw(STANDING)}`,
  )
  if (found.length === 0) return undefined
  const of = (wanted: keyof Erased) => found.flatMap(({ id, standing }) => (standing === wanted ? [id] : []))
  const ids = JSON.stringify(of('erased'))
  const at = now()
  await db.batch([
    db
      .insert(erasures)
      .select(
        sql`SELECT id, ${at.getTime()}, 'asked' FROM orders WHERE id IN (SELECT value FROM json_each(${ids})) AND ${sql.raw(ENDED)}`,
      )
      .onConflictDoNothing(),
    // After it, or its own reason would be erased with the others.
    db
      .insert(audit)
      .select(
        sql`SELECT NULL, at, ${by.name}, ${by.role}, 'erase', order_id, NULL, ${reason} FROM erasures WHERE order_id IN (SELECT value FROM json_each(${ids})) AND at = ${at.getTime()}`,
      ),
  ])
  return { erased: of('erased'), already: of('already'), underWay: of('underWay') }
}
