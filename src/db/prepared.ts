import { fillPlaceholders, QueryPromise, sql, type Placeholder } from 'drizzle-orm'
import type { RunnableQuery } from 'drizzle-orm/runnable-query'
import type { SQLitePreparedQuery } from 'drizzle-orm/sqlite-core'
import type { Db } from './client.ts'

type Value = string | number | Date | null

/** What drizzle's builders are, as far as it takes to write them out. */
type Query<Result> = RunnableQuery<Result, 'sqlite'> & { prepare(): unknown }

type Written = SQLitePreparedQuery<never>

/**
 * A statement that is written out once a connection and from then on only given its values: writing it out takes longer
 * than running it. What comes of it goes into a batch or is awaited, like any other query.
 */
export function prepared<Name extends string, Result>(
  names: readonly Name[],
  write: (db: Db, values: Record<Name, Placeholder>) => Query<Result>,
): (db: Db, values: Record<Name, Value>) => Filled<Result> {
  const placeholders: Record<string, Placeholder> = Object.fromEntries(
    names.map((name) => [name, sql.placeholder(name)]),
  )
  const written = new WeakMap<Db, Written>()
  return (db, values) => {
    let known = written.get(db)
    if (!known) written.set(db, (known = write(db, placeholders).prepare() as Written))
    return new Filled<Result>(known, values)
  }
}

export class Filled<Result> extends QueryPromise<Result> implements RunnableQuery<Result, 'sqlite'> {
  declare readonly _: RunnableQuery<Result, 'sqlite'>['_']
  readonly #written: Written
  readonly #values: Record<string, Value>

  constructor(written: Written, values: Record<string, Value>) {
    super()
    this.#written = written
    this.#values = values
  }

  override execute(): Promise<Result> {
    return this.#written.execute(this.#values) as Promise<Result>
  }

  /** What a batch asks for: the statement, with the values in their places. */
  _prepare(): Written {
    const { sql, params } = this.#written.getQuery()
    const query = { sql, params: fillPlaceholders(params, this.#values) }
    return Object.create(this.#written, { getQuery: { value: () => query } }) as Written
  }
}
