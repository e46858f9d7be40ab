import type { Id } from '../../../src/shared/id.ts'
import type { World } from '../world.ts'

const LIMIT_MS = 15 * 60_000

/** Somebody at the shop who gives money back, without knowing what else is going on at this moment. */
export function sendOperator(world: World): void {
  const { scheduler, dice, shop, engine } = world
  const ids = engine.rows('SELECT id FROM orders', []).map(({ id }) => String(id) as Id<'order'>)
  if (ids.length === 0) return
  const id = dice.pick(ids)
  scheduler.start(
    'operator',
    LIMIT_MS,
    () => shop.askForRefund(id),
    (end) => {
      const heard = end.kind === 'answered' ? JSON.stringify(end.value) : end.kind
      scheduler.say(() => `asks to refund ${id}: ${heard}`)
    },
  )
}
