import { fillPlaceholders, QueryPromise, sql, type Placeholder } from 'drizzle-orm'
import type { RunnableQuery } from 'drizzle-orm/runnable-query'
import type { SQLitePreparedQuery } from 'drizzle-orm/sqlite-core'
import type { Db } from './client.ts'

/** A value, or the place of one that is given later. */
export type Given<T> = T | Placeholder

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
  const statements = preparedAll(names, (db, values) => [write(db, values)])
  return (db, values) => statements(db, values)[0]
}

/** The same for statements that always go together and share their values. */
export function preparedAll<Name extends string, const Queries extends readonly Query<unknown>[]>(
  names: readonly Name[],
  write: (db: Db, values: Record<Name, Placeholder>) => Queries,
): (db: Db, values: Record<Name, Value>) => FilledAll<Queries> {
  const places: Record<string, Placeholder> = Object.fromEntries(
    names.map((name) => [name, sql.placeholder(name)]),
  )
  const known = new WeakMap<Db, Written[]>()
  return (db, values) => {
    let written = known.get(db)
    if (!written) known.set(db, (written = write(db, places).map((query) => query.prepare() as Written)))
    return written.map((each) => new Filled(each, values)) as FilledAll<Queries>
  }
}

type FilledAll<Queries extends readonly Query<unknown>[]> = {
  -readonly [I in keyof Queries]: Filled<Queries[I]['_']['result']>
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
