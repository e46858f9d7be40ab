import { createHmac } from 'node:crypto'

/** @see https://docs.stripe.com/webhooks#verify-manually */
export const stripeSignature = (body: string, secret: string, atS: number): string =>
  `t=${atS},v1=${createHmac('sha256', secret).update(`${atS}.${body}`).digest('hex')}`
