import type { DeliveryState } from '../../db/schema.ts'
import type { Decision } from '../../operator/decisions.ts'
import type { AlertCode } from '../../watch/alert-code.ts'

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
  pinged: 'The test event arrived.',
  not_pinged: 'The test event was sent and not taken. Its answer stands below.',
  no_webhook: 'This partner has no webhook address.',
  webhook_off: 'The address is switched off: a test event that arrives switches it on.',
  asked: 'It is sent again now.',
  not_pending: 'That change is not to come: it is charged already, or was cancelled.',
  blocked: 'Blocked.',
  unchanged: 'There was nothing to change.',
  lifted: 'Lifted.',
  reason_missing: 'Say why, in a sentence: it is kept.',
}

/** What an alert says, and where one looks first. */
const alerts: Record<AlertCode, readonly [says: string, place: string]> = {
  float_low: ['The float lasts for {hours} h of sales more; orders that wait for it: {ordersWaiting}', ''],
  review_waiting: [
    'Orders that wait for a person: {orders}, the oldest for {oldestMinutes} min',
    '/orders?status=review',
  ],
  error_rate: ['{percent} % of requests failed in five minutes: {errors} of {requests}', ''],
  undelivered: [
    'Paid and not delivered: {orders}, the oldest for {oldestMinutes} min',
    '/orders?status=paid',
  ],
  dead_letters: ['Messages the queue gave up in the last hour: {messages}', '/orders?status=review'],
  cron_silent: ['The cron has not run for {minutes} min', ''],
  reconciliation_difference: [
    'Orders found at Stripe that webhooks had not brought, and repaired: {orders}',
    '/report',
  ],
  gifting_halted: ['All gifting has been halted for {minutes} min', '/audit'],
  partner_webhook_off: ['Partners whose webhook was switched off: {partners}', '/partners'],
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

const told: Record<'told' | 'silent' | 'too_many' | 'margin', string> = {
  margin:
    'Cost and margin of what was delivered, in dollars: Stars and currency at the rates of the price list, card fees at 4.5 % and 30 cents.',
  told: 'Stripe was asked just now.',
  silent: 'Stripe did not answer: nothing is compared with it.',
  too_many: 'Stripe has more payments since that day than are read here: nothing is compared with it.',
}

/** What is done about partners, and what is told of one. */
const partner = {
  create: ['New partner', 'Key and webhook secret are shown once, on the page that follows.'],
  change: [
    'Change the settings',
    'Only what you change is changed. A new webhook address begins with a clean slate.',
  ],
  suspend: [
    'Switch off',
    'No widget shows the shop on their pages, and no sale is theirs from now on. What they earned stays.',
  ],
  activate: ['Switch on', 'Their widget sells again, and sales are theirs.'],
  key: [
    'New key',
    'For their programs that read orders and ledger. It is shown once, on the page that follows; 0 hours end the old one now.',
  ],
  secret: ['New webhook secret', 'Until the old one ends, webhooks are signed with both. It is shown once.'],
  secrets: { id: 'Number', key: 'Key', webhookSecret: 'Webhook secret' } as Record<string, string>,
  once: 'Copy these now and hand them over on a safe way: the shop keeps only what it needs to recognise them, and nobody can read them again.',
  fields: [
    { name: 'name', label: 'Name', maxlength: 80 },
    {
      name: 'hosts',
      label: 'Sites that may show the widget',
      hint: 'host or host:port, one a line; none where they only link',
      rows: 3,
      optional: true,
    },
    {
      name: 'returnUrl',
      label: 'Way back for buyers',
      type: 'url',
      maxlength: 2000,
      hint: 'An https address',
    },
    {
      name: 'commissionBps',
      label: 'Commission',
      type: 'number',
      min: 0,
      max: 10_000,
      hint: 'In hundredths of a per cent: 500 is 5 %',
    },
    {
      name: 'webhookUrl',
      label: 'Webhook address',
      type: 'url',
      maxlength: 2000,
      optional: true,
      hint: 'Left empty, they are told nothing',
    },
  ],
}

const prices = {
  lines: 'Price list: from how many Stars, for each Star, for the order',
  cancel: 'The prices of now stay. The change is kept in the history, as cancelled.',
}

const blocks = {
  lift: [
    'Lift',
    'Stars are sold and sent for this name again. An order held for the block can then be released.',
  ],
  block: [
    'Block a name',
    'Nothing more is sold for this name, and nothing sent to it. Orders under way for it come into review.',
  ],
  what: 'Nothing is sold for these names. A block stays until it is lifted, also when the person is erased from our books.',
}

const heads = {
  audit: ['When', 'Who', 'What', 'To', 'Reason'],
  orders: ['Order', 'For', 'Stars', 'Price', 'Status', 'Placed'],
  partners: ['Partner', 'State', 'Sold, 30 days', 'Owed', 'Webhook'],
  webhooks: ['When', 'What', 'Order', 'State', 'Tries', 'Answer'],
  history: ['From', 'State', 'List', 'Who', 'Reason'],
  money: ['Currency', 'Paid, by the shop', 'Paid, by Stripe', 'Given back'],
  day: ['When', 'Who', 'What', 'Order', 'Reason'],
  calls: ['When', 'Came of it', 'Because'],
  decisions: ['When', 'Who', 'What', 'Reason'],
  story: ['When', 'What', 'Because'],
  sold: ['Currency', 'Orders', 'Stars', 'Revenue', 'Delivered', 'Brought', 'Cost', 'Margin'],
  blocks: ['Name', 'Why', 'By', 'Since', 'Change'],
}

/** The console's sentences: a static file, since the Worker needs them only when an operator looks. */
export const deskTexts = { why, deeds, said, alerts, proof, told, partner, prices, blocks, heads }
export type DeskTexts = typeof deskTexts
