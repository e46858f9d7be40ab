import type { SQLInputValue } from 'node:sqlite'
import type { Engine } from './engine.ts'
import { asBound, refuseSql } from './refuse.ts'

interface Statement {
  sql: string
  values: SQLInputValue[]
}

interface Tampering {
  /** Another statement in its place, with as many parameters. */
  sql?: ((sql: string) => string) | undefined
  /** True where a batch is to be answered but not kept. */
  forget?: ((sql: readonly string[]) => boolean) | undefined
  /** Told when the other statement is none. */
  unfit?: (why: string) => void
}

interface ShimSetup {
  engine: Engine
  /** Every trip to the database is one await; whoever stands here decides what becomes of it. */
  trip: <T>(what: string, carryOut: () => T) => Promise<T>
  /** Told after rows have been written. */
  written?: () => void
  tampering?: Tampering
}

/** As much of D1 as drizzle and the shop use, over SQLite in memory; it refuses what D1 refuses. */
export function d1Over({ engine, trip, written, tampering = {} }: ShimSetup): D1Database {
  const rewrite = rememberingRewrites(tampering.sql)

  function attempt<T>(work: () => T): T {
    const before = engine.written()
    try {
      return work()
    } catch (error) {
      throw error instanceof Error && !error.message.startsWith('D1_')
        ? new Error(`D1_ERROR: ${error.message}: SQLITE_ERROR`)
        : error
    } finally {
      if (written && engine.written() !== before) written()
    }
  }

  function execute({ sql, values }: Statement) {
    const before = engine.written()
    const results = engine.rows(rewrite(sql), values)
    return { success: true, results, meta: { changes: engine.written() - before, duration: 0 } }
  }

  /** A tampered statement that SQLite cannot even read would be noticed for the wrong reason. */
  function fit(sql: string): void {
    if (!tampering.sql || rewrite(sql) === sql) return
    try {
      engine.read(rewrite(sql))
    } catch (error) {
      tampering.unfit?.(`${String(error)} in ${rewrite(sql)}`)
    }
  }

  function statement({ sql, values }: Statement) {
    const ask = <T>(work: () => T) => trip(sql, () => attempt(work))
    return {
      sql,
      values,
      bind: (...given: unknown[]) => statement({ sql, values: asBound(sql, given) }),
      all: () => ask(() => execute({ sql, values })),
      run: () => ask(() => execute({ sql, values })),
      first: async (column?: string) => {
        const [row] = await ask(() => engine.rows(rewrite(sql), values))
        return (column === undefined ? row : row?.[column]) ?? null
      },
      raw: () => ask(() => engine.arrays(rewrite(sql), values)),
    }
  }

  const shim = {
    prepare(sql: string) {
      refuseSql(sql)
      fit(sql)
      return statement({ sql, values: [] })
    },
    batch(statements: Statement[]) {
      const sqls = statements.map(({ sql }) => sql)
      const keep = !(tampering.forget?.(sqls) ?? false)
      return trip(sqls.join('; '), () => attempt(() => engine.together(() => statements.map(execute), keep)))
    },
    async exec(sql: string) {
      refuseSql(sql)
      await trip(sql, () => attempt(() => engine.rows(sql, [])))
      return { count: 1, duration: 0 }
    },
  }
  return shim as unknown as D1Database
}

function rememberingRewrites(rewrite: ((sql: string) => string) | undefined): (sql: string) => string {
  if (!rewrite) return (sql) => sql
  const known = new Map<string, string>()
  return (sql) => {
    const kept = known.get(sql) ?? rewrite(sql)
    known.set(sql, kept)
    return kept
  }
}
