import { and, eq, gt, lte, or } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { operatorSessions } from '../db/schema.ts'
import { base64url, sha256Hex } from '../shared/sign.ts'
import { later } from '../shared/time.ts'
import type { OperatorToken } from './tokens.ts'

/** A working morning. */
export const SESSION_S = 4 * 3600
/** Whoever was away for longer may have left the browser to somebody else. */
const IDLE_S = 30 * 60
/** A page is a few requests: not each of them is written down. */
const SEEN_EVERY_S = 60

interface Deps {
  db: Db
  now: () => Date
}

/** What a browser keeps: 256 random bits, of which the shop keeps a hash. Sessions that are over are cleared away. */
export async function startSession({ db, now }: Deps, { name, token }: OperatorToken): Promise<string> {
  const at = now()
  const kept = base64url(crypto.getRandomValues(new Uint8Array(32)))
  const [id, hash] = await Promise.all([sha256Hex(kept), sha256Hex(token)])
  await db.batch([
    db
      .delete(operatorSessions)
      .where(or(lte(operatorSessions.until, at), lte(operatorSessions.seenAt, later(at, -IDLE_S)))),
    db.insert(operatorSessions).values({ id, name, token: hash, until: later(at, SESSION_S), seenAt: at }),
  ])
  return kept
}

/** Whose session it is, among those who hold a token now. It goes on for as long as something is asked with it. */
export async function readSession(
  { db, now }: Deps,
  tokens: readonly OperatorToken[],
  kept: string,
): Promise<OperatorToken | undefined> {
  // Strangers cost no look into D1.
  if (!/^[\w-]{43}$/.test(kept)) return undefined
  const at = now()
  const { id, until, seenAt } = operatorSessions
  const is = eq(id, await sha256Hex(kept))
  const [session] = await db
    .select()
    .from(operatorSessions)
    .where(and(is, gt(until, at), gt(seenAt, later(at, -IDLE_S))))
  if (!session) return undefined
  if (session.seenAt <= later(at, -SEEN_EVERY_S))
    await db.update(operatorSessions).set({ seenAt: at }).where(is)
  // Somebody whose token is being rotated holds two.
  for (const holder of tokens)
    if (holder.name === session.name && (await sha256Hex(holder.token)) === session.token) return holder
  return undefined
}

export const endSession = async (db: Db, kept: string): Promise<void> => {
  await db.delete(operatorSessions).where(eq(operatorSessions.id, await sha256Hex(kept)))
}
