import { createHmac } from 'node:crypto'
import { ISTAR_SECRET } from './secrets.ts'
import type { Shop } from './shop.ts'
import type { Signed } from './stripe/post.ts'

/** What is answered to a webhook, as in src/http/webhooks.ts; one that throws is a 5xx as well. */
export type Answered = '2xx' | '4xx' | '5xx'

export async function takeFromStripe(shop: Shop, { body, signature }: Signed): Promise<Answered> {
  const read = await shop.readPaymentNews(body, signature)
  if (!read.ok) return '4xx'
  return (await shop.takePaymentNews(read.value)) === 'taken' ? '2xx' : '5xx'
}

export async function takeFromProvider(shop: Shop, { body, signature }: Signed): Promise<Answered> {
  const taken = await shop.takeProviderNews(body, signature)
  if (taken.kind === 'bad_signature') return '4xx'
  return taken.kind === 'not_durable' ? '5xx' : '2xx'
}

/** As the provider writes and signs them. */
export function providerWebhook(ref: string, state: string, secret = ISTAR_SECRET): Signed {
  const body = JSON.stringify({
    event_type: `order.${state}`,
    order: { id: ref, status: state, order_type: 'star' },
  })
  return { body, signature: createHmac('sha256', secret).update(body).digest('hex') }
}
