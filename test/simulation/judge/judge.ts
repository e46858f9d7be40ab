import type { PaymentNews } from '../../../src/payment/payments.ts'
import type { Engine } from '../d1/engine.ts'
import type { Written } from '../d1/shim.ts'
import type { Reseller, ResellerOrder } from '../provider/reseller.ts'
import type { Scheduler } from '../scheduler.ts'
import type { Bank } from '../stripe/bank.ts'
import { CANARY } from './canary.ts'
import { claims, judgeMove } from './moves.ts'
import { goesBack, readHalt, readSnapshot, readSnapshots, readStory, type Snapshot } from './snapshot.ts'

/** Looks at the ledgers after every step, and says which invariant does not hold. */
export interface Judge {
  /** After rows were written. */
  written(what: Written): void
  /** At the beginning: what is there has its own past. */
  takeAsGiven(): void
  /** At the end: nothing has changed that the judge was not told of. */
  overlooked(): void
  /** After money or a gift moved outside the shop. */
  moved(): void
  /** Before a gifting call. */
  calling(username: string, stars: number): void
  /** After a webhook of Stripe's was answered 2xx. */
  answered(news: PaymentNews): void
  /** After a webhook of the provider's was answered 2xx. */
  answeredProvider(ref: string): void
  /** What a log line may hold. */
  logged(line: string): void
  /** Two operators answer for what becomes of this order and of those that cannot be told from it. */
  answeredFor(id: string): void
  isRisked(order: Snapshot): boolean
  /** When an order was first delivered, refunded or handed to a person. */
  settledAt(id: string): number | undefined
}

interface Evidence {
  scheduler: Scheduler
  engine: Engine
  bank: () => Bank
  reseller: () => Reseller
}

/** Why gifting is halted when an operator did it. Halted by the shop itself, it has seen two gifts. */
export const BY_OPERATOR = 'operator'

/** Tables of which every row is an order's. */
const LEDGER = ['orders', 'deliveries', 'refunds', 'order_events']

export const SETTLED: ReadonlySet<string> = new Set(['delivered', 'refunded', 'review'])

/** A call that seems begun later than this after a gift cannot have made it. */
const FASTEST_CLOCK_MS = 5 * 60_000

/** Orders of the same name and amount cannot be told apart at the provider; they are judged together. */
export const classOf = ({ username, stars }: Pick<Snapshot, 'username' | 'stars'>) => `${username}/${stars}`

export const isGift = ({ state }: ResellerOrder): boolean => state !== 'failed'

