import type Stripe from 'stripe'
import { WEBHOOK_FAULTS, CALL_FAULTS, type Fault, type FaultView } from './faults.ts'
import { finishAll, moveOrder } from './istar/orders.ts'
import { newIstarState, type IstarOrder, type IstarStatus } from './istar/state.ts'
import { emptyLedger, type Ledger } from './ledger.ts'
import { tellReceiver, type Receiver } from './partner/receiver.ts'
import { REFUND_MODES, type RefundMode } from './stripe/cards.ts'
import { closeDispute, disputeCharge, warnOfCharge } from './stripe/disputes.ts'
import { postEvent } from './stripe/events.ts'
import { endLater, paySession, type Paid, type Payment } from './stripe/pay.ts'
import { finishRefund } from './stripe/refunds.ts'
import { expireSession } from './stripe/sessions.ts'
import { newStripeState } from './stripe/state.ts'
import { newPosting, type World } from './world.ts'

/** All the control calls can do; false or undefined where the thing meant does not exist or does not allow it. */
export interface Control {
  fault(fault: Fault): FaultView | undefined
  faults(): FaultView[]
  clearFaults(): void
  pay(sessionId: string, payment?: Payment): Paid
  /** What a payment made with "pay later" comes to, now. */
  endLater(sessionId: string): boolean
  expire(sessionId: string): boolean
  dispute(paymentIntent: string): Stripe.Dispute | undefined
  /** How the newest dispute of a payment ends. */
  closeDispute(paymentIntent: string, end: 'won' | 'lost'): boolean
  warn(paymentIntent: string): Stripe.Radar.EarlyFraudWarning | undefined
  refundMode(mode: RefundMode): boolean
  finishRefund(refundId: string, end: 'succeeded' | 'failed'): boolean
  /** Sends an event of Stripe's once more, as its dashboard can. */
  resend(eventId: string): boolean
  /** Stripe forgets every idempotency key, as it may after a day. */
  forgetKeys(): void
  /** How a partner's server behaves from now on. */
  receiver(name: string, asked: Partial<Receiver>): Receiver
  balance(ton?: number): number
  order(orderId: string): IstarOrder | undefined
  finish(orderId: string, status: IstarStatus): boolean
  /** Every gift under way is made now, but those to `slow…`. */
  finishAll(): void
  /** Where webhooks go from now on. */
  shop(origin: string): void
  /** Resolves when no webhook is due, under way or waiting for another try. */
  quiet(): Promise<void>
  ledger(): Ledger
  reset(): void
}

export function newControl(world: World): Control {
  const { faults, stripe, istar, timers } = world
  const chargeOf = (paymentIntent: string) => {
    const charge = stripe.charges.get(String(stripe.intents.get(paymentIntent)?.latest_charge))
    return charge?.status === 'succeeded' ? charge : undefined
  }
  return {
    fault: (fault) => (isFault(fault) ? faults.add(fault) : undefined),
    faults: faults.list,
    clearFaults: faults.clear,
    pay: (sessionId, payment = {}) => paySession(world, sessionId, payment),
    endLater: (sessionId) => {
      const end = stripe.laterEnds.get(sessionId)
      if (end) endLater(world, sessionId, end)
      return end !== undefined
    },
    expire: (sessionId) => {
      const record = stripe.sessions.get(sessionId)
      if (record?.session.status !== 'open') return false
      expireSession(world, record)
      return true
    },
    dispute: (paymentIntent) => {
      const charge = chargeOf(paymentIntent)
      return charge && !charge.disputed ? disputeCharge(world, charge) : undefined
    },
    closeDispute: (paymentIntent, end) => {
      const dispute = [...stripe.disputes.values()].findLast(
        ({ payment_intent }) => payment_intent === paymentIntent,
      )
      return dispute !== undefined && closeDispute(world, dispute, end)
    },
    warn: (paymentIntent) => {
      const charge = chargeOf(paymentIntent)
      return charge && warnOfCharge(world, charge)
    },
    refundMode: (mode) => {
      if (!REFUND_MODES.includes(mode)) return false
      stripe.refundMode = mode
      return true
    },
    finishRefund: (refundId, end) => {
      const refund = stripe.refunds.get(refundId)
      return refund !== undefined && finishRefund(world, refund, end)
    },
    resend: (eventId) => {
      const event = stripe.events.get(eventId)
      if (event) postEvent(world, event)
      return event !== undefined
    },
    forgetKeys: () => stripe.keys.clear(),
    receiver: (name, asked) => tellReceiver(world, name, asked),
    balance: (ton) => {
      if (ton !== undefined) istar.balance = ton
      return istar.balance
    },
    order: (orderId) => istar.orders.get(orderId),
    finish: (orderId, status) => {
      const order = istar.orders.get(orderId)
      return order !== undefined && moveOrder(world, order, status)
    },
    finishAll: () => finishAll(world),
    shop: (origin) => {
      world.settings.shopOrigin = origin
    },
    quiet: async () => {
      while (world.posting.waiting > 0) await new Promise((done) => setTimeout(done, 10))
    },
    ledger: () => structuredClone(world.ledger),
    reset: () => {
      timers.drop()
      world.posting.closing.abort()
      world.posting = newPosting()
      faults.clear()
      Object.assign(stripe, newStripeState())
      Object.assign(istar, newIstarState())
      world.receivers.clear()
      Object.assign(world.ledger, emptyLedger())
    },
  }
}

function isFault(fault: Fault): boolean {
  if (fault.target !== 'stripe' && fault.target !== 'istar') return false
  return 'webhook' in fault
    ? WEBHOOK_FAULTS.includes(fault.webhook)
    : typeof fault.call === 'string' && CALL_FAULTS.includes(fault.kind)
}
