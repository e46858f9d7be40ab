export type RefundMode = 'succeed' | 'pending_then_succeed' | 'pending_then_fail' | 'succeed_then_fail'
export const REFUND_MODES: readonly RefundMode[] = [
  'succeed',
  'pending_then_succeed',
  'pending_then_fail',
  'succeed_then_fail',
]

export type CardPlay =
  | { plays: 'pays'; after?: 'dispute' | 'warning'; refunds?: RefundMode; says: string }
  | { plays: 'declined'; code: string; declineCode: string | null; says: string }

const declined = (declineCode: string, says: string, code = 'card_declined'): CardPlay => ({
  plays: 'declined',
  code,
  declineCode: code === 'card_declined' ? declineCode : null,
  says,
})

/** @see https://docs.stripe.com/testing */
export const CARDS: Record<string, CardPlay> = {
  '4242424242424242': { plays: 'pays', says: 'pays' },
  '4000000000000002': declined('generic_decline', 'Your card was declined.'),
  '4000000000009995': declined('insufficient_funds', 'Your card has insufficient funds.'),
  '4000000000000069': declined('', 'Your card has expired.', 'expired_card'),
  '4000000000000127': declined('', 'Your card’s security code is incorrect.', 'incorrect_cvc'),
  '4000000000000259': { plays: 'pays', after: 'dispute', says: 'pays and is disputed' },
  '4000000000005423': { plays: 'pays', after: 'warning', says: 'pays and gets an early fraud warning' },
  '4000000000007726': {
    plays: 'pays',
    refunds: 'pending_then_succeed',
    says: 'pays; a refund is pending, then succeeds',
  },
  '4000000000005126': {
    plays: 'pays',
    refunds: 'succeed_then_fail',
    says: 'pays; a refund succeeds, then fails',
  },
}

/** Number and what happens, for people. */
export const cardRows = (): [string, string][] =>
  Object.entries(CARDS).map(([number, play]) => [
    number.replace(/(\d{4})(?=\d)/g, '$1 '),
    play.plays === 'declined' ? `declined: ${play.says}` : play.says,
  ])

export function playOf(typed: string): CardPlay {
  const number = typed.replace(/[\s-]/g, '')
  const known = CARDS[number]
  if (known) return known
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) {
    return declined('', 'Your card number is incorrect.', 'incorrect_number')
  }
  return declined(
    'test_mode_live_card',
    'Your card was declined. Your request was in test mode, but used a non test card.',
  )
}

const passesLuhn = (number: string) =>
  [...number]
    .toReversed()
    .map((digit, index) => Number(digit) * (index % 2 ? 2 : 1))
    .reduce((sum, digit) => sum + (digit > 9 ? digit - 9 : digit), 0) %
    10 ===
  0
