import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sessionOf } from '../../sandbox/stripe/session-object.ts'

export interface Call {
  method: string
  path: string
  headers: Record<string, string>
  body: string
}

/** Stripe and the gift provider as quick as they can be: answers of the sandbox's shape, no state, no checks. */
export interface StandIn {
  origin: string
  /** What was asked; whoever reads empties it. */
  calls: Call[]
  close: () => Promise<void>
}

export async function startStandIn(): Promise<StandIn> {
  const calls: Call[] = []
  let nth = 0
  const answers: Record<string, (form: URLSearchParams, path: string) => unknown> = {
    'POST /v1/checkout/sessions': (form) => session(form, `cs_test_${(nth += 1)}`),
    'GET /v1/payment_intents': (_, path) => ({
      id: path.split(/[/?]/)[3],
      object: 'payment_intent',
      metadata: {},
      latest_charge: {
        id: `ch_${nth}`,
        object: 'charge',
        payment_method_details: { card: { fingerprint: `fp_${(nth += 1)}` } },
        outcome: { risk_level: 'normal' },
      },
    }),
    'GET /istar/star': () => ({ success: true, recipient: 'ref_durov', name: 'Pavel' }),
    'POST /istar/orders': () => ({ order_id: `gift_${(nth += 1)}`, status: 'pending', amount: '8.25' }),
    'GET /istar/orders': (_, path) => ({ id: path.split('/')[3], status: 'completed', amount: '8.25' }),
    'GET /istar/wallet': () => ({ balance: '1000000.0' }),
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request)
    const path = request.url ?? ''
    const method = request.method ?? ''
    if (calls.length < KEPT)
      calls.push({ method, path, headers: request.headers as Record<string, string>, body })
    const known = Object.keys(answers).find((start) => `${method} ${path}`.startsWith(start))
    const found = known && answers[known]?.(new URLSearchParams(body), path)
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(found ?? { error: { message: `nothing at ${path}` } }))
  }
  const server = createServer((request, response) => void answer(request, response))
  server.keepAliveTimeout = 60_000
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** Enough for one purchase; under load nobody reads them. */
const KEPT = 100

const session = (form: URLSearchParams, id: string) =>
  sessionOf({
    id,
    url: `https://checkout.stripe.com/c/pay/${id}`,
    createdS: Math.floor(Date.now() / 1000),
    expiresS: Number(form.get('expires_at')),
    amount: Number(form.get('line_items[0][price_data][unit_amount]')),
    currency: form.get('line_items[0][price_data][currency]') ?? '',
    successUrl: form.get('success_url') ?? '',
    cancelUrl: form.get('cancel_url'),
    reference: form.get('client_reference_id'),
    email: null,
    locale: form.get('locale'),
    metadata: { order_id: form.get('metadata[order_id]') ?? '' },
    submitType: null,
  })

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}
