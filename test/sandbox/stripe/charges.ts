import { createHash } from 'node:crypto'
import type Stripe from 'stripe'
import { freshId } from '../random.ts'
import { nowS, type World } from '../world.ts'

export type Means = { kind: 'card'; number: string } | { kind: 'sepa_debit' }

/** The same card has the same fingerprint whoever pays with it. */
const fingerprintOf = (number: string) => createHash('sha256').update(number).digest('hex').slice(0, 16)

function detailsOf(means: Means, amount: number) {
  if (means.kind === 'sepa_debit') {
    const details = {
      bank_code: '37040044',
      branch_code: null,
      country: 'DE',
      fingerprint: fingerprintOf('DE89370400440532013000'),
      last4: '3000',
      mandate: null,
    }
    return { type: 'sepa_debit', sepa_debit: details } satisfies Stripe.Charge.PaymentMethodDetails
  }
  const card = {
    amount_authorized: amount,
    authorization_code: null,
    brand: 'visa',
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'US',
    electronic_commerce_indicator: null,
    exp_month: 12,
    exp_year: 2034,
    fingerprint: fingerprintOf(means.number),
    funding: 'credit',
    installments: null,
    last4: means.number.slice(-4),
    mandate: null,
    network: 'visa',
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  } satisfies Stripe.Charge.PaymentMethodDetails.Card
  return { type: 'card', card } satisfies Stripe.Charge.PaymentMethodDetails
}

interface ChargeParts {
  intent: Stripe.PaymentIntent
  means: Means
  email: string
  status: 'succeeded' | 'pending' | 'failed'
  failure: { code: string; message: string } | null
}

export function charge(world: World, { intent, means, email, status, failure }: ChargeParts): Stripe.Charge {
  const made = {
    id: freshId(status === 'pending' ? 'py_3' : 'ch_3', 23),
    object: 'charge',
    amount: intent.amount,
    amount_captured: status === 'failed' ? 0 : intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: status === 'succeeded' ? freshId('txn_3', 23) : null,
    billing_details: { address: null, email, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: 'TRUSTGIFTS',
    captured: status !== 'failed',
    created: nowS(world),
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: failure?.code ?? null,
    failure_message: failure?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: status === 'failed' ? 'declined_by_network' : 'approved_by_network',
      reason: failure?.code ?? null,
      risk_level: 'normal',
      risk_score: 12,
      seller_message: status === 'failed' ? 'The bank declined.' : 'Payment complete.',
      type: status === 'failed' ? 'issuer_declined' : 'authorized',
    },
    paid: status === 'succeeded',
    payment_intent: intent.id,
    payment_method: freshId('pm_1', 23),
    payment_method_details: detailsOf(means, intent.amount),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status,
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.Charge
  world.stripe.charges.set(made.id, made)
  intent.latest_charge = made.id
  intent.payment_method = made.payment_method
  return made
}
