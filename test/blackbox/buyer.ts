/** An order as its buyer holds it. */
export interface Bought {
  id: string
  key: string
  username: string
  session: string
}

const PATIENCE_MS = 120_000

/** Buys like a stubborn person: the same order under the same key until the shop, killed or not, has taken it. */
export async function buy(origin: string, username: string): Promise<Bought> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    try {
      const answer = await fetch(`${origin}/api/orders`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `blackbox-${username}` },
        body: JSON.stringify({ username, stars: 100, currency: 'usd', consent: true }),
        signal: AbortSignal.timeout(15_000),
      })
      const receipt = (await answer.json()) as { id: string; key: string; checkoutUrl?: string }
      if (answer.ok && receipt.checkoutUrl)
        return {
          id: receipt.id,
          key: receipt.key,
          username,
          session: receipt.checkoutUrl.split('/').at(-1) ?? '',
        }
    } catch {
      // Killed in the middle: asked again.
    }
    await new Promise((done) => setTimeout(done, 500))
  }
  throw new Error(`nobody would sell to ${username}`)
}

export async function statusOf(origin: string, { id, key }: Bought): Promise<string> {
  try {
    const answer = await fetch(`${origin}/api/orders/${id}?key=${key}`, {
      signal: AbortSignal.timeout(15_000),
    })
    return ((await answer.json()) as { status: string }).status
  } catch {
    return 'no answer'
  }
}
