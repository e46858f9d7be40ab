import type { Shop } from '../support/shop.ts'

const WITHIN_MS = 30_000

/**
 * Buys 50 Stars before anybody else does, from API call to delivered: it shows that the line works, and the shop has then
 * seen the provider's wallet fall by what it bought, which is what it later trusts to tell a lost call from a gift.
 */
export async function firstOrder(shop: Shop): Promise<string> {
  await shop.cron()
  const started = Date.now()
  const answer = await fetch(`${shop.origin}/api/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'first_order', stars: 50, currency: 'usd', consent: true }),
  })
  const { checkoutUrl, statusUrl } = (await answer.json()) as { checkoutUrl?: string; statusUrl?: string }
  if (!checkoutUrl || !statusUrl) throw new Error(`the shop took no order: ${answer.status}`)
  shop.sandbox.control.pay(checkoutUrl.split('/').at(-1) ?? '')
  while (Date.now() - started < WITHIN_MS) {
    const { status } = (await (await fetch(statusUrl)).json()) as { status: string }
    if (status === 'delivered') {
      await shop.cron()
      return `50 Stars for @first_order were delivered in ${((Date.now() - started) / 1000).toFixed(1)} s`
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the first order was not delivered in time')
}
