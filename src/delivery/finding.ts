/** What there is to know now about an order that waits for a person. */
export const FINDINGS = [
  'delivered',
  'at_work', // the provider, or a call of ours, is not done yet
  'not_sent', // and provably so
  'cannot_tell',
  'no_answer',
  'another_order', // the reference given is of another name or amount, or already another order's
  'same_recipient',
  'other_recipient',
  'no_such_recipient',
] as const
export type Finding = (typeof FINDINGS)[number]
