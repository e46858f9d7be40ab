import { sameSecret } from '../shared/sign.ts'
import type { Operator } from './role.ts'

/** A secret that stands for one person, where Cloudflare Access is not set up. */
export interface OperatorToken extends Operator {
  token: string
}

/** Who holds this token. All are compared, so that time tells nothing about which one it was. */
export async function holderOf(
  tokens: readonly OperatorToken[],
  given: string,
): Promise<OperatorToken | undefined> {
  const same = await Promise.all(tokens.map(({ token }) => sameSecret(given, token)))
  return tokens[same.indexOf(true)]
}
