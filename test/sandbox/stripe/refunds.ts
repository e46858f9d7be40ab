import type Stripe from 'stripe'
import { freshId } from '../random.ts'
import { isoNow, nowS, type World } from '../world.ts'
import { money } from './currencies.ts'
import { failed, missing, refused, type StripeAnswer } from './errors.ts'
import { emitEvent } from './events.ts'
import { integerAt, metadataAt, textAt, type FormMap } from './form-body.ts'

const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer']

export function badRefund(form: FormMap): StripeAnswer | undefined {
  const [intent, charge] = [textAt(form, 'payment_intent'), textAt(form, 'charge')]
  if (intent === undefined && charge === undefined) {
    const message =
      'One of the following params should be provided for this request: payment_intent or charge.'
    return refused({ code: 'parameter_missing', message })
  }
  const reason = textAt(form, 'reason')
  if (reason !== undefined && !REASONS.includes(reason)) {
    return refused({ message: `Invalid reason: must be one of ${REASONS.join(', ')}`, param: 'reason' })
  }
  if ((integerAt(form, 'amount') ?? 1) < 1) {
    const message = 'This value must be greater than or equal to 1.'
    return refused({ code: 'parameter_invalid_integer', message, param: 'amount' })
  }
  return undefined
}

export function createRefund(world: World, form: FormMap): Stripe.Refund | StripeAnswer {
  const charge = chargeToRefund(world, form)
  if ('begun' in charge) return charge
  const left = charge.amount - charge.amount_refunded
  const amount = integerAt(form, 'amount') ?? left
  if (amount > left) {
    const message = `Refund amount (${money(amount, charge.currency)}) is greater than unrefunded amount on charge (${money(left, charge.currency)})`
    return failed({ message, param: 'amount' })
  }
  const mode = world.stripe.refundModes.get(charge.id) ?? world.stripe.refundMode
  const refund: Stripe.Refund = {
    id: freshId('re_3', 23),
    object: 'refund',
    amount,
    balance_transaction: freshId('txn_3', 23),
    charge: charge.id,
    created: nowS(world),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: { type: 'card', card: { type: 'refund', reference_status: 'pending' } },
    metadata: metadataAt(form, 'metadata'),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: textAt(form, 'reason') ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: mode.startsWith('pending') ? 'pending' : 'succeeded',
    transfer_reversal: null,
    ...(mode.startsWith('pending') ? { pending_reason: 'processing' as const } : {}),
  }
  world.stripe.refunds.set(refund.id, refund)
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount
  const { id, currency, status } = refund
  const paymentIntent = String(charge.payment_intent)
  world.ledger.refunds.push({ id, paymentIntent, amount, currency, status: status ?? '', at: isoNow(world) })
  emitEvent(world, 'refund.created', refund)
  emitEvent(world, 'charge.refunded', charge)
  if (mode !== 'succeed') {
    const end = mode === 'pending_then_succeed' ? 'succeeded' : 'failed'
    world.timers.after(world.settings.refundMs, () => finishRefund(world, refund, end))
  }
  return refund
}

function chargeToRefund(world: World, form: FormMap): Stripe.Charge | StripeAnswer {
  const intentId = textAt(form, 'payment_intent')
  const intent = intentId === undefined ? undefined : world.stripe.intents.get(intentId)
  if (intentId !== undefined && !intent) {
    return missing('payment_intent', intentId, 'payment_intent', 400)
  }
  const chargeId = textAt(form, 'charge') ?? String(intent?.latest_charge)
  const charge = world.stripe.charges.get(chargeId)
  if (!charge) {
    if (!intent) return missing('charge', chargeId, 'charge', 400)
    return failed({
      message: `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
    })
  }
  if (charge.status !== 'succeeded') {
    return failed({
      message: `This PaymentIntent (${String(charge.payment_intent)}) does not have a successful charge to refund.`,
    })
  }
  if (charge.disputed) {
    const message = `Charge ${charge.id} has been charged back; cannot issue a refund.`
    return failed({ code: 'charge_disputed', message })
  }
  if (charge.refunded) {
    const message = `Charge ${charge.id} has already been refunded.`
    return failed({ code: 'charge_already_refunded', message })
  }
  return charge
}

/** Ends a refund; one that failed gives the charge its money back, so that it can be refunded anew. */
export function finishRefund(world: World, refund: Stripe.Refund, end: 'succeeded' | 'failed'): boolean {
  if (refund.status === end || refund.status === 'failed') return false
  const previous = { status: refund.status }
  refund.status = end
  delete refund.pending_reason
  const entry = world.ledger.refunds.find(({ id }) => id === refund.id)
  if (entry) entry.status = end
  if (end === 'failed') {
    refund.failure_reason = 'unknown'
    refund.failure_balance_transaction = freshId('txn_3', 23)
    const charge = world.stripe.charges.get(String(refund.charge))
    if (charge) {
      charge.amount_refunded -= refund.amount
      charge.refunded = false
    }
  }
  emitEvent(world, 'refund.updated', refund, previous)
  if (end === 'failed') emitEvent(world, 'refund.failed', refund)
  return true
}