export function judgeOf({ scheduler, engine, bank, reseller }: Evidence): Judge {
  const seen = new Map<string, Snapshot>()
  const settled = new Map<string, number>()
  const holders = claims()
  /** Orders a bank had objected to before their call. */
  const objected = new Set<string>()
  /** Names and amounts for which two people have taken the risk. */
  const risked = new Set<string>()
  const fail = scheduler.break
  let halted = false

  const sessionsOf = (id: string) => [...bank().sessions.values()].filter(({ orderId }) => orderId === id)

  function judgeMoney(order: Snapshot, before: Snapshot | undefined): void {
    const { id, state } = order
    if (before?.state === state) return
    const sessions = sessionsOf(id)
    if (state === 'paid' && !sessions.some(({ status }) => status === 'paid'))
      fail('I2', `${id} became paid without money`)
    const refunds = sessions.flatMap((session) => session.refunds)
    if (state === 'refunded' && !refunds.some(({ status }) => status === 'succeeded'))
      fail('I7', `${id} became refunded, but Stripe has not`)
    if (state === 'delivered') {
      const gift = order.providerRef === null ? undefined : reseller().orders.get(order.providerRef)
      if (gift?.state !== 'completed' || classOf(gift) !== classOf(order))
        fail('I6', `${id} became delivered, but ${order.providerRef} is ${gift?.state}`)
    }
  }

  /** Gifts and refunds of a class against its orders and its money. */
  function judgeLedgers(): void {
    const sizes = new Map<string, { orders: number; paid: number; back: number }>()
    for (const order of seen.values()) {
      const size = sizes.get(classOf(order)) ?? { orders: 0, paid: 0, back: 0 }
      size.orders++
      for (const session of sessionsOf(order.id)) {
        const back = session.refunds.filter(goesBack)
        const ours = session.refunds.filter(({ elsewhere }) => !elsewhere).length
        if (back.length > 1 || ours > 1 + order.round) fail('I4', `${order.id} was refunded twice`)
        if (back.some(({ amount }) => amount !== session.amount)) fail('I4', `${order.id} refunded in part`)
        if (session.status === 'paid') size.paid++
        if (back.length > 0) size.back++
      }
      sizes.set(classOf(order), size)
    }
    const gifts = new Map<string, number>()
    for (const gift of reseller().orders.values())
      if (isGift(gift)) gifts.set(classOf(gift), (gifts.get(classOf(gift)) ?? 0) + 1)
    for (const [name, given] of gifts) {
      if (risked.has(name)) continue
      const { orders, paid, back } = sizes.get(name) ?? { orders: 0, paid: 0, back: 0 }
      if (given > orders) fail('I1', `${given} gifts for ${orders} orders of ${name}`)
      if (given > paid) fail('I2', `${given} gifts for ${paid} payments of ${name}`)
      if (given + back > paid)
        fail('I3', `${given} gifts and ${back} refunds for ${paid} payments of ${name}`)
    }
  }

  function judgeCall(order: Snapshot, before: Snapshot | undefined): void {
    if (order.delivery !== 'calling' || before?.delivery === 'calling') return
    if (order.state !== 'paid') fail('I16', `a call for ${order.id} began while it was ${order.state}`)
    if (halted) fail('I16', `a call for ${order.id} began while gifting was halted`)
    if (objected.has(order.id)) fail('I16', `a call for ${order.id} began after a bank had objected`)
  }

  function judgeOrder(order: Snapshot): void {
    const before = seen.get(order.id)
    const story = before?.events === order.events ? [] : readStory(engine, order.id, before?.events)
    for (const { kind, cause } of story) scheduler.say(() => `${order.id}: ${kind} (${cause})`)
    judgeMove(before, order, story, fail)
    holders.judge(before, order, scheduler.current(), scheduler.clock().getTime(), fail)
    judgeMoney(order, before)
    judgeCall(order, before)
    if (story.some(({ kind }) => kind === 'disputed' || kind === 'fraud_warning')) objected.add(order.id)
    if (SETTLED.has(order.state) && !settled.has(order.id)) settled.set(order.id, scheduler.now())
    seen.set(order.id, order)
  }

  function judgeHalt(): void {
    const why = readHalt(engine)
    halted = why !== undefined
    if (why !== undefined && why !== BY_OPERATOR && risked.size === 0)
      fail('I1', `the shop halted itself: ${why}`)
  }

  return {
    written({ tables, orders }) {
      if (LEDGER.some((name) => tables.has(name)))
        for (const id of orders ?? readSnapshots(engine).map((order) => order.id)) {
          const order = readSnapshot(engine, id)
          if (order) judgeOrder(order)
        }
      if (tables.has('halts')) judgeHalt()
    },
    takeAsGiven() {
      for (const order of readSnapshots(engine)) seen.set(order.id, order)
    },
    overlooked() {
      for (const order of readSnapshots(engine))
        if (JSON.stringify(order) !== JSON.stringify(seen.get(order.id)))
          fail('judge', `${order.id} changed, and nobody looked`)
    },
    moved() {
      judgeLedgers()
      for (const gift of reseller().orders.values()) {
        const orders = [...seen.values()].filter((order) => classOf(order) === classOf(gift))
        if (isGift(gift) && !orders.some((o) => o.recipientRef === null || o.recipientRef === gift.holder))
          fail('I12', `${gift.ref} went to another than the buyer saw`)
      }
    },
    calling(username, stars) {
      const orders = [...seen.values()].filter((order) => classOf(order) === classOf({ username, stars }))
      const paid = orders.some(({ id }) => sessionsOf(id).some(({ status }) => status === 'paid'))
      if (!paid) fail('I16', `a call for @${username} that nobody has paid`)
      if (!orders.some(({ calls }) => calls > 0)) fail('I13', `a call for @${username} without an intent`)
    },
    answered(news) {
      const order = seen.get(orderOf(news, [...seen.values()]) ?? '')
      if (news.kind === 'paid' && (!order || order.state === 'awaiting_payment' || order.state === 'expired'))
        fail('I11', `2xx for the money of ${news.payment.orderId}, which is ${order?.state}`)
      // After one that failed, news could be of either: then Stripe is asked.
      const certain = news.kind === 'refund' && order?.state === 'refunding' && order.round === 0
      if (certain && news.refund.kind === 'succeeded')
        fail('I11', `2xx for the refund of ${order.id}, which is still refunding`)
      if (news.kind === 'disputed' || news.kind === 'fraud_warning')
        if (!order || !readStory(engine, order.id).some(({ kind }) => kind === news.kind))
          fail('I11', `2xx for ${news.kind} of ${news.paymentIntent}, of which the story says nothing`)
    },
    answeredProvider(ref) {
      const gift = reseller().orders.get(ref)
      const known = [...seen.values()].some(({ providerRef }) => providerRef === ref)
      if (!gift || known) return
      const open = [...seen.values()].filter(
        (order) =>
          classOf(order) === classOf(gift) &&
          (order.delivery === 'calling' || order.delivery === 'unknown') &&
          (order.calledAt ?? 0) <= gift.createdAt + FASTEST_CLOCK_MS,
      )
      if (open.length > 0) fail('I11', `2xx for ${ref}, but ${open[0]?.id} still does not know it`)
    },
    logged(line) {
      if (line.includes(CANARY)) fail('I15', `a log line names a person: ${line}`)
    },
    answeredFor(id) {
      const order = seen.get(id)
      if (order) risked.add(classOf(order))
    },
    isRisked: (order) => risked.has(classOf(order)),
    settledAt: (id) => settled.get(id),
  }
}

function orderOf(news: PaymentNews, orders: readonly Snapshot[]): string | null | undefined {
  if (news.kind === 'paid') return news.payment.orderId
  if (news.kind === 'refund') return news.orderId
  if (news.kind === 'disputed' || news.kind === 'fraud_warning')
    return orders.find(({ paymentIntent }) => paymentIntent === news.paymentIntent)?.id
  return undefined
}
