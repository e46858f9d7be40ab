export type Answer = { status: number; body: unknown } | 'superseded' | 'offline'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits for a pause in typing, then asks; asking again aborts whatever was under way. */
export function latest(pauseMs: number): (url: string) => Promise<Answer> {
  let current = new AbortController()
  return async (url) => {
    current.abort()
    current = new AbortController()
    const { signal } = current
    try {
      await pause(pauseMs)
      signal.throwIfAborted()
      const answer = await fetch(url, { signal })
      return { status: answer.status, body: await answer.json() }
    } catch {
      return signal.aborted ? 'superseded' : 'offline'
    }
  }
}
