import { base64url, fromBase64url, sha256Hex, type Signer } from '../shared/sign.ts'
import type { OperatorToken } from './tokens.ts'

/** A working morning. */
export const SESSION_S = 4 * 3600

/**
 * A signed note for a cookie: who signed in, until when. It is bound to the token it was given for, so that a changed token
 * ends it. `1795340000.<name>.<signature>`, the name in base64url.
 */
export async function startSession(signer: Signer, holder: OperatorToken, now: Date): Promise<string> {
  const until = Math.floor(now.getTime() / 1000) + SESSION_S
  const name = base64url(new TextEncoder().encode(holder.name))
  return `${until}.${name}.${base64url(await signer.sign(PURPOSE, await terms(until, holder)))}`
}

/** Whose session it is, among those who hold a token now. */
export async function readSession(
  signer: Signer,
  tokens: readonly OperatorToken[],
  note: string,
  now: Date,
): Promise<OperatorToken | undefined> {
  const [, until = '', name = '', mac = ''] = /^(\d{1,12})\.([\w-]{1,120})\.([\w-]{43})$/.exec(note) ?? []
  const signature = fromBase64url(mac)
  if (!signature || Number(until) * 1000 <= now.getTime()) return undefined
  // Somebody whose token is being rotated holds two.
  for (const holder of tokens.filter((one) => base64url(new TextEncoder().encode(one.name)) === name))
    if (await signer.verify(PURPOSE, await terms(Number(until), holder), signature)) return holder
  return undefined
}

const PURPOSE = 'operator-session'

const terms = async (until: number, { name, token }: OperatorToken): Promise<string> =>
  `${until}\n${name}\n${await sha256Hex(token)}`
