/** Posts a signed body. The HTTP status, or 0 where there was no answer; never throws. */
export type PostWebhook = (url: string, headers: Record<string, string>, body: string) => Promise<number>

/** A receiver should take the message and do its work later. */
const TIMEOUT_MS = 10_000

/** Redirects are not followed: where they lead was never checked. What is answered is not read. */
export const postWebhook: PostWebhook = async (url, headers, body) => {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    await answer.body?.cancel()
    return answer.status
  } catch {
    return 0
  }
}
