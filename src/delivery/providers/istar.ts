import * as z from 'zod/mini'
import { errorKind, type Log } from '../../shared/log.ts'
import { isHexHmac } from '../../shared/sign.ts'
import { whenUsed } from '../../shared/when-used.ts'
import type { GiftProvider } from '../gift-provider.ts'
import { balanceIn, giftOutcome, orderIn, recipientIn, type Answer } from './istar-answers.ts'
import { paceOf } from './pace.ts'

export interface IstarSettings {
  base: string
  apiKey: string
  /** Newest first; the older ones while they are given up. */
  webhookSecrets: readonly string[]
}

/** Their documented limit is one request a second for a key; a little slower keeps clear of it. */
const GAP_MS = 1100
/** A buyer may be waiting for a question; the gifting call alone gets longer. */
const QUESTION_LIMIT_MS = 4000
const CALL_LIMIT_MS = 20_000
/** How long a call may wait for its turn before it is put off: with the call itself inside the lease. */
const CALL_PATIENCE_MS = 15_000
/** For questions nobody waits for. */
const QUESTION_PATIENCE_MS = 20_000
/** The provider gives its webhook ten seconds; following an order is in no hurry either way. */
const NEWS_PATIENCE_MS = 6000
/** Of what is not begun, where turns are dear: shorter, so that what is begun does not stand behind all of it. */
const YIELDING_PATIENCE_MS = 4000

const News = whenUsed(() => z.object({ order: z.object({ id: z.union([z.string(), z.number()]) }) }))

/**
 * iStar's partner API (`https://v1.fragmentapi.com/api/v1/partner`), as documented in November 2026: prepaid wallet, no
 * idempotency, no cancel, no search by a reference of ours. `GET /orders/{id}` decides; the webhook only wakes.
 */
export function istarProvider({ base, apiKey, webhookSecrets }: IstarSettings, log: Log): GiftProvider {
  const pace = paceOf(GAP_MS)

  async function readAnswer(response: Response): Promise<Answer> {
    if (response.status === 429) pace.slowDown()
    const retryAfter = response.headers.get('retry-after') ?? ''
    return {
      status: response.status,
      retryAfterSeconds: /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : undefined,
      json: parseJson(await response.text()),
    }
  }

  /** `undefined` when it was not our turn in time, or no whole answer came. Never throws. */
  async function ask(path: string, patienceMs: number): Promise<Answer | undefined> {
    if (!(await pace.turn(patienceMs))) return undefined
    try {
      return await readAnswer(
        await fetch(`${base}${path}`, {
          headers: { 'API-Key': apiKey, accept: 'application/json' },
          // Wherever it leads, the key is not for there.
          redirect: 'manual',
          signal: AbortSignal.timeout(QUESTION_LIMIT_MS),
        }),
      )
    } catch (error) {
      log('warn', 'istar.no_answer', { error: errorKind(error) })
      return undefined
    }
  }

  return {
    name: 'istar',

    async findRecipient(username, patienceMs) {
      const patience = pace.isCareful() ? Math.min(patienceMs, YIELDING_PATIENCE_MS) : patienceMs
      const answer = await ask(`/star/recipient/search?username=${username}&quantity=50`, patience)
      return answer ? recipientIn(answer) : { status: 'unknown' }
    },

    async giveStars({ username, recipientRef, stars }) {
      if (!(await pace.turn(CALL_PATIENCE_MS))) return { kind: 'try_later', why: 'our_own_pace' }
      try {
        const response = await fetch(`${base}/orders/star`, {
          method: 'POST',
          headers: { 'API-Key': apiKey, 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({
            username,
            recipient_hash: recipientRef,
            quantity: stars,
            wallet_type: 'TON',
          }),
          redirect: 'manual',
          signal: AbortSignal.timeout(CALL_LIMIT_MS),
        })
        return giftOutcome(await readAnswer(response))
      } catch (error) {
        // workerd does not tell a connection that never opened from one that broke: both stay open questions.
        log('warn', 'istar.call_unanswered', { error: errorKind(error) })
        return { kind: 'unknown', why: 'provider_no_answer' }
      }
    },

    async readOrder(ref) {
      const answer = await ask(`/orders/${encodeURIComponent(ref)}`, NEWS_PATIENCE_MS)
      return answer && orderIn(answer, ref)
    },

    async readBalance() {
      const answer = await ask('/wallet/balance?wallet_type=TON', QUESTION_PATIENCE_MS)
      return answer && balanceIn(answer)
    },

    async readNews(body, signature) {
      if (!(await isHexHmac(webhookSecrets, body, signature))) return undefined
      const parsed = z.safeParse(News, parseJson(body))
      return parsed.success ? { ref: String(parsed.data.order.id) } : undefined
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
