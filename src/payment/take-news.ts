import type { Db } from '../db/client.ts'
import type { Id } from '../shared/id.ts'
import type { Log } from '../shared/log.ts'
import { unreachable } from '../shared/never.ts'
import { awaitBank, closePage } from './close-page.ts'
import type { Confirmed } from './confirm.ts'
import type { Payment, PaymentNews, Reclaim, RefundAnswer, Trouble } from './payments.ts'
import type { EventMark } from './stripe-event.ts'

interface TakeDeps {
  db: Db
  now: () => Date
  log: Log
  confirm: (payment: Payment, event: EventMark) => Promise<Confirmed>
  takeTrouble: (news: Trouble) => Promise<'taken' | 'not_durable'>
  noteRefund: (
    orderId: Id<'order'>,
    news: { refund: RefundAnswer; reclaim: Reclaim },
    event: EventMark,
  ) => Promise<void>
}

/** Makes the effect of a webhook durable. `not_durable`: Stripe should bring it again. */
export async function takePaymentNews(deps: TakeDeps, news: PaymentNews): Promise<'taken' | 'not_durable'> {
  const event = { id: news.eventId, type: news.type }
  switch (news.kind) {
    case 'paid': {
      const confirmed = await deps.confirm(news.payment, event)
      if (confirmed !== 'unknown_order') return 'taken'
      deps.log('error', 'payment.unknown_order', {
        alert: true,
        eventId: event.id,
        sessionId: news.payment.sessionId,
      })
      return 'not_durable'
    }
    case 'processing':
      await awaitBank(deps, { orderId: news.orderId, sessionId: news.sessionId, event })
      return 'taken'
    case 'payment_failed':
    case 'page_expired':
      await closePage(deps, { orderId: news.orderId, sessionId: news.sessionId, event })
      return 'taken'
    case 'disputed':
    case 'dispute_closed':
    case 'fraud_warning':
    case 'refunded_outside':
    case 'charge_refunded':
      return deps.takeTrouble(news)
    case 'refund':
      await deps.noteRefund(news.orderId as Id<'order'>, news, event)
      return 'taken'
    case 'other':
      return 'taken'
    default:
      return unreachable(news)
  }
}
