import type { OrderStatus } from '../../../src/order/order.ts'
import { OPERATOR_TOKEN } from '../../support/sandbox-settings.ts'

interface FoundOrder {
  partner: string | null
  id: string
  status: OrderStatus
}

/** The operator API, as the people who run the shop use it. */
export function operatorAt(shop: string) {
  const headers = { authorization: `Bearer ${OPERATOR_TOKEN}`, 'content-type': 'application/json' }
  return {
    ordersFor: async (username: string): Promise<FoundOrder[]> => {
      const response = await fetch(`${shop}/api/operator/orders?q=${username}`, { headers })
      return ((await response.json()) as { orders: FoundOrder[] }).orders
    },
    /** Answers the status: 202 where the refund has begun. */
    refund: async (orderId: string, reason: string): Promise<number> => {
      const body = JSON.stringify({ reason })
      const target = `${shop}/api/operator/orders/${orderId}/refund`
      return (await fetch(target, { method: 'POST', headers, body })).status
    },
  }
}
