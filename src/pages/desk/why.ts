import type { DeliveryState } from '../../db/schema.ts'
import type { Decision } from '../../operator/decisions.ts'

/** Why an order waits for a person: what happened, and what to do about it. */
const why: Record<string, string> = {
  payment_mismatch:
    'What was paid is not what was ordered: amount, currency or payment page differ. Compare with Stripe, then refund.',
  recipient_changed:
    'Since the buyer checked it, the @username went to another account. Look up who holds it now. Write to the buyer; refund unless they are sure.',
  delivery_unknown:
    'The provider was asked for the gift and never answered, and its wallet cannot tell whether it was made. Look it up; where you find the order in the provider’s books, give its number. Deliver again or write off only when you are sure, and with a second person.',
  provider_never_answers:
    'Several calls for this gift were never answered. Look it up: not sent can be delivered again or refunded.',
  earlier_call_failed:
    'The provider failed an order that may belong to an earlier call for this gift, so the last call may have made one. Look it up in the provider’s books.',
  delivery_deadline: 'It was not delivered in time, and whether it was sent is not proved. Look it up.',
  disputed:
    'The buyer’s bank disputes the payment. Answer it in Stripe. While it is open nothing is refunded.',
  fraud_warning:
    'The card’s bank warned of fraud before the Stars were sent. Refund, unless you know better.',
  refunded_outside: 'Somebody gave the money back in Stripe’s dashboard. It is never delivered after that.',
  restored:
    'The shop was put back from a backup, and what happened since is not known here. Find it in the provider’s books.',
  highest_risk: 'Stripe calls this payment very risky. Nothing was sent. Release it or refund it.',
  velocity_recipient: 'So much was bought for this name today. Nothing was sent. Release it or refund it.',
  velocity_card: 'So much was bought with this card today. Nothing was sent. Release it or refund it.',
  velocity_network: 'So much was bought from this network today. Nothing was sent. Release it or refund it.',
  recipient_blocked: 'The name it is for is blocked. Refund it, or lift the block and release it.',
  dead_letter: 'Working on it failed again and again. Find the cause in the log, then release or refund it.',
  refund_failed:
    'The bank sent the refund back. Ask the buyer for another way, or try again; then close the case.',
  refund: 'Stripe refused the refund. Look at the payment in Stripe, then refund again or close the case.',
  other: 'A machine could not decide this alone. The story below says how it came here.',
  refund_disputed: 'It could not be refunded: the payment is disputed. Answer the dispute in Stripe.',
}

/** What each decision does: for the one who decides. */
const deeds: Record<Decision, [button: string, does: string]> = {
  look_up: ['Look up again', 'Asks the provider anew and writes down what it proves. Nothing is sent.'],
  release: ['Release', 'Nothing was called for yet: the delivery begins now.'],
  deliver_again: ['Deliver again', 'The gift is called for once more.'],
  refund: ['Refund', 'Gives all the money back. The Stars are never sent after that.'],
  write_off: ['Write off', 'Gives the money back although the Stars may have been sent.'],
  close: ['Close the case', 'Nothing more will move: no gift, no money.'],
  block: ['Block the recipient', 'Nothing more is sold for this name, and nothing sent to it.'],
  note: ['Add a note', 'A remark for colleagues. Nothing moves.'],
}

/** What was found, done, or refused. */
const said: Record<string, string> = {
  delivered: 'The provider says: delivered.',
  at_work: 'The provider is still at work on it. Ask again later.',
  not_sent: 'Provably not sent: it can be delivered again or refunded.',
  cannot_tell: 'It cannot be told whether it was sent.',
  no_answer: 'The provider does not answer. Ask again later.',
  another_order: 'That number is of another name or amount, or belongs to another order.',
  same_recipient: 'The name is still held by the same account.',
  other_recipient: 'The name is held by another account now.',
  no_such_recipient: 'Nobody holds this name now.',
  asked_second: 'Asked. A second operator has to agree within 24 hours.',
  done: 'Done.',
  refunding: 'The refund is on its way.',
  paid: 'It goes on: the delivery begins.',
  review: 'Done. It still waits in review.',
  refunded: 'Done.',
  not_allowed: 'That cannot be decided for an order that stands as this one does now.',
  changed_meanwhile: 'The order has moved meanwhile. Look at it again.',
  approval_pending: 'A question about this order already waits for a second person.',
  approval_answered: 'That question was answered already.',
  approval_expired: 'That question is older than 24 hours. Ask again.',
  own_request: 'You asked for it yourself: another operator has to agree.',
  already_delivered: 'Already delivered.',
  already_refunded: 'Already refunded, or being refunded.',
  not_paid: 'Not paid.',
  delivery_in_progress: 'The delivery has begun; wait for what comes of it.',
  delivery_unknown: 'Whether it was sent is not known. Look it up first.',
  case_closed: 'The case is closed.',
  reason_missing: 'Say why, in a sentence: it is kept.',
}

/** What is proved about a delivery. */
const proof: Record<DeliveryState | 'none' | 'uncalled', string> = {
  none: 'No delivery was begun.',
  uncalled: 'No gift was called for yet.',
  queued: 'Provably nothing was sent.',
  claimed: 'It is being worked on.',
  calling: 'A gift is being called for.',
  accepted: 'The provider accepted the order; it may have been sent.',
  unknown: 'It may have been sent, or not.',
  done: 'The Stars were sent.',
  failed: 'The provider refused: nothing was sent.',
}

const told: Record<'told' | 'silent' | 'too_many', string> = {
  told: 'Stripe was asked just now.',
  silent: 'Stripe did not answer: nothing is compared with it.',
  too_many: 'Stripe has more payments since that day than are read here: nothing is compared with it.',
}

/** The console's sentences: a static file, since the Worker needs them only when an operator looks. */
export const deskTexts = { why, deeds, said, proof, told }
export type DeskTexts = typeof deskTexts
