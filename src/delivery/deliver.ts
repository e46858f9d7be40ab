import type { Order } from '../db/schema.ts'
import { insist } from '../shared/insist.ts'
import type { Again } from '../shared/pointers.ts'
import { claimDelivery, commitIntent } from './claim.ts'
import type { DeliveryDeps } from './delivery-deps.ts'
import { failAndRefund, holdForPerson } from './give-up.ts'
import { settleCall, tryLater } from './settle.ts'

/** The wait for the provider's turn; with four seconds for its answer well inside the lease. */
const RECIPIENT_PATIENCE_MS = 20_000
const ANSWER_MS = 5000

/** Claim, screen, check the recipient, commit the intent, call once, settle. Whoever loses the claim on the way writes nothing. */
export async function deliverGift(deps: DeliveryDeps, order: Order): Promise<Again> {
  const claim = await claimDelivery(deps, order.id)
  if (!claim) return undefined
  if (isPastDeadline(deps, order)) return failAndRefund(deps, order.id, claim.fence, 'delivery_deadline')

  const screened = await deps.screen(order, claim.waits)
  if (screened === 'held') return undefined
  if (screened === 'no_answer') return tryLater(deps, order.id, claim, 'screening_no_answer')

  const recipient = await deps.provider.findRecipient(order.username, recipientPatienceMs(deps))
  if (recipient.status === 'unknown') return tryLater(deps, order.id, claim, 'recipient_unknown')
  if (recipient.status !== 'found')
    return failAndRefund(deps, order.id, claim.fence, `recipient_${recipient.status}`)
  if (order.recipientRef !== null && order.recipientRef !== recipient.ref)
    return holdForPerson(deps, order.id, claim.fence, 'recipient_changed')

  if (!(await commitIntent(deps, order.id, claim.fence))) return undefined
  const outcome = await deps.provider.giveStars({
    username: order.username,
    recipientRef: recipient.ref,
    stars: order.stars,
  })
  // What the provider answered is known nowhere else: a passing error of D1 must not lose it.
  return insist(() => settleCall(deps, order.id, claim, outcome))
}

const recipientPatienceMs = ({ leaseSeconds }: DeliveryDeps): number =>
  Math.min(RECIPIENT_PATIENCE_MS, leaseSeconds * 1000 - ANSWER_MS)

/** A paid order is delivered by then, or refunded where it provably was not. */
export function isPastDeadline({ now, deadlineMinutes }: DeliveryDeps, order: Order): boolean {
  const from = order.releasedAt ?? order.paidAt
  return from !== null && now().getTime() > from.getTime() + deadlineMinutes * 60_000
}
