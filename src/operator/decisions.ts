import type { Delivery, RefundState, Weighty } from '../db/schema.ts'
import type { OrderState } from '../order/order.ts'

/** What an operator may decide about an order. */
export const DECISIONS = [
  'look_up',
  'release',
  'deliver_again',
  'refund',
  'write_off',
  'close',
  'block',
  'note',
] as const
export type Decision = (typeof DECISIONS)[number]

export interface Allowed {
  decision: Decision
  /** How many different people it takes. */
  people: 1 | 2
}

/** What decides which decisions there are. */
export interface Facts {
  state: OrderState
  reviewWhy: string | null
  /** A person has closed the case: nothing more will move. */
  closed: boolean
  /** Whether it is still known who receives; not after that was erased. */
  known: boolean
  blocked: boolean
  delivery: Pick<Delivery, 'state' | 'calls' | 'why'> | null
  refund: RefundState | null
  /** The bank's last word: a warning of fraud, or how a dispute stands. */
  bank: 'warned' | 'disputed' | 'won' | 'lost' | null
}

/** Whether the Stars may have been sent: a call that provably did nothing is as good as none. */
export function wasSent({ delivery }: Pick<Facts, 'delivery'>): 'no' | 'maybe' | 'yes' {
  if (delivery === null || delivery.state === 'queued') return 'no'
  if (delivery.state === 'done') return 'yes'
  return delivery.state === 'failed' && delivery.why !== 'written_off' ? 'no' : 'maybe'
}

/**
 * One person decides what can do no harm. What may give Stars and money both, or neither, takes two.
 * Checked here for what is shown, and once more by the statement that does it.
 */
export function decisionsFor(facts: Facts): Allowed[] {
  const { state, delivery, refund, bank, closed, known, blocked, reviewWhy } = facts
  const waiting = state === 'review' && !closed
  const sent = wasSent(facts)
  const bankHasIt = bank === 'disputed' || bank === 'lost'
  const bankIsCalm = bank === null || bank === 'won'
  const mayGo = waiting && known && !blocked && bankIsCalm && reviewWhy !== 'refunded_outside'
  const called = (delivery?.calls ?? 0) > 0
  const moneyIsHere = refund === null || refund === 'failed'
  const rules: [Decision, 1 | 2, boolean][] = [
    ['look_up', 1, waiting && known && delivery !== null],
    ['release', 1, mayGo && delivery?.state === 'queued' && !called],
    ['deliver_again', 1, mayGo && delivery?.state === 'queued' && called],
    ['deliver_again', 1, mayGo && delivery?.state === 'failed' && sent === 'no' && refund === 'failed'],
    ['deliver_again', 2, mayGo && delivery?.state === 'unknown'],
    [
      'refund',
      1,
      (waiting || state === 'paid') &&
        (sent === 'no' || delivery?.why === 'written_off') &&
        moneyIsHere &&
        !bankHasIt,
    ],
    [
      'write_off',
      2,
      waiting && (delivery?.state === 'unknown' || delivery?.state === 'accepted') && !bankHasIt,
    ],
    ['close', 2, waiting && (bank === 'lost' || refund === 'failed')],
    ['block', 1, known && !blocked],
    ['note', 1, true],
  ]
  return rules.flatMap(([decision, people, allowed]) => (allowed ? [{ decision, people }] : []))
}

export const isWeighty = (decision: Decision): decision is Weighty =>
  decision === 'deliver_again' || decision === 'write_off' || decision === 'close'
