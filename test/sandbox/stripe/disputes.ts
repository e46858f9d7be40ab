import type Stripe from 'stripe'
import { freshId } from '../random.ts'
import { isoNow, nowS, type World } from '../world.ts'
import { emitEvent } from './events.ts'

const ANSWER_WITHIN_S = 7 * 24 * 60 * 60

const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
}

export function disputeCharge(world: World, charge: Stripe.Charge): Stripe.Dispute {
  charge.disputed = true
  const dispute = {
    id: freshId('du_1', 23),
    object: 'dispute',
    amount: charge.amount,
    balance_transactions: [],
    charge: charge.id,
    created: nowS(world),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: NO_EVIDENCE,
    evidence_details: {
      due_by: nowS(world) + ANSWER_WITHIN_S,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: 'card',
      card: { brand: 'visa', case_type: 'chargeback', network: 'visa', network_reason_code: '10.4' },
    },
    reason: 'fraudulent',
    status: 'needs_response',
  } satisfies Stripe.Dispute
  world.stripe.disputes.set(dispute.id, dispute)
  const paymentIntent = String(charge.payment_intent)
  world.ledger.disputes.push({ id: dispute.id, paymentIntent, at: isoNow(world) })
  emitEvent(world, 'charge.dispute.created', dispute)
  return dispute
}

/** The bank has decided, once. */
export function closeDispute(world: World, dispute: Stripe.Dispute, end: 'won' | 'lost'): boolean {
  if (dispute.status === 'won' || dispute.status === 'lost') return false
  const previous = { status: dispute.status }
  dispute.status = end
  emitEvent(world, 'charge.dispute.closed', dispute, previous)
  return true
}

export function warnOfCharge(world: World, charge: Stripe.Charge): Stripe.Radar.EarlyFraudWarning {
  const paymentIntent = String(charge.payment_intent)
  const warning = {
    id: freshId('issfr_1', 23),
    object: 'radar.early_fraud_warning',
    actionable: !charge.refunded && !charge.disputed,
    charge: charge.id,
    created: nowS(world),
    fraud_type: 'made_with_stolen_card',
    livemode: false,
    payment_intent: paymentIntent,
  } satisfies Stripe.Radar.EarlyFraudWarning
  world.stripe.warnings.set(warning.id, warning)
  world.ledger.warnings.push({ id: warning.id, paymentIntent, at: isoNow(world) })
  emitEvent(world, 'radar.early_fraud_warning.created', warning)
  return warning
}
