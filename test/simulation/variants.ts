import type { GiftOutcome, ProviderOrder } from '../../src/delivery/gift-provider.ts'
import type { RefundAnswer } from '../../src/payment/payments.ts'
import { readEvent } from '../../src/payment/stripe-news.ts'
import { ok } from '../../src/shared/result.ts'
import type { Variant } from './variant.ts'

/** Takes the condition out and keeps its parameters, so that all others stay where they are. */
const ALWAYS = '? IS NOT NULL'

const drop =
  (condition: RegExp | string, where: RegExp = /^/) =>
  (sql: string) =>
    where.test(sql) ? sql.replaceAll(condition, (text) => alwaysWith(text)) : sql

/** A true condition with as many parameters as `text` has. */
function alwaysWith(text: string): string {
  const parameters = text.split('?').length - 1
  return parameters === 0 ? '1' : Array.from({ length: parameters }, () => ALWAYS).join(' AND ')
}

const SPENT = `SELECT m.balance_micro - coalesce(sum(CASE WHEN d.state = 'done' THEN d.cost_micro END), 0) AS left
  FROM wallet_marks m LEFT JOIN deliveries d ON d.called_at > m.at GROUP BY m.provider`

/** Each takes one safeguard away; the simulation has to notice every one of them. */
export const VARIANTS: readonly Variant[] = [
  {
    name: 'no_fence',
    without: 'the fence: an old holder of a claim may write',
    sql: drop('"deliveries"."fence" = ?'),
  },
  {
    name: 'no_lease',
    without: 'the lease: a claim can be taken from someone who still holds it',
    sql: drop('"deliveries"."lease_until" < ?', /fence \+ 1/),
  },
  {
    name: 'no_delivery_compare_and_set',
    without: 'the state in the WHERE of a delivery’s move',
    sql: drop(/"deliveries"\."state" in \([?, ]+\)/g, /^update "deliveries"/),
  },
  {
    name: 'no_order_compare_and_set',
    without: 'the state in the WHERE of an order’s move',
    sql: drop(/"orders"\."state" in \([?, ]+\)/g, /^update "orders"/),
  },
  {
    name: 'no_kill_switch',
    without: 'the look at the kill switch when a delivery is claimed or called for',
    sql: drop(/NOT EXISTS \(SELECT 1 FROM halts WHERE name = 'gifting'\)/g),
  },
  {
    name: 'no_intent',
    without: 'the intent: the call is begun, but that is not written down',
    forget: ([first]) => first?.includes('calls + 1') ?? false,
  },
  {
    name: 'refund_unchained',
    without: 'the condition that a refund begins only when the delivery was closed in the same batch',
    sql: drop('changes() = 1', /^update "orders" set "state" = \?, "refunding_at"/),
  },
  {
    name: 'story_unchained',
    without: 'the condition that an event is written only with its move',
    sql: drop('changes() = 1', /^insert into "order_events"/),
  },
  {
    name: 'no_call_check_before_hold',
    without: 'the look for a call that has begun before a bank’s word stops it',
    sql: drop(
      /NOT EXISTS \(SELECT 1 FROM deliveries WHERE order_id = \? AND state NOT IN \('queued', 'claimed'\)\)/g,
    ),
  },
  {
    name: 'no_objection_check',
    without: 'the look for a bank’s objection before the next call',
    sql: (sql) =>
      // Nothing is of a kind that is all kinds in one word.
      sql.startsWith('select "kind"')
        ? sql.replace(
            /"kind" in \(([?, ]+)\)/,
            (_, marks: string) => `"kind" in (${marks.replaceAll(',', ' ||')})`,
          )
        : sql,
  },
  {
    name: 'short_settle_window',
    without: 'the settle window: 30 seconds instead of 17 minutes',
    settings: { SETTLE_WINDOW_SECONDS: '30' },
  },
  {
    name: 'blind_retry',
    without: 'the difference between unanswered and refused: an unanswered call is made again',
    provider: (port) => ({
      ...port,
      giveStars: async (gift): Promise<GiftOutcome> => {
        const outcome = await port.giveStars(gift)
        return outcome.kind === 'unknown' ? { kind: 'try_later', why: outcome.why } : outcome
      },
    }),
  },
  {
    name: 'wallet_always_says_no_gift',
    without: 'the wallet’s real balance: it always shows what the shop expects',
    provider: (port, engine) => ({
      ...port,
      readBalance: async () => {
        const balance = await port.readBalance()
        const expected = engine.rows(SPENT, [])[0]?.['left']
        return typeof expected === 'number' ? expected : balance
      },
    }),
  },
  {
    name: 'accepted_is_delivered',
    without: 'the wait for the provider to complete what it accepted',
    provider: (port) => ({
      ...port,
      readOrder: async (ref): Promise<ProviderOrder | undefined> => {
        const order = await port.readOrder(ref)
        return order?.state === 'working' ? { ...order, state: 'completed' } : order
      },
    }),
  },
  {
    name: 'no_recipient_check',
    without: 'the comparison of who held the name at review and who holds it now',
    sql: (sql) =>
      sql.includes('from "deliveries" inner join "orders"')
        ? sql.replace('"pii"."recipient_ref"', 'NULL')
        : sql,
  },
  {
    name: 'pending_is_refunded',
    without: 'the wait for Stripe to say that a refund succeeded',
    payments: (port) => ({
      ...port,
      giveBack: async (refund): Promise<RefundAnswer> => {
        const answer = await port.giveBack(refund)
        return answer.kind === 'pending' ? { ...answer, kind: 'succeeded' } : answer
      },
    }),
  },
  { name: 'random_refund_key', without: 'the refund’s own idempotency key', randomRefundKey: true },
  {
    name: 'no_refund_list',
    without: 'the list of refunds: Stripe is never asked what it already knows',
    payments: (port) => ({ ...port, findRefund: async () => undefined }),
  },
  {
    name: 'processing_is_paid',
    without: 'payment_status: a completed page counts as money',
    shop: (shop, { bank }) => ({
      ...shop,
      takePaymentNews: (news) => {
        const session = news.kind === 'processing' ? bank().sessions.get(news.sessionId) : undefined
        if (!session || news.kind !== 'processing') return shop.takePaymentNews(news)
        const { orderId, id: sessionId, paymentIntent, amount, currency } = session
        const payment = { orderId, sessionId, paymentIntent, amount, currency, email: null, live: false }
        return shop.takePaymentNews({ eventId: news.eventId, type: news.type, kind: 'paid', payment })
      },
    }),
  },
  {
    name: 'event_first',
    without: 'the work of a repeated event: its id is written first, and a second one is skipped',
    shop: (shop, { d1 }) => ({
      ...shop,
      takePaymentNews: async (news) => {
        const insert = d1.prepare(
          'INSERT INTO stripe_events VALUES (?, ?, NULL, 0) ON CONFLICT DO NOTHING RETURNING id',
        )
        const { results } = await insert.bind(news.eventId, news.type).all()
        return results.length === 0 ? 'taken' : shop.takePaymentNews(news)
      },
    }),
  },
  {
    name: 'answer_first',
    without: 'the wait with the 2xx until the effect is durable',
    shop: (shop) => ({
      ...shop,
      takePaymentNews: async (news) => {
        void shop.takePaymentNews(news).catch(() => undefined)
        return 'taken'
      },
    }),
  },
  {
    name: 'provider_answer_first',
    without: 'the 503 to a provider’s webhook that could not be looked up',
    shop: (shop) => ({
      ...shop,
      takeProviderNews: async (body, signature) => {
        const taken = await shop.takeProviderNews(body, signature).catch(() => undefined)
        return taken === undefined || taken.kind === 'not_durable' ? { kind: 'nobody' } : taken
      },
    }),
  },
  {
    name: 'no_signature',
    without: 'the look at Stripe’s signature',
    payments: (port) => ({ ...port, readNews: async (body) => ok(readEvent(JSON.parse(body))) }),
  },
  {
    name: 'no_signature_time',
    without: 'the time in Stripe’s signature: as old or as young as may be',
    payments: (port) => ({
      ...port,
      readNews: (body, signature) =>
        port.readNews(body, signature, new Date(1000 * Number(/t=(\d+)/.exec(signature)?.[1] ?? 0))),
    }),
  },
  {
    name: 'no_provider_signature',
    without: 'the look at the provider’s signature',
    provider: (port) => ({
      ...port,
      readNews: async (body) => ({ ref: String((JSON.parse(body) as { order: { id: string } }).order.id) }),
    }),
  },
  {
    name: 'late_refund_failure_ignored',
    without: 'the second look at a refund that had succeeded',
    sql: (sql) =>
      sql.replace(/^update "refunds" .* "refunds"\."state" in \(\?, \?, \?\)/, `$& AND state <> 'succeeded'`),
  },
  { name: 'no_sweep', without: 'the sweep', noSweep: true },
]
