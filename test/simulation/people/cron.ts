import type { World } from '../world.ts'

const MINUTE_MS = 60_000
const LIMIT_MS = 15 * MINUTE_MS
const PARKED = Date.parse('9999-01-01T00:00:00Z')
const RECONCILE_EVERY_MIN = 5
const LOOK_BACK_MS = 3 * 24 * 3600_000
/** Asked for this often with nothing going wrong, an event has had its effect. */
const ENOUGH = 2

/** What the sweep would look at, and when: between such moments a sweep finds nothing, so it is not played. */
const NEXT_DUE = `SELECT min(due) AS due FROM (
  SELECT min(due_at) + 10000 AS due FROM deliveries WHERE state NOT IN ('done', 'failed') AND due_at < ${PARKED}
  UNION ALL SELECT min(due_at) + 10000 FROM refunds WHERE state IN ('intended', 'pending')
  UNION ALL SELECT min(pay_until) + 120000 FROM orders WHERE state = 'awaiting_payment')`
const UNPAID = `SELECT id FROM orders WHERE state IN ('awaiting_payment', 'expired')`

/** The clock that sweeps every minute, as far as there is anything to sweep; it ends when nothing is left to come. */
export function startCron(world: World): void {
  const { scheduler, faults } = world
  scheduler.after(MINUTE_MS - (scheduler.now() % MINUTE_MS), tick)

  function tick(): void {
    const now = scheduler.now()
    if (now < world.outageUntil) return next(world.outageUntil)
    const due = nextDue(world)
    const reconcile = somethingToReconcile(world)
    if (due !== undefined && due <= now) run('sweep', world.shop.sweep)
    if (reconcile && Math.floor(now / MINUTE_MS) % RECONCILE_EVERY_MIN === 0)
      run('reconcile', world.shop.reconcile)
    const event = scheduler.nextAt()
    if (event === undefined && due === undefined && !reconcile) return
    const soonest = Math.min(due ?? Infinity, event ?? Infinity)
    next(reconcile ? Math.min(soonest, now + MINUTE_MS) : soonest)
  }

  function next(at: number): void {
    const wait = Math.max(MINUTE_MS, Math.ceil((at - scheduler.now()) / MINUTE_MS) * MINUTE_MS)
    scheduler.after(wait, tick)
  }

  function run(name: string, work: () => Promise<void>): void {
    if (world.variant.noSweep || faults.hit('F18_cron_missed')) return
    scheduler.start(name, LIMIT_MS, work, () => undefined)
    if (faults.hit('F18_cron_twice'))
      scheduler.after(world.dice.between(0, 3000), () =>
        scheduler.start(name, LIMIT_MS, work, () => undefined),
      )
  }
}

function nextDue(world: World): number | undefined {
  const due = world.engine.rows(NEXT_DUE, [])[0]?.['due']
  // A machine whose clock is ahead sees it due earlier.
  return typeof due === 'number' ? due - world.plan.longestSkewMs : undefined
}

/** Whether Stripe knows of something the shop has not heard. */
function somethingToReconcile({ bank, engine, scheduler }: World): boolean {
  const since = scheduler.now() - LOOK_BACK_MS
  if (bank.events.some(({ delivered, at, listed }) => !delivered && at > since && listed < ENOUGH))
    return true
  const unpaid = new Set(engine.rows(UNPAID, []).map(({ id }) => id))
  return [...bank.sessions.values()].some(
    ({ status, orderId, openedAt }) => status === 'paid' && openedAt > since && unpaid.has(orderId),
  )
}
