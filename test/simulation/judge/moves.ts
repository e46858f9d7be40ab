import { DELIVERY_NEXT } from '../../../src/delivery/delivery-store.ts'
import { NEXT, type OrderState } from '../../../src/order/order.ts'
import type { Run } from '../scheduler.ts'
import type { Snapshot, StoryLine } from './snapshot.ts'

type Break = (invariant: string, what: string) => void

const FIXED = ['username', 'recipientRef', 'stars', 'amountMinor', 'currency'] as const

/** What one write may do to one order. `before` is missing for an order that is new. */
export function judgeMove(
  before: Snapshot | undefined,
  after: Snapshot,
  story: readonly StoryLine[],
  fail: Break,
): void {
  const { id } = after
  judgeOrderMove(before, after, fail)
  judgeDeliveryMove(before, after, fail)
  for (const name of FIXED)
    if (before && before[name] !== after[name])
      fail('I12', `${name} of ${id} changed from ${before[name]} to ${after[name]}`)
  judgeStory(before, after, story, fail)
  if ((after.state === 'refunding' || after.state === 'refunded') && isLive(after))
    fail('I3', `${id} is ${after.state} while its delivery is ${after.delivery}`)
  if (after.delivery === 'done' && after.state !== 'delivered')
    fail('I6', `${id} is ${after.state} with its delivery done`)
  if (after.refund === 'succeeded' && after.state !== 'refunded')
    fail('I7', `${id} is ${after.state} with its refund succeeded`)
  if (after.refundMinor !== null && after.refundMinor !== after.amountMinor)
    fail('I4', `${id} is to give back ${after.refundMinor} of ${after.amountMinor}`)
}

const isLive = ({ delivery }: Snapshot) => delivery !== null && delivery !== 'failed'

function judgeOrderMove(before: Snapshot | undefined, after: Snapshot, fail: Break): void {
  if (!before) {
    if (after.state !== 'awaiting_payment') fail('I8', `${after.id} begins ${after.state}`)
    return
  }
  const next: readonly OrderState[] = NEXT[before.state]
  if (before.state !== after.state && !next.includes(after.state))
    fail('I8', `${after.id} moved from ${before.state} to ${after.state}`)
}

function judgeDeliveryMove(before: Snapshot | undefined, after: Snapshot, fail: Break): void {
  const { id, delivery } = after
  const was = before?.delivery ?? null
  if (was === null) {
    if (delivery !== null && delivery !== 'queued') fail('I8', `the delivery of ${id} begins ${delivery}`)
    return
  }
  if (delivery === null) return fail('I8', `the delivery of ${id} vanished`)
  const next: readonly string[] = DELIVERY_NEXT[was]
  if (was !== delivery && !next.includes(delivery))
    fail('I8', `the delivery of ${id} moved from ${was} to ${delivery}`)
}

/** Every move has its line, and every line its move; nothing is ever taken back. */
function judgeStory(
  before: Snapshot | undefined,
  after: Snapshot,
  story: readonly StoryLine[],
  fail: Break,
): void {
  const { id, state, delivery } = after
  const had = before?.events ?? 0
  if (after.events < had) fail('I10', `the story of ${id} became shorter`)
  if (story.some(({ n }, i) => n !== had + i + 1)) fail('I10', `the story of ${id} has a gap after ${had}`)
  const kinds = story.map(({ kind }) => kind)
  if (before && before.state !== state && !kinds.includes(state))
    fail('I10', `${id} became ${state} without an event`)
  for (const kind of kinds) {
    if (kind in NEXT && (kind !== state || before?.state === state))
      fail('I10', `the story of ${id} says ${kind}, but it did not become so`)
    if (kind.startsWith('delivery_') && kind !== `delivery_${delivery}`)
      fail('I10', `the story of ${id} says ${kind}, but its delivery is ${delivery}`)
  }
  const quietly =
    (delivery === 'queued' && (before?.delivery === null || state === 'review')) ||
    // Told by the delivery's own row: who holds it, and that the provider took it at once. Its end is told by the order's.
    delivery === 'claimed' ||
    // The first call is told by the order's row.
    (delivery === 'calling' && before?.deliveringAt === null && after.deliveringAt !== null) ||
    (delivery === 'accepted' && before?.delivery !== 'accepted') ||
    (delivery === 'done' && kinds.includes('delivered'))
  const failedByNews = delivery === 'failed' && state === 'refunding'
  if (before?.delivery && before.delivery !== delivery && !quietly && !failedByNews)
    if (!kinds.includes(`delivery_${delivery}`))
      fail('I10', `the delivery of ${id} became ${delivery} without an event`)
}

/** Who holds a claim: the run that made it. Whoever writes for a claim that is not its own has broken the fence. */
export interface Claims {
  judge(before: Snapshot | undefined, after: Snapshot, run: Run, at: number, fail: Break): void
}

export function claims(): Claims {
  const holders = new Map<string, Run>()
  return {
    judge(before, after, run, at, fail) {
      const { id, delivery, fence } = after
      if (!before || before.delivery === null) return
      const lease = before.leaseUntil ?? 0
      const claimed = fence > before.fence && delivery === 'claimed'
      if (claimed && before.delivery === 'claimed' && lease >= at)
        fail('I9', `${id} was claimed while the lease of another had ${(lease - at) / 1000} s to go`)
      if (fence < before.fence) fail('I9', `the fence of ${id} fell`)
      const holder = holders.get(id)
      const moved = before.delivery !== delivery && !claimed
      // A person, the bank or the queue's last resort may hold or close what nobody has called for yet.
      const heldOrClosed = after.state === 'review' || after.state === 'refunding'
      const alone = holder === run || (heldOrClosed && delivery !== 'calling')
      if (moved && before.delivery === 'claimed' && !alone)
        fail('I9', `${run.name} moved ${id} from claimed to ${delivery} without holding the claim`)
      if (moved && before.delivery === 'calling' && holder !== run && delivery !== 'accepted')
        if (delivery !== 'unknown' || lease >= at)
          fail('I9', `${run.name} settled the call of ${id} as ${delivery} without having made it`)
      if (claimed) holders.set(id, run)
    },
  }
}
