import type { Trip } from './trip.ts'

interface Prepared {
  statement: D1PreparedStatement
  sql: string
  values: unknown[]
}

/** D1 as it is, with every round trip told to `note`. */
export function recording(db: D1Database, note: (trip: Trip) => void): D1Database {
  const real = new WeakMap<object, Prepared>()
  const noted = (how: Trip['how'], prepared: readonly Prepared[], results: readonly D1Result[]) =>
    note({
      how,
      statements: prepared.map(({ sql, values }, i) => ({
        sql,
        values,
        rowsRead: results[i]?.meta.rows_read ?? 0,
        rowsWritten: results[i]?.meta.rows_written ?? 0,
      })),
    })
  const wrap = (prepared: Prepared): D1PreparedStatement => {
    const { statement, sql } = prepared
    const all = async (how: Trip['how']) => {
      const result = await statement.all<Record<string, unknown>>()
      noted(how, [prepared], [result])
      return result
    }
    const wrapped = {
      bind: (...values: unknown[]) => wrap({ statement: statement.bind(...values), sql, values }),
      all: () => all('all'),
      run: () => all('run'),
      first: async () => (await all('first')).results[0] ?? null,
      // `raw` tells no costs, and `all` loses columns of the same name: a read is done twice, a write never.
      raw: async () => {
        const { results } = await all('raw')
        return isRead(sql) ? statement.raw() : results.map((row) => Object.values(row))
      },
    } as unknown as D1PreparedStatement
    real.set(wrapped, prepared)
    return wrapped
  }
  return {
    prepare: (sql: string) => wrap({ statement: db.prepare(sql), sql, values: [] }),
    batch: async (statements: object[]) => {
      const prepared = statements.flatMap((statement) => real.get(statement) ?? [])
      const results = await db.batch(prepared.map(({ statement }) => statement))
      noted('batch', prepared, results)
      return results
    },
  } as unknown as D1Database
}

const isRead = (sql: string) => /^\s*(select|with)\b/i.test(sql)
