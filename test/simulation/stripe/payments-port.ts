import type { Charge, PageState, Payments, RefundAnswer } from '../../../src/payment/payments.ts'
import { readPage } from '../../../src/payment/stripe-news.ts'
import { fail, ok } from '../../../src/shared/result.ts'
import type { Dice } from '../dice.ts'
import type { Faults } from '../faults.ts'
import type { Scheduler } from '../scheduler.ts'
import { answerOf, type Bank, type Session } from './bank.ts'
import { sessionObject } from './objects.ts'

/** What Stripe keeps an idempotency key for, at least. */
const KEY_KEPT_MS = 24 * 3600_000
const QUICK = [80, 1200] as const

interface Remembered {
  session?: Session
  answer?: RefundAnswer
}

interface PortSetup {
  scheduler: Scheduler
  dice: Dice
  faults: Faults
  bank: Bank
  /** Told when the shop asks for a refund; answers whether it still waits for the end of one. */
  refundAsked: () => void
  isWaiting: (orderId: string) => boolean
  /** For a mutant. */
  randomKeys?: boolean | undefined
}

/** The payment port as its adapter offers it, with Stripe's idempotency behind it. Answers can be lost, never invented. */
export function paymentsOver(setup: PortSetup): Payments {
  const { scheduler, dice, faults, bank, randomKeys } = setup
  const keys = new Map<string, Remembered>()

  /** Remembers an answer for a day, as Stripe does. */
  function remember(key: string, answer: Remembered, forgotten: () => void): void {
    if (keys.has(key)) return
    keys.set(key, answer)
    scheduler.after(KEY_KEPT_MS, () => {
      keys.delete(key)
      forgotten()
    })
  }

  const ask = <T>(what: string, carryOut: () => T, unanswered: T) =>
    scheduler.ask(`Stripe: ${what}`, QUICK, () => {
      const lost = faults.hit('F16_stripe_unanswered')
      if (lost && dice.chance(0.5)) return unanswered
      const answer = carryOut()
      scheduler.say(() => `Stripe: ${what} → ${JSON.stringify(lost ? 'unanswered' : answer)}`)
      return lost ? unanswered : answer
    })

  function refund(session: Session, amount: number): RefundAnswer {
    if (session.disputed) return { kind: 'disputed' }
    const live = session.refunds.some(({ status }) => status !== 'failed')
    if (session.status !== 'paid') return { kind: 'refused', code: 'payment_intent_unexpected_state' }
    if (amount > session.amount || live) return { kind: 'already_refunded' }
    return answerOf(bank.refund(session, amount, false))
  }

  const readRefund = (paymentIntent: string, id: string) =>
    ask<RefundAnswer>(
      `what became of ${id}`,
      () => {
        const refund = bank.sessionOf(paymentIntent)?.refunds.find((each) => each.id === id)
        return refund ? answerOf(refund) : { kind: 'unknown' }
      },
      { kind: 'unknown' },
    )

  return {
    openPage: (page) =>
      ask<Awaited<ReturnType<Payments['openPage']>>>(
        `open a page for ${page.orderId}`,
        () => {
          const key = `checkout:${page.orderId}:${page.closesAt.getTime()}`
          const session = keys.get(key)?.session ?? bank.open(page)
          remember(key, { session }, () => undefined)
          return ok({ sessionId: session.id, url: `https://pay.test/${session.id}` })
        },
        fail('down'),
      ),

    readPage: (sessionId) =>
      ask<PageState | undefined>(
        `read ${sessionId}`,
        () => {
          const session = bank.sessions.get(sessionId)
          return session && readPage(sessionObject(session))
        },
        undefined,
      ),

    giveBack: async ({ orderId, paymentIntent, amount, round }) => {
      let repeated = false
      const first = await scheduler.ask(`Stripe: refund ${orderId}`, QUICK, () => {
        setup.refundAsked()
        const session = bank.sessionOf(paymentIntent)
        if (!session) return { kind: 'refused', code: 'resource_missing' } as const
        if (faults.hit('F16_refund_unanswered_not_applied')) return { kind: 'unknown' } as const
        // Somebody was quicker, in Stripe's dashboard.
        if (session.refunds.length === 0 && !session.disputed && faults.hit('F16_refunded_elsewhere'))
          bank.refund(session, session.amount, true)
        const key = randomKeys ? `refund:${dice.unit()}` : `refund:${orderId}:${round}`
        const said = keys.get(key)?.answer
        repeated = said !== undefined
        const answer = said ?? refund(session, amount ?? session.amount)
        remember(key, { answer }, () => {
          if (setup.isWaiting(orderId)) faults.count('F16_key_forgotten')
        })
        const lost = faults.hit('F16_refund_unanswered_applied')
        scheduler.say(() => `Stripe: refund ${orderId} → ${lost ? 'unanswered, but ' : ''}${answer.kind}`)
        return lost ? ({ kind: 'unknown' } as const) : answer
      })
      return repeated && 'stripeId' in first ? readRefund(paymentIntent, first.stripeId) : first
    },

    findRefund: (paymentIntent, atLeast = 0) =>
      ask<RefundAnswer | undefined>(
        `refunds of ${paymentIntent}`,
        () => {
          const all = bank.sessionOf(paymentIntent)?.refunds ?? []
          const refunds = all.filter(({ amount }) => amount >= atLeast)
          const best = refunds.find(({ status }) => status === 'succeeded') ?? refunds.at(-1)
          return best && answerOf(best)
        },
        { kind: 'unknown' },
      ),

    findOrderOf: (paymentIntent) =>
      ask<string | null | undefined>(
        `order of ${paymentIntent}`,
        () => bank.sessionOf(paymentIntent)?.orderId ?? null,
        undefined,
      ),

    readCharge: (paymentIntent) =>
      ask<Charge | undefined>(
        `charge of ${paymentIntent}`,
        () => {
          const session = bank.sessionOf(paymentIntent)
          return session && { card: `card_${session.orderId}`, risk: session.risky ? 'highest' : 'normal' }
        },
        undefined,
      ),

    listUndelivered: (since) =>
      ask(
        'events it could not bring',
        () => {
          const missing = bank.events.filter(({ delivered, at }) => !delivered && at >= since.getTime())
          for (const event of missing) if (faults.isQuiet()) event.listed++
          // The newest first, as Stripe lists them.
          return missing.map(({ news }) => news).toReversed()
        },
        [],
      ),

    listPaid: (since) =>
      ask(
        'paid sessions',
        () =>
          [...bank.sessions.values()]
            .filter(({ openedAt }) => openedAt >= since.getTime())
            .flatMap((session) => {
              const page = readPage(sessionObject(session))
              return page.kind === 'paid' ? [page.payment] : []
            }),
        [],
      ),

    readNews: async () => fail('bad_signature'),
  }
}
