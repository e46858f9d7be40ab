import { haltGifting } from '../order/halt.ts'
import type { Id } from '../shared/id.ts'
import { unreachable } from '../shared/never.ts'
import { later } from '../shared/time.ts'
import type { Claim } from './claim.ts'
import type { Again, DeliveryDeps } from './delivery-deps.ts'
import { findJob, moveDelivery } from './delivery-store.ts'
import type { GiftOutcome } from './gift-provider.ts'
import { failAndRefund } from './give-up.ts'
import { adoptOrder } from './provider-news.ts'

/** What the call brought, written under the claim that made it, also when a sweep gave the call up meanwhile. */
export async function settleCall(
  deps: DeliveryDeps,
  orderId: Id<'order'>,
  claim: Claim,
  outcome: GiftOutcome,
): Promise<Again> {
  const { db, now, log, followWait } = deps
  const at = now()
  const common = { orderId, from: ['calling', 'unknown'], fence: claim.fence, at } as const
  switch (outcome.kind) {
    case 'accepted': {
      const inSeconds = followWait(1)
      const [accepted] = await db.batch([
        ...moveDelivery(db, {
          ...common,
          to: 'accepted',
          cause: 'provider',
          set: {
            providerRef: outcome.ref,
            costMicro: outcome.costMicro,
            dueAt: later(at, inSeconds),
            waits: 1,
          },
        }),
      ])
      if (accepted.length === 1) return { inSeconds }
      return acceptedTooLate(deps, orderId, outcome)
    }
    case 'refused':
      return failAndRefund(deps, orderId, claim.fence, outcome.why)
    case 'try_later':
      return tryLater(deps, orderId, claim, outcome.why, outcome.afterSeconds)
    case 'unknown': {
      const inSeconds = deps.settleWindowSeconds
      log('warn', 'delivery.unknown', { orderId, why: outcome.why })
      await db.batch([
        ...moveDelivery(db, {
          ...common,
          to: 'unknown',
          cause: outcome.why,
          set: { why: outcome.why, dueAt: later(at, inSeconds) },
        }),
      ])
      return { inSeconds }
    }
    default:
      return unreachable(outcome)
  }
}

/**
 * Somebody else settled this call. A webhook may have brought the same news, or taken a twin's gift, of the same name and
 * amount, for this one: then this one is the twin's. If it is nobody's, there are two gifts: stop everything.
 */
async function acceptedTooLate(
  deps: DeliveryDeps,
  orderId: Id<'order'>,
  { ref, costMicro }: Extract<GiftOutcome, { kind: 'accepted' }>,
): Promise<undefined> {
  const job = await findJob(deps.db, orderId)
  if (!job || job.delivery.providerRef === ref) return undefined
  const { username, stars } = job.order
  const gift = { ref, state: 'working', username, stars, costMicro, createdAt: null } as const
  const taken = await adoptOrder(deps, gift, orderId)
  if (taken.kind === 'nobody')
    await haltGifting(deps, `${orderId} was accepted as ${ref} after its claim was lost`)
  return undefined
}

/** Provably nothing was done: wait, longer each time, then begin again with a new claim. */
export async function tryLater(
  deps: DeliveryDeps,
  orderId: Id<'order'>,
  claim: Claim,
  why: string,
  afterSeconds?: number,
): Promise<Again> {
  const { db, now, log, retryWait } = deps
  const at = now()
  const waits = claim.waits + 1
  const inSeconds = retryWait(waits, afterSeconds)
  log('warn', 'delivery.try_later', { orderId, why, inSeconds })
  await db.batch([
    ...moveDelivery(db, {
      orderId,
      from: ['claimed', 'calling', 'unknown'],
      to: 'queued',
      fence: claim.fence,
      cause: why,
      at,
      set: { why, waits, dueAt: later(at, inSeconds) },
    }),
  ])
  return { inSeconds }
}
