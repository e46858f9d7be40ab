import type { Plan } from '../plan.ts'
import type { World } from '../world.ts'
import { classOf, isGift, SETTLED } from './judge.ts'
import { readSnapshots, readStory, type Snapshot } from './snapshot.ts'

export type Ending = `${Snapshot['state']}` | `review: ${string}`

/** On top of the delivery deadline: four calls nobody answers, each with its settle window, or a slow refund. */
const LATEST_MS = 4 * 3600_000

/** When all is quiet: is everything where it belongs? Answers how each order ended. */
export function verdictOf(world: World): Ending[] {
  const { engine, bank, scheduler } = world
  const fail = scheduler.break
  world.judge.overlooked()
  const orders = readSnapshots(engine)
  const sessions = [...bank.sessions.values()]

  for (const order of orders) {
    const mine = sessions.filter(({ orderId }) => orderId === order.id)
    const paid = mine.some(({ status }) => status === 'paid')
    const refunds = mine.flatMap((session) => session.refunds)
    if (paid && !SETTLED.has(order.state)) fail('I5', `${order.id} is paid and ended ${order.state}`)
    if (!paid && order.state !== 'expired') fail('I5', `${order.id} is unpaid and ended ${order.state}`)
    judgeDeadline(world, order)
    const back = refunds.some(({ status }) => status === 'succeeded')
    if (back !== (order.state === 'refunded'))
      fail('I7', `${order.id} ended ${order.state}; Stripe has ${back ? '' : 'not '}given the money back`)
    if (order.delivery === 'calling') fail('I13', `${order.id} ended with a call nobody resolved`)
    judgeStoryEnd(world, order)
    if (order.state === 'review') judgeReview(world, order)
  }
  judgeGifts(world, orders)
  const [counted] = engine.rows(
    `SELECT (SELECT count(*) FROM screenings) AS screened,
      (SELECT coalesce(sum(orders), 0) FROM velocity WHERE kind = 'recipient') AS counted`,
    [],
  )
  if (counted && counted['screened'] !== counted['counted'])
    fail('I14', `${counted['screened']} orders were screened, ${counted['counted']} counted`)
  return orders.map(({ state, reviewWhy }): Ending => (state === 'review' ? `review: ${reviewWhy}` : state))
}

/** Counted from the last of: the money, the end of all faults, the end of an outage. */
function judgeDeadline({ bank, judge, plan, outageUntil, scheduler }: World, { id }: Snapshot): void {
  const sessions = [...bank.sessions.values()].filter(({ orderId }) => orderId === id)
  const paidAt = sessions.find((session) => session.paidAt !== undefined)?.paidAt
  const settledAt = judge.settledAt(id)
  if (paidAt === undefined || settledAt === undefined) return
  const quietAt = plan.startAt + Math.max(plan.stormMs, plan.halt?.untilMs ?? 0)
  const from = Math.max(paidAt, quietAt, outageUntil)
  const late = settledAt - from - deadlineOf(plan) - LATEST_MS
  if (late > 0) scheduler.break('I5', `${id} came to its end ${Math.round(late / 60_000)} min too late`)
}

/** Of two versions, the longer. */
const deadlineOf = ({ deadlineMinutes, rollout }: Plan): number =>
  Math.max(deadlineMinutes, Number(rollout?.before['DELIVERY_DEADLINE_MINUTES'] ?? 0)) * 60_000

/** The last move the story tells is where the order is. */
function judgeStoryEnd({ engine, scheduler }: World, { id, state }: Snapshot): void {
  const story = readStory(engine, id)
  if (story.some(({ n }, i) => n !== i + 1)) scheduler.break('I10', `the story of ${id} has a gap`)
  const told = story.filter(({ kind }) => STATES.has(kind))
  if ((told.at(-1)?.kind ?? 'awaiting_payment') !== state)
    scheduler.break('I10', `${id} is ${state}, its story ends with ${told.at(-1)?.kind}`)
}

const STATES = new Set([
  'awaiting_payment',
  'paid',
  'review',
  'refunding',
  'delivered',
  'refunded',
  'expired',
])

/** As many gifts as delivered orders; what is more belongs to orders a person looks at. */
function judgeGifts(world: World, orders: readonly Snapshot[]): void {
  const { reseller, scheduler } = world
  const gifts = [...reseller.orders.values()].filter(isGift)
  for (const name of new Set(orders.map(classOf))) {
    const mine = orders.filter((order) => classOf(order) === name)
    const given = gifts.filter((gift) => classOf(gift) === name).length
    const delivered = mine.filter(({ state }) => state === 'delivered').length
    const open = mine.filter(({ state, calls }) => state === 'review' && calls > 0).length
    if (given < delivered) scheduler.break('I6', `${delivered} of ${name} delivered, ${given} given`)
    if (given > delivered + open && !mine.some(world.judge.isRisked))
      scheduler.break('I6', `${given} of ${name} given, ${delivered} delivered, ${open} in review`)
  }
}

/** Nobody is asked to look without a reason that is one. */
function judgeReview({ bank, engine, reseller, deadLetters, scheduler }: World, order: Snapshot): void {
  const { id, username, reviewWhy, providerRef, calledAt } = order
  const mine = [...bank.sessions.values()].filter(({ orderId }) => orderId === id)
  const refunds = mine.flatMap((session) => session.refunds)
  const disputed = mine.some((session) => session.disputed)
  const doubtful = readStory(engine, id).some(({ kind }) => kind === 'delivery_unknown')
  const reasons: Record<string, boolean> = {
    recipient_changed: reseller.handedOver.has(username),
    delivery_unknown: doubtful,
    provider_never_answers: doubtful,
    delivery_deadline: providerRef !== null,
    earlier_call_failed: (reseller.orders.get(providerRef ?? '')?.createdAt ?? Infinity) < (calledAt ?? 0),
    refund_failed: refunds.some(({ status }) => status === 'failed'),
    refund_disputed: disputed,
    disputed,
    highest_risk: mine.some(({ risky }) => risky),
    dead_letter: deadLetters.has(id),
    recipient_blocked: engine.rows('SELECT id FROM blocked_recipients', []).length > 0,
  }
  if (!reasons[reviewWhy ?? '']) scheduler.break('I17', `${id} is in review for ${reviewWhy}`)
}
