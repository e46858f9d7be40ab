import type Stripe from 'stripe'
import { ORDER_ID } from '../shared/id.ts'
import { errorKind, type Log } from '../shared/log.ts'
import { fail, ok } from '../shared/result.ts'
import type { PaymentPage, Payments, RefundAnswer } from './payments.ts'
import { EVENTS_USED, readEvent, readPage, rememberedIn } from './stripe-news.ts'
import { refundAnswer } from './stripe-refund.ts'

export interface StripeSettings {
  secretKey: string
  webhookSecrets: string[]
  /** Where the API answers, when not at Stripe itself. */
  apiBase: string | undefined
}

/** Stripe's own default is 80 s and two retries; a buyer is waiting, and every call here bears repeating. */
const TIMEOUT_MS = 8000
/** Older or younger than this, a signed webhook is somebody's replay. */
const SIGNATURE_TOLERANCE_S = 300
/** Stripe's longest page, and how many events are looked at: a Worker may not ask for ever. */
const PAGE = 100
const LIST_AT_MOST = 500

/** What Stripe Checkout speaks; other languages are left to its own guess. */
const CHECKOUT_LOCALES =
  'bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW'.split(
    ' ',
  )

/** What the bundled SDK has: src/build/libraries.ts leaves the rest out. */
type StripeClient = Pick<Stripe, 'checkout' | 'paymentIntents' | 'refunds' | 'events' | 'webhooks'>

/**
 * Payments over Stripe Checkout. The SDK is loaded at the first call and not at start-up: pages and look-ups need none
 * of it. @see https://docs.stripe.com/api/checkout/sessions
 */
export function stripePayments(settings: StripeSettings, log: Log): Payments {
  let loaded: Promise<StripeClient> | undefined
  const stripe = () => (loaded ??= loadStripe(settings))
  return {
    async openPage(page) {
      try {
        const client = await stripe()
        const session = await client.checkout.sessions.create(sessionFor(page), {
          idempotencyKey: `checkout:${page.orderId}:${page.closesAt.getTime()}`,
        })
        return session.url ? ok({ sessionId: session.id, url: session.url }) : fail('down')
      } catch (error) {
        log('error', 'stripe.open_page_failed', { orderId: page.orderId, ...telling(error) })
        return fail('down')
      }
    },

    async readPage(sessionId) {
      try {
        return readPage(await (await stripe()).checkout.sessions.retrieve(sessionId))
      } catch (error) {
        log('warn', 'stripe.read_page_failed', { sessionId, ...telling(error) })
        // Nobody can pay on a page that Stripe does not have.
        return telling(error).status === 404 ? { kind: 'expired' } : undefined
      }
    },

    async giveBack({ orderId, paymentIntent, amount, round }) {
      try {
        const { refunds } = await stripe()
        const refund = await refunds.create(
          {
            payment_intent: paymentIntent,
            ...(amount === undefined ? {} : { amount }),
            reason: 'requested_by_customer',
            metadata: { order_id: orderId },
          },
          { idempotencyKey: round === 0 ? `refund:${orderId}` : `refund:${orderId}:${round}` },
        )
        return refundAnswer(isRepeated(refund) ? await refunds.retrieve(refund.id) : refund)
      } catch (error) {
        log('warn', 'stripe.refund_failed', { orderId, ...telling(error) })
        return refundTrouble(error)
      }
    },

    async findRefund(paymentIntent, atLeast = 0) {
      try {
        const { data } = await (await stripe()).refunds.list({ payment_intent: paymentIntent, limit: 10 })
        const whole = data.filter(({ amount = Infinity }) => amount >= atLeast)
        const refund = whole.find(({ status }) => status === 'succeeded') ?? whole[0]
        return refund && refundAnswer(refund)
      } catch (error) {
        log('warn', 'stripe.find_refund_failed', telling(error))
        // Where there is no list of refunds, asking again by the same key is what is left.
        return telling(error).status === 404 ? undefined : { kind: 'unknown' }
      }
    },

    async readCharge(paymentIntent) {
      try {
        const client = await stripe()
        const { latest_charge } = await client.paymentIntents.retrieve(paymentIntent, {
          expand: ['latest_charge'],
        })
        if (!latest_charge || typeof latest_charge === 'string') return { card: null, risk: null }
        const { payment_method_details, outcome } = latest_charge
        return { card: payment_method_details?.card?.fingerprint ?? null, risk: outcome?.risk_level ?? null }
      } catch (error) {
        log('warn', 'stripe.read_charge_failed', telling(error))
        return telling(error).status === 404 ? { card: null, risk: null } : undefined
      }
    },

    async findOrderOf(id) {
      try {
        return (await metadataOf(await stripe(), id))?.['order_id'] ?? null
      } catch (error) {
        log('warn', 'stripe.find_order_failed', telling(error))
        // A payment that Stripe tells of and does not find is no stranger's: its news may be on the way.
        return telling(error).status === 404 && !id.startsWith('pi_') ? null : undefined
      }
    },

    async listUndelivered(since) {
      try {
        const client = await stripe()
        const events = await client.events
          .list({
            created: { gte: seconds(since) },
            delivery_success: false,
            types: EVENTS_USED,
            limit: PAGE,
          })
          .autoPagingToArray({ limit: LIST_AT_MOST })
        return events.filter(isEvent).map(readEvent)
      } catch (error) {
        log('warn', 'stripe.list_events_failed', telling(error))
        return []
      }
    },

    async listPaid(since, atMost) {
      try {
        const client = await stripe()
        const sessions = await client.checkout.sessions
          .list({ created: { gte: seconds(since) }, status: 'complete', limit: PAGE })
          .autoPagingToArray({ limit: atMost })
        return sessions.flatMap((session) => {
          const page = readPage(session)
          return page.kind === 'paid' && ORDER_ID.test(page.payment.orderId)
            ? [{ ...page.payment, ...rememberedIn(session) }]
            : []
        })
      } catch (error) {
        log('warn', 'stripe.list_sessions_failed', telling(error))
        return []
      }
    },

    async readNews(body, signature, now) {
      const client = await stripe()
      if (Math.abs(signedAt(signature) - now.getTime() / 1000) > SIGNATURE_TOLERANCE_S)
        return fail('bad_signature')
      for (const secret of settings.webhookSecrets) {
        // Only the signature may fail in here: our own mistakes must not look like forgeries.
        const genuine = await client.webhooks
          .constructEventAsync(body, signature, secret, SIGNATURE_TOLERANCE_S, undefined, now.getTime())
          .catch(() => undefined)
        if (genuine) return isEvent(genuine) ? ok(readEvent(genuine)) : fail('unreadable_event')
      }
      return fail('bad_signature')
    },
  }
}

