import type { Known } from './ask.ts'

interface Receipt {
  id: string
  key: string
  checkoutUrl: string
}

/** Buys and makes a partner, as anybody would, so that requests have something real to be wrong about. */
export async function getToKnow(
  vars: Record<string, string>,
  call: (path: string, init?: RequestInit) => Promise<Response>,
): Promise<Known> {
  const token = vars['OPERATOR_TOKEN'] ?? ''
  const post = async <Answer>(path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  const canary = 'canary_who_bought'
  const partner = await post<{ id: string; key: string; webhookSecret: string }>(
    '/api/operator/partners',
    { name: 'P', hosts: ['p.example'], returnUrl: 'https://p.example/', commissionBps: 500 },
    { authorization: `Bearer ${token}` },
  )
  const wanted = { username: canary, stars: 500, currency: 'usd', consent: true, partner: partner.id }
  const order = await post<Receipt>('/api/orders', wanted)
  const quoted = await call('/api/quote?stars=500&currency=usd')
  const { quote } = (await quoted.json()) as { quote: string }
  const secrets = [
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRET',
    'ISTAR_API_KEY',
    'ISTAR_WEBHOOK_SECRET',
    'SIGNING_SECRET',
  ]
  return {
    orderId: order.id,
    orderKey: order.key,
    sessionId: order.checkoutUrl.split('/').at(-1) ?? '',
    partnerId: partner.id,
    partnerKey: partner.key,
    operatorToken: token,
    quote,
    ticket: `${order.id}.x`,
    canary,
    secrets: [...secrets.map((name) => vars[name] ?? ''), partner.webhookSecret],
    stripeSecret: vars['STRIPE_WEBHOOK_SECRET'] ?? '',
    istarSecret: vars['ISTAR_WEBHOOK_SECRET'] ?? '',
  }
}
