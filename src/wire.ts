import type { App } from './app.ts'
import { attributionOf, catalogIn, priceForOrder, quoteFor } from './catalog/catalog.ts'
import { readTiers } from './catalog/read-tiers.ts'
import type { Config } from './config.ts'
import { noteDeadLetter } from './delivery/dead-letter.ts'
import type { DeliveryDeps } from './delivery/delivery-deps.ts'
import { lookUp } from './delivery/look-up.ts'
import { takeProviderNews } from './delivery/provider-news.ts'
import { backoffFrom } from './delivery/retry.ts'
import { sweepDeliveries } from './delivery/sweep.ts'
import { markWallet } from './delivery/wallet.ts'
import { workDelivery } from './delivery/work.ts'
import { doorFor } from './door.ts'
import { noteAction } from './operator/audit.ts'
import { operatorDesk } from './operator/operator-desk.ts'
import { applyPrices } from './operator/prices.ts'
import type { Operator } from './operator/role.ts'
import { admitBuyer } from './order/admit.ts'
import { hashNetwork, networkOf } from './order/network.ts'
import { nameOrder } from './order/order-key.ts'
import { placeOrder } from './order/place.ts'
import { statusByTicket, statusTicket } from './order/status-ticket.ts'
import { openOrder, openOrderPage } from './order/status.ts'
import { withdrawOrder } from './order/withdraw.ts'
import { partnerBooks } from './partner/partner-books.ts'
import { partnerDesk } from './partner/partner-desk.ts'
import { sweepWebhooks } from './partner/sweep-webhooks.ts'
import { tellPartner } from './partner/tell-partner.ts'
import type { WebhookDeps } from './partner/webhook-deps.ts'
import { checkPayment } from './payment/check-payment.ts'
import { confirmPayment } from './payment/confirm.ts'
import type { Payment, PaymentNews } from './payment/payments.ts'
import { listReconciliations, reconcilePayments } from './payment/reconcile.ts'
import { noteFailedOutside, noteRefund, refundOrder } from './payment/refund.ts'
import { repairRestored } from './payment/restored.ts'
import { screenPayment } from './payment/screen.ts'
import { startPayment } from './payment/start.ts'
import type { EventMark } from './payment/stripe-event.ts'
import { sweepUnpaid } from './payment/sweep.ts'
import { takePaymentNews } from './payment/take-news.ts'
import { takeTrouble } from './payment/trouble.ts'
import type { Ports } from './ports.ts'
import { privacyDesk } from './privacy/privacy-desk.ts'
import { eraseOutdated } from './privacy/retain.ts'
import { checkRecipient } from './recipient/check.ts'
import type { Id } from './shared/id.ts'
import { errorKind } from './shared/log.ts'
import { CURRENCIES } from './shared/money.ts'
import { sweepAll } from './sweep-all.ts'
import { isError, measuringLog } from './watch/measure.ts'
import { readMetrics } from './watch/metrics.ts'
import { measurePace } from './watch/pace.ts'
import { cronHealth, watch } from './watch/watch.ts'

/** Below this, the first look at an accepted order would come before the provider can have worked on it. */
const FOLLOW_FIRST_S = 5

