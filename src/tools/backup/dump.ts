import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

/** What stands beside a dump, so that it can be told whether it is whole, and from when. */
export interface Manifest {
  /** ISO 8601: before the export began. All that happened later may be missing. */
  backupAt: string
  from: string
  sha256: string
  rows: Record<string, number>
}

export const sha256Of = (sql: string): string => createHash('sha256').update(sql).digest('hex')

/** Loads the dump into a database in memory, which refuses what D1 would refuse, and counts. A dump never loaded is no backup. */
export function tryDump(sql: string): { db: DatabaseSync; rows: Record<string, number> } {
  const db = new DatabaseSync(':memory:')
  db.exec(`BEGIN;\n${sql}\nCOMMIT;`)
  const broken = [...db.prepare('PRAGMA foreign_key_check').all(), ...unwell(db)]
  if (broken.length > 0) throw new Error(`the dump is not sound: ${JSON.stringify(broken.slice(0, 3))}`)
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map(({ name }) => String(name))
  const rows = Object.fromEntries(
    tables.map((name) => [name, Number(db.prepare(`SELECT count(*) AS n FROM "${name}"`).get()?.['n'])]),
  )
  return { db, rows }
}

const unwell = (db: DatabaseSync) =>
  db
    .prepare('PRAGMA integrity_check')
    .all()
    .filter((row) => row['integrity_check'] !== 'ok')