/** To bring again what says nothing at all would be to bring it for days. */
function isEvent({
  id,
  type = '',
  data,
}: {
  id?: unknown
  type?: string
  data?: { object?: unknown }
}): boolean {
  const about = data?.object
  if (typeof id !== 'string' || typeof about !== 'object' || about === null) return false
  return !EVENTS_USED.includes(type) || ('id' in about && typeof about.id === 'string')
}

/** What the shop wrote on a payment, a payment page or whatever an event is about. */
async function metadataOf(client: StripeClient, id: string): Promise<Stripe.Metadata | null> {
  if (id.startsWith('cs_')) return (await client.checkout.sessions.retrieve(id)).metadata
  if (!id.startsWith('evt_')) return (await client.paymentIntents.retrieve(id)).metadata
  const { object } = (await client.events.retrieve(id)).data
  if ('metadata' in object && object.metadata?.['order_id']) return object.metadata
  const paid = 'payment_intent' in object ? object.payment_intent : null
  return typeof paid === 'string' ? metadataOf(client, paid) : null
}

async function loadStripe({ secretKey, apiBase }: StripeSettings): Promise<StripeClient> {
  const { default: StripeSdk } = await import('stripe')
  return new StripeSdk(secretKey, {
    httpClient: StripeSdk.createFetchHttpClient(apiBase ? fetchAt(apiBase) : undefined),
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 1,
    telemetry: false,
  })
}

/** `de-AT` → `de`, `zh-Hans` → `zh`, `fa` → `auto`. */
function checkoutLocale(locale: string): string {
  const meant = locale.toLowerCase()
  const theirs = CHECKOUT_LOCALES.find((known) => known.toLowerCase() === meant)
  return theirs ?? (meant.includes('-') ? checkoutLocale(meant.slice(0, meant.lastIndexOf('-'))) : 'auto')
}

/**
 * The SDK takes a host but no path: the address is put right here, so that any base will do. Who stands there may not have
 * everything, and say so in a page; the SDK tells the status of JSON only.
 */
function fetchAt(apiBase: string): typeof fetch {
  const base = apiBase.replace(/\/v1$/, '')
  return async (input, init) => {
    const asked = new URL(input instanceof Request ? input.url : input)
    const answer = await fetch(`${base}${asked.pathname}${asked.search}`, init)
    const isPage = answer.headers.get('content-type')?.includes('json') !== true
    return answer.status === 404 && isPage ? Response.json({ error: {} }, { status: 404 }) : answer
  }
}

function sessionFor(page: PaymentPage): Stripe.Checkout.SessionCreateParams {
  const { orderId, partner, campaign } = page
  const metadata = {
    order_id: orderId,
    ...(partner ? { partner } : {}),
    ...(campaign ? { campaign } : {}),
  }
  return {
    mode: 'payment',
    client_reference_id: page.orderId,
    line_items: [
      {
        quantity: 1,
        price_data: { currency: page.currency, unit_amount: page.amount, product_data: { name: page.title } },
      },
    ],
    metadata: { ...metadata, username: page.username, stars: page.stars },
    payment_intent_data: { metadata, description: page.title },
    ...(page.strongAuth ? { payment_method_options: { card: { request_three_d_secure: 'any' } } } : {}),
    // The number on our page is the number charged: no conversion on theirs.
    adaptive_pricing: { enabled: false },
    locale: checkoutLocale(page.locale),
    expires_at: Math.floor(page.closesAt.getTime() / 1000),
    success_url: page.successUrl,
    cancel_url: page.cancelUrl,
  }
}

/** To a key it knows Stripe repeats what it said then, whatever has become of the refund since. */
const isRepeated = ({ lastResponse }: Stripe.Response<Stripe.Refund>): boolean =>
  new Headers(lastResponse.headers).get('idempotent-replayed') === 'true'

function refundTrouble(error: unknown): RefundAnswer {
  const { status, code } = telling(error)
  if (code === 'charge_already_refunded') return { kind: 'already_refunded' }
  if (code === 'charge_disputed') return { kind: 'disputed' }
  if (status === 400 || status === 404) return { kind: 'refused', code: code ?? 'invalid_request' }
  return { kind: 'unknown' }
}

/** What of an error may be told: codes, never its message. */
function telling(error: unknown): { error: string; status?: number; code?: string } {
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown }
  return {
    error: errorKind(error),
    ...(typeof statusCode === 'number' ? { status: statusCode } : {}),
    ...(typeof code === 'string' ? { code } : {}),
  }
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)

const signedAt = (header: string): number =>
  Number(/(?:^|,)\s*t=(\d{1,12})(?:,|$)/.exec(header)?.[1] ?? Number.NaN)
