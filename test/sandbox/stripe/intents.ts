import type Stripe from 'stripe'
import { freshId } from '../random.ts'
import { nowS, type World } from '../world.ts'
import type { SessionRecord } from './state.ts'

/** The session's payment intent; made when a payment is first tried, as at Stripe. */
export function intentOf(world: World, { session, intent }: SessionRecord): Stripe.PaymentIntent {
  const found = typeof session.payment_intent === 'string' && world.stripe.intents.get(session.payment_intent)
  if (found) return found
  const id = freshId('pi_3', 23)
  const made = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: freshId(`${id}_secret_`, 25),
    confirmation_method: 'automatic',
    created: nowS(world),
    currency: session.currency ?? '',
    customer: null,
    customer_account: null,
    description: intent.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: { ...intent.metadata },
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: ['card', 'sepa_debit'],
    payment_record: null,
    processing: null,
    receipt_email: intent.receiptEmail,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.PaymentIntent
  world.stripe.intents.set(id, made)
  session.payment_intent = id
  return made
}
