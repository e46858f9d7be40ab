import { Column, is, Name, Param, Placeholder, SQL, StringChunk, Table } from 'drizzle-orm'

/**
 * A query without its values. Two queries of the same shape have the same text, so that it has to be written only once.
 * Shapes are the nodes of a tree: what a query consists of, piece by piece, leads from its root to its shape.
 */
export interface Shape<Known> {
  next: Map<unknown, Shape<Known>>
  /** `false`: its text and the order of its values do not follow from its shape. */
  known: Known | false | undefined
}

export const newShape = <Known>(): Shape<Known> => ({ next: new Map(), known: undefined })

/** On the way from the root to a shape, and the values met. Lost in front of anything whose text is not clear at once. */
export interface Path<Known> {
  at: Shape<Known>
  values: unknown[]
  lost: boolean
}

const VALUE = Symbol('value')
const NAME = Symbol('name')
const LIST = Symbol('list')
const END = Symbol('end')
const NONE = Symbol('none')

export function step<Known>(path: Path<Known>, piece: unknown): void {
  const { next } = path.at
  let to = next.get(piece)
  if (to === undefined) next.set(piece, (to = newShape()))
  path.at = to
}

/** One of the pieces that drizzle makes SQL of. */
export function walk<Known>(path: Path<Known>, piece: unknown): void {
  if (piece === undefined) return step(path, NONE)
  if (typeof piece !== 'object' || piece === null) return walkValue(path, piece)
  const made = piece.constructor
  let way = ways.get(made)
  if (way === undefined) ways.set(made, (way = wayOf(piece)))
  way(path, piece as never)
}

type Way = (path: Path<unknown>, piece: never) => void

/** By constructor. */
const ways = new Map<unknown, Way>()

function wayOf(piece: object): Way {
  if (is(piece, StringChunk)) return walkText
  if (is(piece, SQL)) return walkSql
  if (is(piece, Param)) return walkParam
  if (is(piece, Column) || is(piece, Table)) return step
  if (Array.isArray(piece)) return walkList
  if (is(piece, Name)) return walkName
  if (is(piece, Placeholder)) return take
  return (path) => void (path.lost = true)
}

function walkText(path: Path<unknown>, { value }: StringChunk): void {
  for (let i = 0; i < value.length; i++) step(path, value[i])
}

/** As drizzle makes it, and kinds.ts. */
interface Made {
  queryChunks: unknown[]
  shouldInlineParams: boolean
  template?: readonly string[]
}

function walkSql(path: Path<unknown>, sql: SQL): void {
  const { queryChunks, shouldInlineParams, template } = sql as unknown as Made
  if (shouldInlineParams) path.lost = true
  if (template !== undefined && queryChunks.length === 2 * template.length - 1) {
    step(path, template)
    for (let i = 1; i < queryChunks.length; i += 2) walk(path, queryChunks[i])
  } else for (let i = 0; i < queryChunks.length; i++) walk(path, queryChunks[i])
}

function walkParam(path: Path<unknown>, param: Param): void {
  const { value, encoder } = param
  if (is(value, Placeholder)) take(path, param)
  else walkValue(path, value === null ? null : encoder.mapToDriverValue(value))
}

function walkList(path: Path<unknown>, list: readonly unknown[]): void {
  step(path, LIST)
  for (let i = 0; i < list.length; i++) walk(path, list[i])
  step(path, END)
}

function walkName(path: Path<unknown>, { value }: Name): void {
  step(path, NAME)
  step(path, value)
}

function walkValue(path: Path<unknown>, value: unknown): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean' && value !== null)
    path.lost = true
  take(path, value)
}

/** A value, or what keeps its place until it is given. */
function take(path: Path<unknown>, value: unknown): void {
  step(path, VALUE)
  path.values.push(value)
}
