import type * as z from 'zod/mini'
import type * as schemas from '../openapi/schemas.ts'

type Of<Name extends keyof typeof schemas> = z.output<(typeof schemas)[Name]>
type Given<Name extends keyof typeof schemas> = z.input<(typeof schemas)[Name]>

export type Catalog = Of<'Catalog'>
export type Quote = Of<'Quote'>
export type Recipient = Of<'Recipient'>
export type NewOrder = Given<'NewOrder'>
export type Receipt = Of<'Receipt'>
export type Order = Of<'Order'>
export type Problem = Of<'Problem'>
export type PartnerOrders = Of<'PartnerOrders'>
export type PartnerLedger = Of<'PartnerLedger'>
export type PartnerBalance = Of<'PartnerBalance'>

/** What the shop answers: what was asked for, or why not. Only a network that fails is thrown. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: Problem }

export interface ClientSettings {
  /** Where the shop is, e.g. `https://shop.example`. */
  origin: string
  /** `ptk_…`, for the partner's own calls; keep it on a server. */
  partnerKey?: string
  /** Instead of the platform's. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>
}

type Query = Record<string, string | number | undefined>

/** The shop's API for buyers and partners; every call is in `/docs`. */
export function shopClient({
  origin,
  partnerKey,
  fetch: ask = (url, init) => fetch(url, init),
}: ClientSettings) {
  const base = origin.replace(/\/+$/, '')

  async function call<Value>(
    path: string,
    query: Query = {},
    init: RequestInit = {},
  ): Promise<Answer<Value>> {
    const url = new URL(`${base}${path}`)
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value))
    const answer = await ask(url.href, {
      ...init,
      headers: { accept: 'application/json', ...(init.headers as Record<string, string>) },
    })
    const body: unknown = await answer.json().catch(() => undefined)
    return answer.ok ? { ok: true, value: body as Value } : { ok: false, problem: problemIn(answer, body) }
  }

  const asPartner = <Value>(what: string, query: Query = {}) =>
    call<Value>(`/api/partner/${what}`, query, { headers: { authorization: `Bearer ${partnerKey ?? ''}` } })

  const order = (id: string, key: string) => call<Order>(`/api/orders/${encodeURIComponent(id)}`, { key })

  return {
    catalog: (query: { currency?: string; locale?: string } = {}) => call<Catalog>('/api/catalog', query),
    quote: (query: { stars: number; currency?: string; partner?: string; campaign?: string }) =>
      call<Quote>('/api/quote', query),
    recipient: (username: string) => call<Recipient>(`/api/recipients/${encodeURIComponent(username)}`),
    /** Sent again with the same key it is the same order, however often and whatever went wrong before. */
    placeOrder: (wanted: NewOrder, idempotencyKey: string) =>
      call<Receipt>(
        '/api/orders',
        {},
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
          body: JSON.stringify(wanted),
        },
      ),
    order,
    /** The order each time its status is another, until it moves no more or there is none. A shop in trouble is waited for. */
    async *follow(
      id: string,
      key: string,
      { everyMs = 3000, signal }: { everyMs?: number; signal?: AbortSignal } = {},
    ) {
      let shown: string | undefined
      for (;;) {
        if (signal?.aborted) return
        const answer = await order(id, key)
        if (!answer.ok && !isPassing(answer.problem)) return
        if (answer.ok && answer.value.status !== shown) {
          shown = answer.value.status
          yield answer.value
        }
        if (ENDS.includes(shown ?? '')) return
        await new Promise((done) => setTimeout(done, everyMs))
      }
    },
    partnerOrders: (query: { cursor?: string } = {}) => asPartner<PartnerOrders>('orders', query),
    partnerLedger: (query: { cursor?: string } = {}) => asPartner<PartnerLedger>('ledger', query),
    partnerBalance: () => asPartner<PartnerBalance>('balance'),
  }
}

const ENDS = ['delivered', 'refunded', 'expired']

const isPassing = ({ status }: Problem): boolean => status >= 500 || status === 429

/** Something between here and the shop may answer in its own way. */
function problemIn({ status }: Response, body: unknown): Problem {
  return typeof body === 'object' && body !== null && 'code' in body
    ? (body as Problem)
    : { type: 'about:blank', title: 'No answer of the shop', status, code: 'unreadable_answer' }
}
