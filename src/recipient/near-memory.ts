import type { Recipient, RecipientMemory } from './check.ts'

/** No longer than a refused name stays refused. */
const KEPT_MS = 20_000
const AT_MOST = 500

/** Remembers in the isolate itself what was asked for a moment ago: the buyer who reviews is the buyer who pays. */
export function nearMemory(far: RecipientMemory, now: () => number): RecipientMemory {
  const kept = new Map<string, { recipient: Recipient; until: number }>()
  const keep = (username: string, recipient: Recipient) => {
    const oldest = kept.size < AT_MOST ? undefined : kept.keys().next().value
    if (oldest !== undefined) kept.delete(oldest)
    kept.set(username, { recipient, until: now() + KEPT_MS })
  }
  return {
    async recall(username) {
      const near = kept.get(username)
      if (near && near.until > now()) return near.recipient
      kept.delete(username)
      const recipient = await far.recall(username)
      if (recipient) keep(username, recipient)
      return recipient
    },
    async remember(username, recipient, seconds) {
      keep(username, recipient)
      await far.remember(username, recipient, seconds)
    },
  }
}
