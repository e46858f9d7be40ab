import * as z from 'zod/mini'
import { errorKind, type Log } from '../shared/log.ts'
import { whenUsed } from '../shared/when-used.ts'

interface KeysDeps {
  certsUrl: string
  now: () => number
  log: Log
}

/** Access rotates its keys every six weeks and shows the next one beforehand. */
const FRESH_MS = 3600_000
/** Access not answering must not lock operators out at once; a key taken back must not be good for ever. */
const STALE_MS = 24 * 3600_000
/** A token with a key nobody has heard of makes us ask this often at most. */
const ASK_AGAIN_MS = 60_000
const PATIENCE_MS = 5000

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
const Certs = whenUsed(() =>
  z.object({
    keys: z.array(
      z.object({
        kid: z.string(),
        kty: z.string(),
        alg: z.optional(z.string()),
        use: z.optional(z.string()),
        n: z.optional(z.string()),
        e: z.optional(z.string()),
      }),
    ),
  }),
)
/** 2048 bits in base64url. */
const SHORTEST_MODULUS = 342

/** The team's public keys by their id, fetched when needed. Answers are kept, never promises: those die with their request. */
export function accessKeys({
  certsUrl,
  now,
  log,
}: KeysDeps): (kid: string) => Promise<CryptoKey | undefined> {
  let keys = new Map<string, CryptoKey>()
  let fetchedAt = -Infinity
  let askedAt = -Infinity

  const mayAsk = (kid: string) =>
    keys.size === 0 || (now() - askedAt >= ASK_AGAIN_MS && (!keys.has(kid) || now() - fetchedAt >= FRESH_MS))

  return async (kid) => {
    if (mayAsk(kid)) {
      askedAt = now()
      const fetched = await fetchKeys(certsUrl, log)
      if (fetched.size > 0) [keys, fetchedAt] = [fetched, now()]
    }
    return now() - fetchedAt < STALE_MS ? keys.get(kid) : undefined
  }
}

async function fetchKeys(certsUrl: string, log: Log): Promise<Map<string, CryptoKey>> {
  try {
    const answer = await fetch(certsUrl, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) })
    const { keys } = z.parse(Certs, answer.status === 200 ? await answer.json() : undefined)
    const fit = keys.filter(
      ({ kty, alg, use, n = '' }) =>
        kty === 'RSA' && (alg ?? 'RS256') === 'RS256' && use !== 'enc' && n.length >= SHORTEST_MODULUS,
    )
    const imported = fit.map(
      async ({ kid, n = '', e = '' }) =>
        [kid, await crypto.subtle.importKey('jwk', { kty: 'RSA', n, e }, RSA, false, ['verify'])] as const,
    )
    return new Map(await Promise.all(imported))
  } catch (error) {
    log('error', 'access.no_keys', { alert: true, error: errorKind(error) })
    return new Map()
  }
}
