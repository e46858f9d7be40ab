import { bytesUpTo } from '../shared/read-up-to.ts'

/** A profile picture is small; more than this is something else. */
const MAX_BYTES = 512 * 1024
const LIMIT_MS = 5000
const IMAGE = /^image\/(?:jpeg|png|webp)$/

/**
 * Fetches a profile picture so that the buyer's browser need not ask a stranger for it. Only from where the provider
 * keeps them (https, or the provider's own origin), only real pictures; `undefined` otherwise.
 */
export async function fetchPhoto(address: string, providerOrigin: string): Promise<Response | undefined> {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.origin !== providerOrigin) return undefined
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) })
    const type = answer.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
    if (answer.status !== 200 || !IMAGE.test(type)) return undefined
    const bytes = await bytesUpTo(answer.body, MAX_BYTES)
    if (!bytes) return undefined
    return new Response(bytes, { headers: { 'content-type': type, 'cache-control': 'private, max-age=600' } })
  } catch {
    return undefined
  }
}
