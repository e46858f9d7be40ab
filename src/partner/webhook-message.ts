import type { Order, PartnerEvent } from '../db/schema.ts'
import { signedHeaders } from '../shared/standard-webhook.ts'

/** An order as an event tells of it: nothing of these ever changes, so every try sends the very same bytes. */
export type ToldOrder = Pick<Order, 'id' | 'stars' | 'amountMinor' | 'currency' | 'campaign'>

/** What is sent; nothing in it says who the buyer or the recipient is. */
export function webhookBody(
  { type, at, status, refundedMinor }: Pick<PartnerEvent, 'type' | 'at' | 'status' | 'refundedMinor'>,
  order: ToldOrder | null,
): string {
  const data = order && {
    orderId: order.id,
    stars: order.stars,
    amount: order.amountMinor,
    currency: order.currency,
    status,
    ...(refundedMinor === null ? {} : { refunded: refundedMinor }),
    ...(order.campaign === null ? {} : { campaign: order.campaign }),
  }
  return JSON.stringify({ type, timestamp: at.toISOString(), data: data ?? {} })
}

export const webhookHeaders = async (
  message: { id: string; body: string; secrets: readonly string[] },
  now: Date,
): Promise<Record<string, string>> => ({
  ...(await signedHeaders(message, now)),
  'user-agent': 'TrustGifts-Webhooks/1',
})
