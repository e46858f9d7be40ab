import type { Order, PartnerEvent } from '../db/schema.ts'

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

/** One signature a secret, so that partners can change theirs at leisure. @see https://www.standardwebhooks.com */
export async function webhookHeaders(
  { id, body, secrets }: { id: string; body: string; secrets: readonly string[] },
  now: Date,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const signatures = await Promise.all(secrets.map((secret) => sign(secret, `${id}.${timestamp}.${body}`)))
  return {
    'content-type': 'application/json',
    'user-agent': 'TrustGifts-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.map((signature) => `v1,${signature}`).join(' '),
  }
}

async function sign(secret: string, text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.replace(/^whsec_/, '')), (char) => char.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(mac)))
}
