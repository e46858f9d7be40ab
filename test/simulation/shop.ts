import { priceForOrder } from '../../src/catalog/catalog.ts'
import { connect, type Db } from '../../src/db/client.ts'
import { consumeDeadLetters, consumeDeliveries } from '../../src/delivery/consumer.ts'
import { noteDeadLetter } from '../../src/delivery/dead-letter.ts'
import type { DeliveryDeps } from '../../src/delivery/delivery-deps.ts'
import type { GiftProvider } from '../../src/delivery/gift-provider.ts'
import { takeProviderNews, type NewsTaken } from '../../src/delivery/provider-news.ts'
import { backoffFrom } from '../../src/delivery/retry.ts'
import { sweepDeliveries } from '../../src/delivery/sweep.ts'
import { markWallet } from '../../src/delivery/wallet.ts'
import { workDelivery } from '../../src/delivery/work.ts'
import { askForRefund, type RefundAsked } from '../../src/operator/refund-order.ts'
import { haltGifting, resumeGifting } from '../../src/order/halt.ts'
import { findOrder } from '../../src/order/order-store.ts'
import { placeOrder, type OrderRequest, type Placed } from '../../src/order/place.ts'
import { checkPayment } from '../../src/payment/check-payment.ts'
import { confirmPayment } from '../../src/payment/confirm.ts'
import type { Payment, PaymentNews, Payments } from '../../src/payment/payments.ts'
import { reconcilePayments } from '../../src/payment/reconcile.ts'
import { noteRefund, refundOrder } from '../../src/payment/refund.ts'
import { screenPayment } from '../../src/payment/screen.ts'
import { startPayment } from '../../src/payment/start.ts'
import { sweepUnpaid } from '../../src/payment/sweep.ts'
import { takePaymentNews } from '../../src/payment/take-news.ts'
import { takeTrouble } from '../../src/payment/trouble.ts'
import { checkRecipient } from '../../src/recipient/check.ts'
import type { Id } from '../../src/shared/id.ts'
import type { Log } from '../../src/shared/log.ts'
import type { Signer } from '../../src/shared/sign.ts'
import { sweepAll } from '../../src/sweep-all.ts'

/** The shop's verbs as the world sets them in motion, put together as in src/wire.ts. */
export interface Shop {
  place(request: OrderRequest): Promise<Placed>
  /** The buyer is back on the order page. */
  comeBack(orderId: Id<'order'>): Promise<void>
  takePaymentNews(news: PaymentNews): Promise<boolean>
  takeProviderNews(ref: string): Promise<NewsTaken>
  consume(batch: MessageBatch, ctx: Pick<ExecutionContext, 'waitUntil'>): Promise<void>
  consumeDead(batch: MessageBatch): Promise<void>
  sweep(): Promise<void>
  reconcile(): Promise<void>
  haltGifting(why: string): Promise<void>
  resumeGifting(): Promise<void>
  askForRefund(orderId: Id<'order'>): Promise<RefundAsked>
}

export interface Settings {
  ttlMinutes: number
  leaseSeconds: number
  settleWindowSeconds: number
  retryFirstSeconds: number
  deadlineMinutes: number
}

interface Parts {
  d1: D1Database
  payments: Payments
  provider: GiftProvider
  queue: { sendBatch(messages: { body: unknown }[]): Promise<void> }
  signer: Signer
  settings: Settings
  now: () => Date
  wait: (ms: number) => Promise<void>
  random: () => number
  log: Log
}

const FOLLOW_FIRST_S = 5
const NO_MEMORY = { recall: async () => undefined, remember: async () => undefined }

export function shopOf({
  d1,
  payments,
  provider,
  queue,
  signer,
  settings,
  now,
  wait,
  random,
  log,
}: Parts): Shop {
  const db: Db = connect(d1)
  const askForGifts = async (orderIds: Id<'order'>[]) => {
    try {
      await queue.sendBatch(orderIds.map((orderId) => ({ body: { orderId } })))
    } catch {
      log('error', 'queue.send_failed', { orders: orderIds.length })
    }
  }
  const askForGift = (orderId: Id<'order'>) => askForGifts([orderId])
  const confirm = (payment: Payment, event: { id: string; type: string }) =>
    confirmPayment({ db, now, log, live: false, provider: provider.name, askForGift }, payment, event)
  const retryWait = backoffFrom(settings.retryFirstSeconds, random)
  const refundDeps = { db, payments, now, log, waitSeconds: retryWait }
  const delivery: DeliveryDeps = {
    db,
    provider,
    now,
    log,
    retryWait,
    followWait: backoffFrom(Math.min(FOLLOW_FIRST_S, settings.retryFirstSeconds), random),
    leaseSeconds: settings.leaseSeconds,
    settleWindowSeconds: settings.settleWindowSeconds,
    deadlineMinutes: settings.deadlineMinutes,
    screen: (order, tries) => screenPayment({ db, payments, now, log, capped: true }, order, tries),
    refund: (orderId) => refundOrder(refundDeps, orderId),
  }
  const newsDeps = {
    db,
    now,
    log,
    confirm,
    takeTrouble: (trouble: Parameters<typeof takeTrouble>[1]) =>
      takeTrouble({ db, payments, now, log, askForGift }, trouble),
    noteRefund: (
      id: Id<'order'>,
      refund: Parameters<typeof noteRefund>[2],
      event: { id: string; type: string },
    ) => noteRefund(refundDeps, id, refund, event),
  }
  const takeNews = (news: PaymentNews) => takePaymentNews(newsDeps, news)
  return {
    place: (request) =>
      placeOrder(
        {
          db,
          signer,
          now,
          capped: true,
          priceFor: (asked, tiers) => priceForOrder(signer, tiers, asked, now()),
          checkRecipient: (username) =>
            checkRecipient({ memory: NO_MEMORY, findRecipient: provider.findRecipient }, username),
          openCheckout: (draft, key) =>
            startPayment(
              { payments, now, ttlMinutes: settings.ttlMinutes, publicOrigin: 'https://shop.test' },
              draft,
              key,
            ),
        },
        request,
      ),
    comeBack: async (orderId) => {
      const order = await findOrder(db, orderId)
      if (order) await checkPayment({ payments, confirm }, order)
    },
    takePaymentNews: async (news) => (await takeNews(news)) === 'taken',
    takeProviderNews: async (ref) => {
      const taken = await takeProviderNews(delivery, { ref })
      if (taken.kind === 'taken') await askForGift(taken.orderId)
      return taken
    },
    consume: (batch, ctx) =>
      consumeDeliveries(batch, { advanceOrder: (id) => workDelivery(delivery, id) }, ctx, log, wait),
    consumeDead: (batch) =>
      consumeDeadLetters(batch, { noteDeadLetter: (id) => noteDeadLetter({ db, now, log }, id) }),
    sweep: () =>
      sweepAll(
        {
          deliveries: () => sweepDeliveries({ db, now, askForGifts }),
          unpaid: () => sweepUnpaid({ db, payments, now, confirm }),
          walletMicro: () => markWallet(delivery),
        },
        log,
      ),
    reconcile: () =>
      sweepAll({ repaired: () => reconcilePayments({ db, payments, now, takeNews, confirm }) }, log),
    haltGifting: (why) => haltGifting({ db, now, log }, why),
    resumeGifting: () => resumeGifting({ db, log }),
    askForRefund: async (orderId) => {
      const asked = await askForRefund(
        { db, now, findOrder: (id) => findOrder(db, id) },
        orderId,
        'asked for',
      )
      if (asked.kind === 'asked') await askForGift(orderId)
      return asked
    },
  }
}
