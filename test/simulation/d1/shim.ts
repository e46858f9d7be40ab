import type { Answer, Engine, Row } from './engine.ts'
import { asBound, refuseLongPatterns, type Bound } from './refuse.ts'
import { textsFor, withLimits, type Text } from './texts.ts'

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
  trip: <T>(sql: readonly string[], carryOut: () => T) => Promise<T>
  /** Told after rows have been written. */
  written?: (what: Written) => void
  tampering?: Tampering
}

/** Into which tables, and which orders the statements named; `undefined` when one of them named none. */
export interface Written {
  tables: ReadonlySet<string>
  orders: ReadonlySet<string> | undefined
}

interface Statement {
  text: Text
  values: Bound[]
}

/** As much of D1 as drizzle and the shop use, over SQLite in memory; it refuses what D1 refuses. */
export function d1Over({ engine, trip, written, tampering = {} }: ShimSetup): D1Database {
  const textOf = textsFor(tampering.sql)

  /** All of it or nothing, and then the judge. */
  function attempt(statements: readonly Statement[], keep = true): Answer[] {
    const work = () => statements.map((statement) => execute(engine, statement))
    const atOnce = keep && (statements.length === 1 || statements.every(({ text }) => text.reads))
    try {
      const answers = atOnce ? work() : engine.together(work, keep)
      if (written && keep) tell(statements, answers, written)
      return answers
    } catch (error) {
      throw error instanceof Error && !error.message.startsWith('D1_')
        ? new Error(`D1_ERROR: ${error.message}: SQLITE_ERROR`)
        : error
    }
  }

  /** A tampered statement that SQLite cannot even read would be noticed for the wrong reason. */
  function fit({ carriedOut, tampered }: Text): void {
    if (!tampered) return
    try {
      engine.read(carriedOut)
    } catch (error) {
      tampering.unfit?.(`${String(error)} in ${carriedOut}`)
    }
  }

  const alone = (statement: Statement) => trip([statement.text.sql], () => attempt([statement]))

  class Prepared implements Statement {
    text: Text
    values: Bound[]
    constructor(text: Text, values: Bound[]) {
      this.text = text
      this.values = values
    }
    bind(...given: unknown[]): Prepared {
      const values = asBound(given)
      if (this.text.bindsPattern) refuseLongPatterns(this.text.sql, values)
      return new Prepared(this.text, values)
    }
    async all() {
      return resultOf((await alone(this))[0])
    }
    async run() {
      return resultOf((await alone(this))[0])
    }
    async raw() {
      return (await alone(this))[0]?.rows ?? []
    }
  }

  const shim = {
    prepare(sql: string) {
      const text = textOf(sql)
      if (text.wrong) throw text.wrong
      fit(text)
      return new Prepared(text, [])
    },
    async batch(statements: Statement[]) {
      const sqls = statements.map(({ text }) => text.sql)
      const keep = !(tampering.forget?.(sqls) ?? false)
      return (await trip(sqls, () => attempt(statements, keep))).map(resultOf)
    },
  }
  return shim as unknown as D1Database
}

function tell(
  statements: readonly Statement[],
  answers: readonly Answer[],
  written: (what: Written) => void,
) {
  const tables = new Set<string>()
  const orders = new Set<string>()
  let allNamed = true
  answers.forEach(({ changes }, i) => {
    const { text, values } = statements[i] ?? {}
    if (changes === 0 || text?.table === undefined) return
    tables.add(text.table)
    const named = values?.filter((value) => typeof value === 'string' && value.startsWith('ord_')) ?? []
    for (const name of named) orders.add(String(name))
    allNamed &&= named.length > 0
  })
  if (tables.size > 0) written({ tables, orders: allNamed ? orders : undefined })
}

function execute(engine: Engine, { text, values }: Statement): Answer {
  return text.limits.length === 0
    ? engine.ask(text.carriedOut, values)
    : engine.ask(...withLimits(text, values))
}

/** Rows as D1 gives them: of two columns with one name, the last. */
class Result {
  success = true
  answer: Answer | undefined
  constructor(answer: Answer | undefined) {
    this.answer = answer
  }
  get meta() {
    return { changes: this.answer?.changes ?? 0, duration: 0 }
  }
  /** As drizzle makes arrays of them again. */
  get arrays(): unknown[][] {
    if (this.answer?.twins) return this.results.map((row) => Object.values(row))
    return this.answer?.rows ?? []
  }
  get results(): Row[] {
    const { columns, rows } = this.answer ?? { columns: [], rows: [] }
    return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])))
  }
}

const resultOf = (answer: Answer | undefined): Result => new Result(answer)
