import type Stripe from 'stripe'
import type { RefundAnswer } from './payments.ts'

/** Where a refund stands; final only when Stripe says succeeded. */
export function refundAnswer(refund: Stripe.Refund): RefundAnswer {
  switch (refund.status) {
    case 'succeeded':
      return { kind: 'succeeded', stripeId: refund.id }
    case 'failed':
    case 'canceled':
      return { kind: 'failed', stripeId: refund.id }
    default: // pending, requires_action, and whatever Stripe thinks of next
      return { kind: 'pending', stripeId: refund.id }
  }
}
