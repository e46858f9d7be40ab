import type { Table } from 'drizzle-orm'
import { getTableColumns, is, Param, SQL, type Column } from 'drizzle-orm'
import { D1PreparedQuery } from 'drizzle-orm/d1'
import {
  SQLiteAsyncDialect,
  SQLiteDeleteBase,
  SQLiteInsertBase,
  SQLiteSelectBase,
  SQLiteUpdateBase,
} from 'drizzle-orm/sqlite-core'
import { rowMapper, type Field, type MapRow } from './rows.ts'
import { newShape, step, walk, type Path } from './shape.ts'

interface Written {
  sql: string
  params: unknown[]
}

/** As much of drizzle's inside as is leant on. That it comes to the same is looked at in quick.test.ts. */
interface Prepared {
  query: Written
  fields: Field[] | undefined
  executeMethod: string
  queryMetadata: unknown
  joinsNotNullableMap: Record<string, boolean> | undefined
}

interface Config {
  table: Table
  [part: string]: unknown
}

interface Query {
  config: Config
  session: { prepareQuery(...args: unknown[]): Prepared }
  cacheConfig?: unknown
  isPartialSelect?: boolean
  _prepare(once?: boolean): Prepared
}

/** Told what was known again, and what drizzle makes of the same. */
type Compare = (quick: unknown, slow: unknown) => void

type Walk = (path: Path<Prepared>, config: Config, query: Query) => void

const mappers = new WeakMap<object, MapRow>()
let quick = false

/**
 * Half of a run went into drizzle writing the same few queries and mapping their rows. Now each is written once and
 * known again by its shape; its values are taken from the query as ever. `compare` is for tests.
 */
export function quickenQueries(compare?: Compare): void {
  if (quick) return
  quick = true
  prepareOnce(SQLiteSelectBase.prototype as unknown as Query, walkSelect, compare)
  prepareOnce(SQLiteUpdateBase.prototype as unknown as Query, walkUpdate, compare)
  prepareOnce(SQLiteInsertBase.prototype as unknown as Query, walkInsert, compare)
  prepareOnce(SQLiteDeleteBase.prototype as unknown as Query, walkDelete, compare)
  writeOnce(compare)
  mapOnce(compare)
}

function prepareOnce(query: Query, walkQuery: Walk, compare?: Compare): void {
  const root = newShape<Prepared>()
  const slowly = query._prepare
  query._prepare = function (once) {
    const path: Path<Prepared> = { at: root, values: [], lost: this.cacheConfig !== undefined }
    walkQuery(path, this.config, this)
    const { known } = path.at
    if (path.lost || !known) {
      const prepared = slowly.call(this, once)
      if (!path.lost && known === undefined)
        path.at.known = sameValues(prepared.query, path) && remember(prepared)
      return prepared
    }
    const { fields, executeMethod, queryMetadata } = known
    const written = { sql: known.query.sql, params: path.values }
    compare?.(written, withoutTypes(slowly.call(this, once).query))
    const prepared = this.session.prepareQuery(written, fields, executeMethod, true, undefined, queryMetadata)
    prepared.joinsNotNullableMap = known.joinsNotNullableMap
    return prepared
  }
}

function remember(prepared: Prepared): Prepared {
  const { fields, joinsNotNullableMap } = prepared
  if (fields) mappers.set(fields, rowMapper(fields, joinsNotNullableMap))
  return prepared
}

/** The same for SQL that is written out as a whole. */
function writeOnce(compare?: Compare): void {
  const dialect = SQLiteAsyncDialect.prototype as unknown as {
    sqlToQuery(sql: SQL, source?: string): Written
  }
  const root = newShape<string>()
  const slowly = dialect.sqlToQuery
  dialect.sqlToQuery = function (sql, source) {
    const path: Path<string> = { at: root, values: [], lost: source !== undefined }
    walk(path, sql)
    const { known } = path.at
    if (path.lost || known === undefined || known === false) {
      const written = slowly.call(this, sql, source)
      if (!path.lost && known === undefined) path.at.known = sameValues(written, path) && written.sql
      return written
    }
    const written = { sql: known, params: path.values }
    compare?.(written, withoutTypes(slowly.call(this, sql, source)))
    return written
  }
}

