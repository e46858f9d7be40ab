import { bindsPattern, whatIsWrong, type Bound } from './refuse.ts'

/** What is known of a statement by its text alone. */
export interface Text {
  sql: string
  /** Why D1 would not take it. */
  wrong: Error | undefined
  bindsPattern: boolean
  /** What SQLite is given in its place. */
  carriedOut: string
  /** Another than was asked for: a safeguard has been taken out of it. */
  tampered: boolean
  reads: boolean
  /** The table it writes into. */
  table: string | undefined
  /** Which of its values are limits. SQLite is told them in the text: it would read the statement anew for each. */
  limits: readonly number[]
}

type Rewrite = (sql: string) => string

const untouched: Rewrite = (sql) => sql
const known = new Map<Rewrite, Map<string, Text>>()

/** Each text is looked at once; `rewrite` puts another in its place, with as many values. */
export function textsFor(rewrite: Rewrite = untouched): (sql: string) => Text {
  const texts = known.get(rewrite) ?? new Map<string, Text>()
  known.set(rewrite, texts)
  return (sql) => {
    let text = texts.get(sql)
    if (!text) texts.set(sql, (text = look(sql, rewrite)))
    return text
  }
}

function look(sql: string, rewrite: Rewrite): Text {
  const carriedOut = rewrite(sql)
  return {
    sql,
    wrong: whatIsWrong(sql),
    bindsPattern: bindsPattern(sql),
    carriedOut,
    tampered: carriedOut !== sql,
    table: /^\s*(?:update|insert into|delete from)\s+"?(\w+)/i.exec(carriedOut)?.[1],
    reads: /^\s*select\b/i.test(carriedOut),
    limits: [...carriedOut.matchAll(LIMIT)].map(
      ({ index }) => carriedOut.slice(0, index).split('?').length - 1,
    ),
  }
}

const LIMIT = /\blimit \?/gi

/** With its limits told in the text, and the values that are left. */
export function withLimits({ carriedOut, limits }: Text, values: readonly Bound[]): [string, Bound[]] {
  const told = limits.values()
  const sql = carriedOut.replaceAll(LIMIT, () => `limit ${values[told.next().value ?? 0]}`)
  return [sql, values.filter((_, i) => !limits.includes(i))]
}
