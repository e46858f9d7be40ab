import type { Decided } from '../../../src/operator/decide.ts'
import type { Decision } from '../../../src/operator/decisions.ts'
import type { Operator } from '../../../src/operator/role.ts'
import type { Id } from '../../../src/shared/id.ts'
import { BY_OPERATOR } from '../judge/judge.ts'
import type { Shop } from '../shop.ts'
import type { World } from '../world.ts'

const MINUTE_MS = 60_000
const LIMIT_MS = 15 * MINUTE_MS
const SOMEBODY: Operator = { name: 'somebody', role: 'operator' }
const A_SECOND: Operator = { name: 'a second', role: 'operator' }

/** Operators decide something about some order, without knowing what else is going on at this moment. */
export function decideSomething(world: World, decisions: readonly Decision[]): void {
  const { scheduler, dice, serveRequest, engine } = world
  const ids = engine.rows('SELECT id FROM orders', []).map(({ id }) => String(id) as Id<'order'>)
  if (ids.length === 0) return
  const wanted = { by: SOMEBODY, orderId: dice.pick(ids), decision: dice.pick(decisions), reason: 'because' }
  serveRequest(
    'operator',
    LIMIT_MS,
    (shop) => shop.operators.decide(wanted),
    (end) => {
      const heard = end.kind === 'answered' ? JSON.stringify(end.value) : end.kind
      scheduler.say(() => `asks for ${wanted.decision} of ${wanted.orderId}: ${heard}`)
      if (end.kind === 'answered') askSecond(world, wanted.orderId, end.value)
    },
  )
}

/** What takes two people they answer for: from here on this order may have both Stars and money, or two gifts. */
function askSecond(world: World, orderId: Id<'order'>, decided: Decided): void {
  if (decided.kind !== 'asked_second') return
  const { scheduler, dice, serveRequest, judge } = world
  const { id } = decided.approval
  const given = { by: A_SECOND, approvalId: id, answer: 'approved', reason: 'me too' } as const
  scheduler.after(dice.between(1000, 20 * MINUTE_MS), () => {
    judge.answeredFor(orderId)
    serveRequest(
      'second operator',
      LIMIT_MS,
      (shop) => shop.operators.answer(given),
      (end) => {
        const heard = end.kind === 'answered' ? JSON.stringify(end.value) : end.kind
        scheduler.say(() => `agrees to ${id}: ${heard}`)
      },
    )
  })
}

/** The kill switch; pressed again until it has worked. */
export function switchGifting(world: World, to: 'off' | 'on'): void {
  const { scheduler, serveRequest } = world
  const work = (shop: Shop) => shop.operators.switchGifting({ by: SOMEBODY, to, reason: BY_OPERATOR })
  serveRequest('operator', LIMIT_MS, work, (end) => {
    scheduler.say(() => `switches gifting ${to}: ${end.kind}`)
    if (end.kind !== 'answered') scheduler.after(5000, () => switchGifting(world, to))
  })
}
