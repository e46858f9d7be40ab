import { eq, sql } from 'drizzle-orm'
import { deliveries } from '../db/schema.ts'
import { haltGifting } from '../order/halt.ts'
import type { Id } from '../shared/id.ts'
import { unreachable } from '../shared/never.ts'
import type { Again } from '../shared/pointers.ts'
import { later } from '../shared/time.ts'
import type { Claim } from './claim.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import { findJob, moveDelivery, stepDelivery } from './delivery-store.ts'
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
  const { db, now, followWait } = deps
  switch (outcome.kind) {
    case 'accepted': {
      const inSeconds = followWait(1)
      const accepted = await stepDelivery(db, {
        orderId,
        from: ['calling', 'unknown'],
        to: 'accepted',
        fence: claim.fence,
        set: {
          providerRef: outcome.ref,
          costMicro: outcome.costMicro,
          dueAt: later(now(), inSeconds),
          waits: 1,
        },
        when: sql`NOT EXISTS (SELECT 1 FROM deliveries WHERE provider_ref = ${outcome.ref})`,
      })
      if (accepted.length === 1) return { inSeconds }
      return acceptedTooLate(deps, orderId, claim, outcome)
    }
    case 'refused':
      return failAndRefund(deps, orderId, claim.fence, outcome.why)
    case 'try_later':
      return tryLater(deps, orderId, claim, outcome.why, outcome.afterSeconds)
    case 'unknown':
      return leaveOpen(deps, orderId, claim, outcome.why)
    default:
      return unreachable(outcome)
  }
}

/** What became of the call is found out later, never by calling again. */
async function leaveOpen(
  deps: DeliveryDeps,
  orderId: Id<'order'>,
  claim: Claim,
  why: string,
): Promise<Again> {
  const { db, now, log, settleWindowSeconds: inSeconds } = deps
  const at = now()
  log('warn', 'delivery.unknown', { orderId, why })
  await db.batch([
    ...moveDelivery(db, {
      orderId,
      from: ['calling', 'unknown'],
      to: 'unknown',
      fence: claim.fence,
      cause: why,
      at,
      set: { why, dueAt: later(at, inSeconds) },
    }),
  ])
  return { inSeconds }
}

/**
 * Somebody else settled this call, or took its gift. A webhook may have brought the same news; or it gave this gift to a
 * twin, of the same name and amount: then this call is open until the twin's own gift is known; or it gave the twin's gift
 * to this one: then this gift is the twin's. If it is nobody's, there are two gifts: stop everything.
 */
async function acceptedTooLate(
  deps: DeliveryDeps,
  orderId: Id<'order'>,
  claim: Claim,
  { ref, costMicro }: Extract<GiftOutcome, { kind: 'accepted' }>,
): Promise<Again> {
  const [owner] = await deps.db
    .select({ orderId: deliveries.orderId })
    .from(deliveries)
    .where(eq(deliveries.providerRef, ref))
  if (owner?.orderId === orderId) return undefined
  if (owner) return leaveOpen(deps, orderId, claim, 'a_twin_has_it')
  const job = await findJob(deps.db, orderId)
  if (!job) return undefined
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