function mapOnce(compare?: Compare): void {
  const query = D1PreparedQuery.prototype as unknown as {
    fields?: object
    mapAllResult(this: { fields?: object }, rows: unknown, isFromBatch?: boolean): unknown
  }
  const slowly = query.mapAllResult
  query.mapAllResult = function (rows, isFromBatch) {
    const map = this.fields && mappers.get(this.fields)
    if (!map) return slowly.call(this, rows, isFromBatch)
    const mapped = (isFromBatch ? (rows as { arrays: unknown[][] }).arrays : (rows as unknown[][])).map(map)
    compare?.(mapped, slowly.call(this, rows, isFromBatch))
    return mapped
  }
}

const withoutTypes = ({ sql, params }: Written): Written => ({ sql, params })

const sameValues = ({ params }: Written, { values }: Path<unknown>): boolean =>
  params.length === values.length && params.every((value, i) => value === values[i])

/** In the order in which the values stand in the text. */
const walkSelect: Walk = (path, config, { isPartialSelect }) => {
  // Else they are those of its tables.
  if (isPartialSelect) walkFields(path, config['fields'] as object)
  walk(path, config.table)
  for (const { joinType, alias, table, on } of (config['joins'] ?? []) as Record<string, unknown>[]) {
    step(path, joinType)
    step(path, alias)
    walk(path, table)
    walk(path, on)
  }
  for (const part of ['distinct', 'where', 'groupBy', 'having', 'orderBy', 'limit', 'offset'])
    walkPart(path, config, part)
  if (config['withList'] || (config['setOperators'] as unknown[]).length > 0) path.lost = true
}

const walkUpdate: Walk = (path, config) => {
  walk(path, config.table)
  const set = config['set'] as Record<string, unknown>
  for (const [name, column] of columnsOf(config.table)) {
    if (column.onUpdateFn) path.lost = true
    if (set[name] === undefined) continue
    step(path, column)
    walk(path, set[name])
  }
  for (const part of ['where', 'returning', 'orderBy', 'limit']) walkPart(path, config, part)
  if (config['withList'] || config['from'] || (config['joins'] as unknown[]).length > 0) path.lost = true
}

const walkInsert: Walk = (path, config) => {
  walk(path, config.table)
  if (config['select']) walk(path, config['values'])
  else
    for (const row of config['values'] as Record<string, unknown>[]) {
      step(path, 'row')
      for (const [name, column] of columnsOf(config.table)) walk(path, row[name] ?? usually(path, column))
    }
  for (const part of ['onConflict', 'returning']) walkPart(path, config, part)
  if (config['withList']) path.lost = true
}

/** What stands in a column nobody has named. */
function usually(path: Path<Prepared>, column: Column): unknown {
  if (column.defaultFn || column.onUpdateFn) path.lost = true
  if (column.default === undefined || column.default === null) return undefined
  return is(column.default, SQL) ? column.default : new Param(column.default, column)
}

const walkDelete: Walk = (path, config) => {
  walk(path, config.table)
  for (const part of ['where', 'returning', 'orderBy', 'limit']) walkPart(path, config, part)
  if (config['withList']) path.lost = true
}

function walkPart(path: Path<Prepared>, config: Config, name: string): void {
  const part = config[name]
  if (part === undefined) return
  step(path, PARTS[name])
  if (name === 'returning')
    for (const { path: at, field } of part as Field[]) walkField(path, at.join('.'), field)
  else walk(path, part)
}

const columns = new Map<Table, [string, Column][]>()

function columnsOf(table: Table): [string, Column][] {
  let known = columns.get(table)
  if (!known) columns.set(table, (known = Object.entries(getTableColumns(table))))
  return known
}

const END_OF_FIELDS = Symbol('end of fields')

/** No text of a query is one of these. */
const PARTS: Record<string, symbol> = Object.fromEntries(
  ['distinct', 'where', 'groupBy', 'having', 'orderBy', 'limit', 'offset', 'onConflict', 'returning'].map(
    (name) => [name, Symbol(name)],
  ),
)

function walkFields(path: Path<Prepared>, fields: object): void {
  for (const [name, field] of Object.entries(fields)) walkField(path, name, field)
}

function walkField(path: Path<Prepared>, name: string, field: unknown): void {
  step(path, name)
  if (typeof field === 'object' && field?.constructor === Object) {
    walkFields(path, field)
    return step(path, END_OF_FIELDS)
  }
  if (is(field, SQL)) step(path, (field as unknown as { decoder: unknown }).decoder)
  walk(path, field)
}
