import type { Db } from '../db/client.ts'
import { readAccessToken, type AccessRules } from './access-token.ts'
import { roleOf } from './operators.ts'
import type { Operator } from './role.ts'
import { readSession, startSession } from './session.ts'
import { holderOf, type OperatorToken } from './tokens.ts'

/** What a request brings to show who sends it. */
export interface Credentials {
  /** Cloudflare Access's word, from its header or its cookie. */
  assertion?: string | undefined
  bearer?: string | undefined
  session?: string | undefined
}

/** Who may come in, and how they show it: by Cloudflare Access, else by token, else nobody. */
export type Door =
  | ({ kind: 'access'; admins: readonly string[] } & Omit<AccessRules, 'now'>)
  | { kind: 'tokens'; tokens: readonly OperatorToken[] }
  | { kind: 'shut' }

interface Deps {
  db: Db
  now: () => Date
  door: Door
}

/** `undefined` is a stranger, whatever they brought. */
export async function signIn(
  deps: Deps,
  { assertion, bearer, session }: Credentials,
): Promise<Operator | undefined> {
  const { db, now, door } = deps
  if (door.kind === 'access') {
    const email =
      assertion === undefined ? undefined : await readAccessToken(assertion, { ...door, now: now() })
    const role =
      email === undefined ? undefined : door.admins.includes(email) ? 'admin' : await roleOf(db, email)
    return email && role ? { name: email, role } : undefined
  }
  if (door.kind === 'shut') return undefined
  if (bearer !== undefined) return named(await holderOf(door.tokens, bearer))
  if (session !== undefined) return named(await readSession(deps, door.tokens, session))
  return undefined
}

/** What a browser keeps after signing in by form; `undefined` for a token that is none, or where Access is the way in. */
export async function openSession(deps: Deps, token: string): Promise<string | undefined> {
  if (deps.door.kind !== 'tokens') return undefined
  const holder = await holderOf(deps.door.tokens, token)
  return holder && startSession(deps, holder)
}

const named = (holder: OperatorToken | undefined): Operator | undefined =>
  holder && { name: holder.name, role: holder.role }
