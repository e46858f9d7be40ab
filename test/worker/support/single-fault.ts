import { env } from 'cloudflare:workers'

/** `lost` is never carried out; `unanswered` is carried out, and the caller hears an error all the same. */
export type FaultKind = 'lost' | 'unanswered'

/** One fault, at the nth thing the Worker waits for once it is armed: a D1 round trip, an outgoing call, a queue send. */
export interface SingleFault {
  DB: D1Database
  /** Wraps the queue's sends too. */
  wait<T>(what: string, work: () => Promise<T>): Promise<T>
  arm(n: number, kind: FaultKind): void
  /** What was hit, or undefined while there were fewer waits than that. */
  hit(): string | undefined
  disarm(): void
}

const realFetch = globalThis.fetch

export function singleFault(): SingleFault {
  let left = 0
  let kind: FaultKind = 'lost'
  let hit: string | undefined

  async function wait<T>(what: string, work: () => Promise<T>): Promise<T> {
    if (left === 0) return work()
    left -= 1
    if (left > 0) return work()
    hit = what
    if (kind === 'unanswered') await work()
    throw new Error(what.startsWith('D1') ? 'D1_ERROR: Network connection lost.' : 'Network connection lost.')
  }

  return {
    DB: faultyD1(env.DB, wait),
    wait,
    arm(n, which) {
      ;[left, kind, hit] = [n, which, undefined]
      globalThis.fetch = (input, init) => wait(callName(input, init), () => realFetch(input, init))
    },
    hit: () => hit,
    disarm() {
      left = 0
      globalThis.fetch = realFetch
    },
  }
}

function callName(input: RequestInfo | URL, init?: RequestInit): string {
  const { pathname } = new URL(input instanceof Request ? input.url : input)
  return `${init?.method ?? 'GET'} ${pathname}`
}

const EXECUTES = new Set(['all', 'raw', 'run', 'first'])
const real = new WeakMap<object, D1PreparedStatement>()

function faultyD1(db: D1Database, wait: SingleFault['wait']): D1Database {
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = new Proxy(statement, {
      get(target, name) {
        if (name === 'bind') return (...values: unknown[]) => wrap(target.bind(...values))
        const member = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>
        if (!EXECUTES.has(String(name))) return member
        return (...given: unknown[]) => wait('D1 statement', () => member.apply(target, given))
      },
    })
    real.set(wrapped, statement)
    return wrapped
  }
  return new Proxy(db, {
    get(target, name) {
      if (name === 'prepare') return (sql: string) => wrap(target.prepare(sql))
      if (name === 'batch')
        return (statements: D1PreparedStatement[]) =>
          wait('D1 batch', () =>
            target.batch(statements.map((statement) => real.get(statement) ?? statement)),
          )
      return Reflect.get(target, name) as unknown
    },
  })
}
