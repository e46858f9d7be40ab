import { createHmac } from 'node:crypto'
import { postParcel } from '../post.ts'
import { isoNow, type World } from '../world.ts'
import type { IstarOrder } from './state.ts'

export const istarSignature = (body: string, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('hex')

export function postOrderEvent(world: World, order: IstarOrder): void {
  const type = order.status === 'completed' ? 'order.completed' : 'order.failed'
  const occurredAt = isoNow(world)
  const seen = {
    id: order.id,
    status: order.status,
    order_type: 'star',
    amount: order.amount,
    created_at: order.createdAt,
    updated_at: order.updatedAt,
  }
  postParcel(world, {
    target: 'istar',
    id: order.id,
    type,
    path: '/webhooks/istar',
    build: (attempt, secret) => {
      const body = JSON.stringify({
        event_type: type,
        occurred_at: occurredAt,
        order: seen,
        error: order.error,
        retry_count: attempt,
        max_retries: world.settings.webhookRetryMs.length,
      })
      const signature = istarSignature(body, secret ?? world.settings.istarWebhookSecret)
      return { body, headers: { 'x-istar-signature': signature } }
    },
    delivered: () => {},
  })
}
