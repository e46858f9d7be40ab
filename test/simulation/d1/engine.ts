import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

const MIGRATIONS = fileURLToPath(new URL('../../../migrations/', import.meta.url).href)

export type Row = Record<string, SQLInputValue>

/** One SQLite in memory with the real migrations. A run leaves no trace: it happens inside a transaction undone at its end. */
export interface Engine {
  begin(): void
  undo(): void
  rows(sql: string, params: readonly SQLInputValue[]): Row[]
  arrays(sql: string, params: readonly SQLInputValue[]): SQLInputValue[][]
  /** All or nothing; `keep: false` answers as if it had happened. */
  together<T>(work: () => T, keep?: boolean): T
  /** Throws when the statement is none. */
  read(sql: string): void
  /** Grows with every row written. */
  written(): number
}

export function openEngine(): Engine {
  const db = new DatabaseSync(':memory:')
  db.exec('PRAGMA foreign_keys = ON')
  for (const name of readdirSync(MIGRATIONS).toSorted())
    if (name.endsWith('.sql')) db.exec(readFileSync(join(MIGRATIONS, name), { encoding: 'utf8' }))
  const total = db.prepare('SELECT total_changes() AS n')
  const asRows = new Map<string, StatementSync>()
  const asArrays = new Map<string, StatementSync>()

  function prepared(cache: Map<string, StatementSync>, sql: string): StatementSync {
    const known = cache.get(sql)
    if (known) return known
    const statement = db.prepare(sql)
    if (cache === asArrays) statement.setReturnArrays(true)
    cache.set(sql, statement)
    return statement
  }

  const run = (sql: string) => void prepared(asRows, sql).run()

  return {
    begin: () => run('BEGIN'),
    undo: () => run('ROLLBACK'),
    rows: (sql, params) => prepared(asRows, sql).all(...params) as Row[],
    arrays: (sql, params) => prepared(asArrays, sql).all(...params) as unknown as SQLInputValue[][],
    together(work, keep = true) {
      run('SAVEPOINT batch')
      try {
        const result = work()
        if (!keep) run('ROLLBACK TO batch')
        run('RELEASE batch')
        return result
      } catch (error) {
        run('ROLLBACK TO batch')
        run('RELEASE batch')
        throw error
      }
    },
    read: (sql) => void prepared(asRows, sql),
    written: () => Number(total.get()?.['n'] ?? 0),
  }
}
