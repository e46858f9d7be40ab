import type { SchemaName } from './operation.ts'

/** What a body looks like; a test holds each against its schema. */
export const EXAMPLES: Partial<Record<SchemaName, unknown>> = {
  NewOrder: { username: 'durov', stars: 500, currency: 'usd', consent: true },
  Receipt: {
    id: 'ord_0123456789abcdefghjkmnpqrs',
    key: 'k3Yq0XhWb1nV5cT8sZ2aLg',
    status: 'awaiting_payment',
    username: 'durov',
    stars: 500,
    amount: 999,
    currency: 'usd',
    checkoutUrl: 'https://checkout.stripe.com/c/pay/cs_live_1',
    statusUrl: 'https://shop.example/api/orders/ord_0123456789abcdefghjkmnpqrs?key=k3Yq0XhWb1nV5cT8sZ2aLg',
  },
  Quote: {
    stars: 500,
    currency: 'usd',
    amount: 999,
    quote: '500.usd.999.1795340000.c2lnbmF0dXJl',
    expiresAt: '2026-11-23T12:15:00.000Z',
  },
  Recipient: { username: 'durov', status: 'found', name: 'Pavel Durov' },
  PartnerBalance: { balances: [{ currency: 'usd', amount: 12_345 }] },
  NewPartner: {
    name: 'A Channel',
    hosts: ['channel.example'],
    returnUrl: 'https://channel.example/thanks',
    commissionBps: 500,
  },
  Reason: { reason: 'typed the wrong name' },
  PrivacyWish: { order: 'ord_0123456789abcdefghjkmnpqrs', reason: 'asked by mail' },
  Problem: {
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    code: 'price_changed',
  },
}
