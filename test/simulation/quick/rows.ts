import { Column, getTableName, is, SQL, Subquery } from 'drizzle-orm'

/** Where a value of a row goes, and what it is made from. */
export interface Field {
  path: string[]
  field: unknown
}

export type MapRow = (row: readonly unknown[]) => Record<string, unknown>

interface Decoder {
  mapFromDriverValue(value: unknown): unknown
}

/** As drizzle maps a row, with everything that is the same for every row thought out once. */
export function rowMapper(fields: readonly Field[], present: Record<string, boolean> | undefined): MapRow {
  const names = fields.map(({ path }) => path)
  const decoders = fields.map(({ field }) => decoderOf(field))
  const flat = names.every(({ length }) => length === 1)
  const decode = (row: readonly unknown[], i: number) => {
    const value = row[i]
    const decoder = decoders[i]
    return value === null || decoder === undefined ? value : decoder.mapFromDriverValue(value)
  }
  if (flat) {
    const keys = names.map(([key = '']) => key)
    return (row) => {
      const mapped: Record<string, unknown> = {}
      for (let i = 0; i < keys.length; i++) mapped[keys[i] as string] = decode(row, i)
      return mapped
    }
  }
  const absent = mayBeAbsent(fields, present)
  return (row) => {
    const mapped: Record<string, unknown> = {}
    for (let i = 0; i < names.length; i++) put(mapped, names[i] as string[], decode(row, i))
    for (const { part, first } of absent) if (row[first] === null) mapped[part] = null
    return mapped
  }
}

/** Parts of a row, all of one table, that a left join may not have found: then the first of their columns is null. */
function mayBeAbsent(fields: readonly Field[], present: Record<string, boolean> | undefined) {
  const parts = new Map<string, { part: string; first: number; tables: Set<string> }>()
  fields.forEach(({ path: [part = '', ...rest], field }, first) => {
    if (!present || rest.length !== 1 || !is(field, Column)) return
    const known = parts.get(part) ?? { part, first, tables: new Set() }
    parts.set(part, known)
    known.tables.add(getTableName(field.table))
  })
  return [...parts.values()].filter(
    ({ tables }) => tables.size === 1 && [...tables].every((table) => !present?.[table]),
  )
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let node = into
  for (let depth = 0; depth < path.length - 1; depth++)
    node = (node[path[depth] as string] ??= {}) as Record<string, unknown>
  node[path[path.length - 1] as string] = value
}

/** `undefined` for what is taken as it comes. */
function decoderOf(field: unknown): Decoder | undefined {
  if (is(field, Column)) return usual(field)
  if (is(field, SQL)) return (field as unknown as { decoder: Decoder }).decoder
  if (is(field, Subquery)) return (field._.sql as unknown as { decoder: Decoder }).decoder
  return (field as { sql: { decoder: Decoder } }).sql.decoder
}

const usual = (column: Column): Decoder | undefined =>
  column.mapFromDriverValue === Column.prototype.mapFromDriverValue ? undefined : column
