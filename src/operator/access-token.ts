import * as z from 'zod/mini'
import { fromBase64url } from '../shared/sign.ts'
import { whenUsed } from '../shared/when-used.ts'

export interface AccessRules {
  /** Whose word counts: the team's own address, and nobody else's. */
  issuers: readonly string[]
  /** The application's audience tag; never empty. */
  audience: string
  /** The public key of that id, asked for only once everything else is right. */
  keyOf: (kid: string) => Promise<CryptoKey | undefined>
  now: Date
}

/** Two clocks may be this far apart. */
const SKEW_S = 30
const LONGEST_TOKEN = 8192

const Header = whenUsed(() =>
  z.object({
    // Not read from the token to choose by: there is one algorithm, and any other word is a refusal.
    alg: z.literal('RS256'),
    kid: z.string().check(z.minLength(1), z.maxLength(200)),
    crit: z.optional(z.undefined()),
  }),
)
const Claims = whenUsed(() =>
  z.object({
    iss: z.string(),
    aud: z.union([z.string(), z.array(z.string())]),
    exp: z.number(),
    nbf: z.optional(z.number()),
    iat: z.optional(z.number()),
    email: z.string().check(z.regex(/^[^\s@]{1,64}@[^\s@]{1,190}$/)),
  }),
)

/**
 * Whose token of Cloudflare Access this is, as an e-mail address in lower case; `undefined` for every other token.
 * @see https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/validating-json/
 */
export async function readAccessToken(token: string, rules: AccessRules): Promise<string | undefined> {
  const [head = '', body = '', mac = '', ...more] = token.length > LONGEST_TOKEN ? [] : token.split('.')
  const header = z.safeParse(Header, jsonIn(head))
  const claims = z.safeParse(Claims, jsonIn(body))
  const signature = fromBase64url(mac)
  if (more.length > 0 || !header.success || !claims.success || !signature) return undefined
  if (!isForUs(claims.data, rules)) return undefined
  const key = await rules.keyOf(header.data.kid)
  const signed = new TextEncoder().encode(`${head}.${body}`)
  if (!key || !(await crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, signature, signed))) return undefined
  return claims.data.email.toLowerCase()
}

function isForUs(
  { iss, aud, exp, nbf, iat }: z.output<typeof Claims>,
  { issuers, audience, now }: AccessRules,
): boolean {
  const at = now.getTime() / 1000
  return (
    issuers.includes(iss) &&
    audience !== '' &&
    [aud].flat().includes(audience) &&
    at < exp + SKEW_S &&
    [nbf, iat].every((from) => from === undefined || at > from - SKEW_S)
  )
}

function jsonIn(part: string): unknown {
  const bytes = fromBase64url(part)
  if (!bytes) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
