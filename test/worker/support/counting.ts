import { env } from 'cloudflare:workers'

interface Statement {
  sql: string
  values: unknown[]
}

export interface CountingDb {
  DB: D1Database
  /** Every round trip so far, with its statements. */
  trips: Statement[][]
  /** Rows written so far, those of indexes with them, by batches and by statements of their own. */
  written(): number
}

/** D1 as it is, with every round trip written down. */
export function countingDb(): CountingDb {
  const trips: Statement[][] = []
  let rowsWritten = 0
  const count = <T>(result: T): T => {
    for (const { meta } of [result].flat() as Partial<D1Result>[]) rowsWritten += meta?.rows_written ?? 0
    return result
  }
  const real = new WeakMap<object, { statement: D1PreparedStatement } & Statement>()
  const wrap = (statement: D1PreparedStatement, sql: string, values: unknown[] = []): D1PreparedStatement => {
    const wrapped = new Proxy(statement, {
      get(target, name) {
        const method = Reflect.get(target, name) as unknown
        if (typeof method !== 'function') return method
        if (name === 'bind') return (...bound: unknown[]) => wrap(target.bind(...bound), sql, bound)
        return (...rest: unknown[]) => {
          trips.push([{ sql, values }])
          // What is answered as bare rows does not say what it wrote; asked as a batch it does.
          if (name === 'raw' && /\breturning\b/i.test(sql))
            return env.DB.batch([target]).then(([result]) => (result ? rawOf(count(result)) : []))
          return (method.apply(target, rest) as Promise<unknown>).then(count)
        }
      },
    })
    real.set(wrapped, { statement, sql, values })
    return wrapped
  }
  const DB = new Proxy(env.DB, {
    get(target, name) {
      if (name === 'prepare') return (sql: string) => wrap(target.prepare(sql), sql)
      if (name === 'batch')
        return (statements: object[]) => {
          const known = statements.flatMap((statement) => real.get(statement) ?? [])
          trips.push(known)
          return target.batch(known.map(({ statement }) => statement)).then(count)
        }
      throw new Error(`D1's ${String(name)} is not counted`)
    },
  })
  return { DB, trips, written: () => rowsWritten }
}

const rawOf = ({ results }: D1Result) => results.map((row) => Object.values(row as object))

const isRead = ({ sql }: Statement) => /^\s*select/i.test(sql)

/** Rows that the reads among these statements look at, asked of D1 itself. */
export async function rowsRead(trips: Statement[][]): Promise<number> {
  let rows = 0
  for (const { sql, values } of trips.flat().filter(isRead))
    rows += (
      await env.DB.prepare(sql)
        .bind(...values)
        .all()
    ).meta.rows_read
  return rows
}

/** How SQLite goes about them. */
export async function plansOf(trips: Statement[][]): Promise<string[]> {
  const plans: string[] = []
  for (const { sql, values } of trips.flat().filter(isRead)) {
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...values)
      .all<{ detail: string }>()
    plans.push(...results.map(({ detail }) => detail))
  }
  return plans
}
