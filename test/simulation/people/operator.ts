import type { Operator } from '../../../src/operator/role.ts'
import type { Id } from '../../../src/shared/id.ts'
import { BY_OPERATOR } from '../judge/judge.ts'
import type { Shop } from '../shop.ts'
import type { World } from '../world.ts'

const LIMIT_MS = 15 * 60_000
const SOMEBODY: Operator = { name: 'somebody', role: 'operator' }

/** An operator gives money back, without knowing what else is going on at this moment. */
export function refundSomething(world: World): void {
  const { scheduler, dice, serveRequest, engine } = world
  const ids = engine.rows('SELECT id FROM orders', []).map(({ id }) => String(id) as Id<'order'>)
  if (ids.length === 0) return
  const id = dice.pick(ids)
  serveRequest(
    'operator',
    LIMIT_MS,
    (shop) => shop.askForRefund(SOMEBODY, id, 'asked for'),
    (end) => {
      const heard = end.kind === 'answered' ? JSON.stringify(end.value) : end.kind
      scheduler.say(() => `asks to refund ${id}: ${heard}`)
    },
  )
}

/** The kill switch; pressed again until it has worked. */
export function switchGifting(world: World, to: 'off' | 'on'): void {
  const { scheduler, serveRequest } = world
  const work = (shop: Shop) => shop.switchGifting(SOMEBODY, to, BY_OPERATOR)
  serveRequest('operator', LIMIT_MS, work, (end) => {
    scheduler.say(() => `switches gifting ${to}: ${end.kind}`)
    if (end.kind !== 'answered') scheduler.after(5000, () => switchGifting(world, to))
  })
}