/** Puts the verbs together over whatever stands behind the ports. The simulation plays the very same shop. */
export function wire(config: Config, ports: Ports): App {
  const { db, queue, payments, provider, signer, now, random, log, withinLimit } = ports
  const retryWait = backoffFrom(config.RETRY_FIRST_SECONDS, random)
  const door = doorFor(config, ports)
  const live = /^(sk|rk)_live_/.test(config.STRIPE_SECRET_KEY)
  const capped = config.VELOCITY_CAPS === 'on' || (config.VELOCITY_CAPS === 'live' && live)

  /** A message that could not be sent is no loss: the order stands in D1, and the sweep asks again. */
  const askForGifts = async (orderIds: Id<'order'>[]) => {
    try {
      await queue.sendBatch(orderIds.map((orderId) => ({ body: { orderId } })))
    } catch (error) {
      log('error', 'queue.send_failed', { orders: orderIds.length, error: errorKind(error) })
    }
  }
  const askForGift = (orderId: Id<'order'>) => askForGifts([orderId])
  /** Nor is this: what a partner is to hear stands in D1. */
  const tellPartners = async (orderIds: Id<'order'>[]) => {
    try {
      await ports.partnerQueue.sendBatch(orderIds.map((orderId) => ({ body: { orderId } })))
    } catch (error) {
      log('error', 'partner_queue.send_failed', { orders: orderIds.length, error: errorKind(error) })
    }
  }
  const askToTell = (orderId: Id<'order'>) => tellPartners([orderId])
  const confirm = (payment: Payment, event: EventMark) =>
    confirmPayment({ db, now, log, live, provider: provider.name, askForGift, askToTell }, payment, event)
  const refundDeps = { db, payments, now, log, waitSeconds: retryWait, askToTell }
  const delivery: DeliveryDeps = {
    db,
    provider,
    now,
    log,
    retryWait,
    followWait: backoffFrom(Math.min(FOLLOW_FIRST_S, config.RETRY_FIRST_SECONDS), random),
    leaseSeconds: config.DELIVERY_LEASE_SECONDS,
    settleWindowSeconds: config.SETTLE_WINDOW_SECONDS,
    deadlineMinutes: config.DELIVERY_DEADLINE_MINUTES,
    screen: (order, tries) => screenPayment({ db, payments, signer, now, log, capped }, order, tries),
    refund: (orderId) => refundOrder(refundDeps, orderId),
    askToTell,
  }
  const findRecipient = (username: string) =>
    checkRecipient({ memory: ports.recipientMemory, findRecipient: provider.findRecipient }, username)

  const webhooks: WebhookDeps = {
    db,
    now,
    random,
    log,
    post: ports.postWebhook,
    addressRules: {
      allowLoopback: config.PARTNER_WEBHOOK_ALLOW_LOOPBACK === '1',
      ownOrigin: config.PUBLIC_ORIGIN,
    },
  }

  const takeNews = (news: PaymentNews) =>
    takePaymentNews(
      {
        db,
        now,
        log,
        confirm,
        takeTrouble: (trouble) =>
          takeTrouble(
            {
              db,
              payments,
              now,
              log,
              askForGift,
              askToTell,
              noteFailedOutside: (id, stripeId) => noteFailedOutside(refundDeps, id, stripeId),
            },
            trouble,
          ),
        noteRefund: (id, news, event) => noteRefund(refundDeps, id, news, event),
      },
      news,
    )
  const seen = { requests: 0, errors: 0 }
  const watchDeps = {
    db,
    now,
    log,
    heralds: ports.heralds,
    thresholds: {
      floatHours: config.FLOAT_LOW_HOURS,
      undeliveredMinutes: config.UNDELIVERED_ALERT_MINUTES,
    },
    publicOrigin: config.PUBLIC_ORIGIN,
    traffic: seen,
  }
  let sweptAt = 0
  const sweep = async (who: 'cron' | 'request') => {
    sweptAt = now().getTime()
    await sweepAll(
      {
        deliveries: () =>
          sweepDeliveries({ db, now, deadlineMinutes: delivery.deadlineMinutes, askForGifts }),
        unpaid: () => sweepUnpaid({ db, payments, now, confirm }),
        prices: () => applyPrices(db, now()),
        partnerEvents: () => sweepWebhooks({ db, now, tellPartners }),
        walletMicro: () => markWallet(delivery),
        paceSeconds: () => measurePace({ db, now }),
        alerts: () => watch(watchDeps, who),
      },
      log,
    )
  }

  return {
    settings: {
      version: VERSION,
      publicOrigin: config.PUBLIC_ORIGIN,
      maxStars: config.MAX_STARS,
      currencies: CURRENCIES,
      challengeOrigin: config.TURNSTILE_BASE,
      formTargets: formTargets(config),
      deadlineMinutes: config.DELIVERY_DEADLINE_MINUTES,
      stripeDashboard: `https://dashboard.stripe.com/${live ? '' : 'test/'}`,
      signInForm: door.kind === 'tokens',
    },
    now,
    catalog: async (currency) => catalogIn(await readTiers(db, currency), currency, config.MAX_STARS),
    quote: async (asked) => quoteFor(signer, await readTiers(db, asked.currency), asked, now()),
    checkRecipient: findRecipient,
    recipientPhoto: async (username) => {
      const recipient = await findRecipient(username)
      const photo = recipient.status === 'found' ? recipient.photo : undefined
      return photo === undefined ? undefined : ports.fetchPhoto(photo)
    },
    mayAsk: async (what, asker) => {
      const subject = what === 'partner' ? asker : networkOf(asker ?? '')
      return subject === undefined || withinLimit(what, subject)
    },
    placeOrder: async ({ proof, ...request }, address) => {
      const admitted = await admitBuyer({ within: withinLimit, human: ports.human }, { address, proof })
      if (admitted.kind !== 'welcome') return admitted
      return placeOrder(
        {
          db,
          signer,
          now,
          capped,
          suspicious: admitted.suspicious,
          readTiers,
          priceFor: (asked, tiers) => priceForOrder(signer, tiers, asked, now()),
          attributionOf: (request) => attributionOf(signer, request),
          checkRecipient: findRecipient,
          openCheckout: (draft, key) =>
            startPayment(
              { payments, now, ttlMinutes: config.CHECKOUT_TTL_MINUTES, publicOrigin: config.PUBLIC_ORIGIN },
              draft,
              key,
            ),
        },
        { ...request, networkHash: await hashNetwork(signer, address) },
      )
    },
    openOrder: (id, key) => openOrder({ db }, id, key),
    openOrderPage: (id, key) => openOrderPage({ db }, id, key),
    withdrawOrder: async (order) => {
      const withdrawn = await withdrawOrder({ db, now }, order)
      if (withdrawn) await askForGift(order.id)
      return withdrawn
    },
    orderIdFor: async (idempotencyKey) => (await nameOrder(signer, idempotencyKey)).id,
    statusTicket: (id) => statusTicket(signer, id),
    statusByTicket: (ticket) => statusByTicket({ db, signer }, ticket),
    checkPayment: (order) => checkPayment({ payments, confirm }, order),

    readPaymentNews: (body, signature) => payments.readNews(body, signature, now()),
    takePaymentNews: takeNews,
    takeProviderNews: async (body, signature) => {
      const news = await provider.readNews(body, signature)
      if (!news) return { kind: 'bad_signature' }
      const taken = await takeProviderNews(delivery, news)
      if (taken.kind === 'taken') await askForGift(taken.orderId)
      return taken
    },

    advanceOrder: (orderId) => workDelivery(delivery, orderId),
    noteDeadLetter: (orderId) => noteDeadLetter({ db, now, log }, orderId),
    sweep: () => sweep('cron'),
    sweepIfDue: () => (now().getTime() - sweptAt > SWEEP_EVERY_MS ? sweep('request') : undefined),

    reconcile: () =>
      sweepAll(
        {
          repaired: () =>
            reconcilePayments({
              db,
              payments,
              now,
              log,
              takeNews,
              confirm,
              repairRestored: (paid) =>
                repairRestored(
                  {
                    ...refundDeps,
                    live,
                    provider: provider.name,
                    publicOrigin: config.PUBLIC_ORIGIN,
                    refund: delivery.refund,
                  },
                  paid,
                ),
            }),
          erased: () => eraseOutdated({ db, now }),
        },
        log,
      ),
    listReconciliations: () => listReconciliations(db),

    log: measuringLog(log, (measure) => {
      seen.requests += 1
      if (isError(measure)) seen.errors += 1
      ports.measure(measure)
    }),
    cronHealth: () => cronHealth(db, now()),
    readMetrics: () => readMetrics(db, now()),

    operators: operatorDesk({
      db,
      now,
      log,
      door,
      fewFailures: (network) => withinLimit('sign_ins', network),
      lookUp: (orderId, ref) => lookUp(delivery, orderId, ref),
      wake: askForGift,
      paidAtStripe: async (since, atMost) =>
        (await payments.listPaid(since, atMost)).map(({ remembered, ...paid }) => ({
          ...paid,
          openedAt: remembered?.openedAt ?? since,
        })),
      orderAtStripe: (id) => payments.findOrderOf(id),
    }),

    tellPartner: (orderId) => tellPartner(webhooks, orderId),
    partners: partnerDesk<{ operator: Operator; reason: string }>({
      ...webhooks,
      askToTell,
      noteFor:
        ({ operator: by, reason }) =>
        ({ what, subject, detail, at }) =>
          noteAction(db, { by, what, subject, reason: detail ? `${reason}: ${detail}` : reason, at }),
    }),
    partnerBooks: partnerBooks(db, now),
    privacy: privacyDesk({ db, now }),
  }
}

/** As often as the cron: it has been known to stop silently. */
const SWEEP_EVERY_MS = 60_000

const VERSION = '0.1.0'

/** Stripe's own page, and the page of whatever stands in for Stripe. */
const formTargets = ({ STRIPE_API_BASE }: Config): string[] => [
  'https://checkout.stripe.com',
  ...(STRIPE_API_BASE ? [new URL(STRIPE_API_BASE).origin] : []),
]
