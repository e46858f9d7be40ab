import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

const MIGRATIONS = fileURLToPath(new URL('../../../migrations/', import.meta.url).href)

export type Row = Record<string, SQLInputValue>

/** What a statement came to; its rows as arrays, in the order of `columns`. */
export interface Answer {
  columns: readonly string[]
  /** Two columns have the same name. */
  twins: boolean
  rows: SQLInputValue[][]
  /** Rows written. */
  changes: number
}

/** One SQLite in memory with the real migrations. A run leaves no trace: it happens inside a transaction undone at its end. */
export interface Engine {
  begin(): void
  undo(): void
  ask(sql: string, params: readonly SQLInputValue[]): Answer
  rows(sql: string, params?: readonly SQLInputValue[]): Row[]
  /** All or nothing; `keep: false` answers as if it had happened. */
  together<T>(work: () => T, keep?: boolean): T
  /** Throws when the statement is none. */
  read(sql: string): void
}

interface Prepared {
  statement: StatementSync
  columns: readonly string[]
  twins: boolean
  reads: boolean
}

/** Indexes that only make it faster cost more than they bring where there are four orders. */
const INDEXES = `SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX%'`

export const migrations = (): string[] =>
  readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()

/** `after` each migration there may be rows before the next. */
export function openEngine(after?: (migration: string, db: DatabaseSync) => void): Engine {
  const db = new DatabaseSync(':memory:')
  db.exec('PRAGMA foreign_keys = ON')
  for (const name of migrations()) {
    db.exec(readFileSync(join(MIGRATIONS, name), { encoding: 'utf8' }))
    after?.(name, db)
  }
  for (const { name } of db.prepare(INDEXES).all()) db.exec(`DROP INDEX ${String(name)}`)
  const known = new Map<string, Prepared>()
  const knownRows = new Map<string, StatementSync>()

  function prepared(sql: string): Prepared {
    const before = known.get(sql)
    if (before) return before
    const statement = db.prepare(sql)
    statement.setReturnArrays(true)
    const columns = statement.columns().map(({ name }) => name)
    const twins = new Set(columns).size < columns.length
    const now = { statement, columns, twins, reads: /^\s*select\b/i.test(sql) }
    known.set(sql, now)
    return now
  }

  const [begin, undo, open, back, close] = [
    'BEGIN',
    'ROLLBACK',
    'SAVEPOINT batch',
    'ROLLBACK TO batch',
    'RELEASE batch',
  ].map((sql) => {
    const statement = db.prepare(sql)
    return () => void statement.run()
  }) as [() => void, () => void, () => void, () => void, () => void]

  return {
    begin,
    undo,
    ask(sql, params) {
      const { statement, columns, twins, reads } = prepared(sql)
      if (columns.length === 0)
        return { columns, twins, rows: [], changes: Number(statement.run(...params).changes) }
      const rows = statement.all(...params) as unknown as SQLInputValue[][]
      return { columns, twins, rows, changes: reads ? 0 : rows.length }
    },
    rows(sql, params = []) {
      let statement = knownRows.get(sql)
      if (!statement) knownRows.set(sql, (statement = db.prepare(sql)))
      return statement.all(...params) as Row[]
    },
    together(work, keep = true) {
      open()
      try {
        const result = work()
        if (!keep) back()
        close()
        return result
      } catch (error) {
        back()
        close()
        throw error
      }
    },
    read: (sql) => void prepared(sql),
  }
}
