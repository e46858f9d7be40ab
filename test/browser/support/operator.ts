import type { OrderStatus } from '../../../src/order/order.ts'
import { OPERATOR_TOKEN } from '../../support/sandbox-settings.ts'

interface FoundOrder {
  partner: string | null
  id: string
  status: OrderStatus
}

interface MadePartner {
  id: string
  key: string
  webhookSecret: string
}

/** The operator API, as the people who run the shop use it. */
export function operatorAt(shop: string) {
  const headers = { authorization: `Bearer ${OPERATOR_TOKEN}`, 'content-type': 'application/json' }
  const askPartners = async (path: string, method: string, body: object) => {
    const answer = await fetch(`${shop}/api/operator/partners${path}`, {
      method,
      headers,
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`partner: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as MadePartner
  }
  return {
    ordersFor: async (username: string): Promise<FoundOrder[]> => {
      const response = await fetch(`${shop}/api/operator/orders?q=${username}`, { headers })
      return ((await response.json()) as { orders: FoundOrder[] }).orders
    },
    makePartner: (partner: object): Promise<MadePartner> => askPartners('', 'POST', partner),
    changePartner: async (id: string, change: object): Promise<void> =>
      void (await askPartners(`/${id}`, 'PATCH', change)),
    /** Answers the status: 202 where the refund has begun. */
    refund: async (orderId: string, reason: string): Promise<number> => {
      const body = JSON.stringify({ reason })
      const target = `${shop}/api/operator/orders/${orderId}/refund`
      return (await fetch(target, { method: 'POST', headers, body })).status
    },
  }
}
