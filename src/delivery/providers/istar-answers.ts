import * as z from 'zod/mini'
import { whenUsed } from '../../shared/when-used.ts'
import type { GiftOutcome, ProviderOrder, RecipientFound } from '../gift-provider.ts'

/** An HTTP answer, read to its end; `json` is undefined when the body is none, as with error pages. */
export interface Answer {
  status: number
  retryAfterSeconds: number | undefined
  json: unknown
}

const id = whenUsed(() =>
  z.pipe(
    z.union([z.string().check(z.minLength(1)), z.number()]),
    z.transform((value) => String(value)),
  ),
)
const micro = whenUsed(() =>
  z.pipe(
    z.union([z.number(), z.string().check(z.regex(/^\d+(\.\d+)?$/))]),
    z.transform((value) => Math.round(Number(value) * 1_000_000)),
  ),
)
const Trouble = whenUsed(() => z.object({ error: z.optional(z.unknown()), message: z.optional(z.unknown()) }))
const Found = whenUsed(() =>
  z.object({
    success: z.optional(z.boolean()),
    recipient: z.string().check(z.minLength(1)),
    name: z.nullish(z.string()),
    photo: z.nullish(z.string()),
  }),
)
const Order = whenUsed(() =>
  z.object({
    order_id: z.optional(id),
    id: z.optional(id),
    status: z.string(),
    username: z.nullish(z.string()),
    quantity: z.nullish(z.number()),
    amount: z.nullish(micro),
    created_at: z.nullish(z.string()),
  }),
)
const Balance = whenUsed(() => z.object({ balance: micro }))

export function recipientIn({ status, json }: Answer): RecipientFound {
  const found = z.safeParse(Found, json)
  if (status === 200 && found.success && found.data.success !== false) {
    const { recipient, name, photo } = found.data
    return { status: 'found', ref: recipient, ...(name ? { name } : {}), ...(photo ? { photo } : {}) }
  }
  const definite = [200, 400, 404, 422].includes(status) && isTrouble(json)
  if (!definite) return { status: 'unknown' }
  if (status === 404 || /not found|no such|does ?n.t exist|unknown user|nobody/i.test(troubleText(json)))
    return { status: 'not_found' }
  return { status: 'ineligible' }
}

/**
 * What became of `POST /orders/star`. Idempotency is not documented, so only a 4xx that says in JSON why it refused
 * proves that nothing was done; a 5xx, an HTML page or anything unheard of leaves it open.
 */
export function giftOutcome(answer: Answer): GiftOutcome {
  const { status, json, retryAfterSeconds } = answer
  const order = status >= 200 && status < 300 ? orderIn(answer) : undefined
  if (order?.state === 'failed') return { kind: 'refused', why: 'provider_failed' }
  if (order) return { kind: 'accepted', ref: order.ref, costMicro: order.costMicro }
  if (status === 429)
    return {
      kind: 'try_later',
      why: 'provider_busy',
      ...(retryAfterSeconds ? { afterSeconds: retryAfterSeconds } : {}),
    }
  if (status < 400 || status >= 500 || [408, 409, 425].includes(status) || !isTrouble(json))
    return { kind: 'unknown', why: `provider_${status}` }
  if (status === 401 || status === 403) return { kind: 'try_later', why: 'provider_refuses_our_key' }
  if (status === 402 || /insufficient|balance|funds/i.test(troubleText(json)))
    return { kind: 'try_later', why: 'provider_wallet_empty' }
  return { kind: 'refused', why: `provider_refused_${status}` }
}

/** `askedFor` is the reference the order was asked by: an answer about another one is none. */
export function orderIn({ status, json }: Answer, askedFor?: string): ProviderOrder | undefined {
  const parsed = z.safeParse(Order, json)
  const ref = parsed.data?.order_id ?? parsed.data?.id ?? askedFor
  if (askedFor !== undefined && ref !== askedFor) return undefined
  if (status < 200 || status >= 300 || !parsed.success || ref === undefined) return undefined
  const { data } = parsed
  const createdAt = data.created_at ? new Date(data.created_at) : undefined
  return {
    ref,
    state: data.status === 'completed' || data.status === 'failed' ? data.status : 'working',
    username: data.username?.replace(/^@/, '').toLowerCase() ?? null,
    stars: data.quantity ?? null,
    costMicro: data.amount ?? null,
    createdAt: createdAt && !Number.isNaN(createdAt.getTime()) ? createdAt : null,
  }
}

export function balanceIn({ status, json }: Answer): number | undefined {
  const parsed = z.safeParse(Balance, json)
  return status === 200 && parsed.success ? parsed.data.balance : undefined
}

const isTrouble = (json: unknown): boolean => typeof json === 'object' && json !== null

function troubleText(json: unknown): string {
  const { data } = z.safeParse(Trouble, json)
  return JSON.stringify([data?.error ?? '', data?.message ?? ''])
}
