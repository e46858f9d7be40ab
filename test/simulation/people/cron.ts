import type { Engine } from '../d1/engine.ts'
import type { Shop } from '../shop.ts'
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
  SELECT min(due_at) + 10000 AS due FROM deliveries WHERE open = 1 AND due_at < ${PARKED}
  UNION ALL SELECT min(due_at) + 10000 FROM refunds WHERE state IN ('intended', 'pending')
  UNION ALL SELECT min(pay_until) + 120000 FROM orders WHERE state = 'awaiting_payment')`
const UNPAID = `SELECT id FROM orders WHERE state IN ('awaiting_payment', 'expired')`

/** The clock that sweeps every minute, as far as there is anything to sweep; it ends when nothing is left to come. */
export function startCron(world: World): void {
  const { scheduler, faults, engine } = world
  const dueAt = remembered(world, () => readDue(engine))
  const unpaid = remembered(world, () => readUnpaid(engine))
  scheduler.after(MINUTE_MS - (scheduler.now() % MINUTE_MS), tick)

  function tick(): void {
    const now = scheduler.now()
    if (now < world.outageUntil) return next(world.outageUntil)
    const due = nextDue()
    const reconcile = somethingToReconcile(world, unpaid)
    if (due !== undefined && due <= now) run('sweep', (shop) => shop.sweep())
    if (reconcile && Math.floor(now / MINUTE_MS) % RECONCILE_EVERY_MIN === 0)
      run('reconcile', (shop) => shop.reconcile())
    const event = scheduler.nextAt()
    if (event === undefined && due === undefined && !reconcile) return
    const soonest = Math.min(due ?? Infinity, event ?? Infinity)
    next(reconcile ? Math.min(soonest, now + MINUTE_MS) : soonest)
  }

  function nextDue(): number | undefined {
    const due = dueAt()
    // A machine whose clock is ahead sees it due earlier.
    return due === undefined ? undefined : due - world.plan.longestSkewMs
  }

  function next(at: number): void {
    const wait = Math.max(MINUTE_MS, Math.ceil((at - scheduler.now()) / MINUTE_MS) * MINUTE_MS)
    scheduler.after(wait, tick)
  }

  /** Crons have been known to stop silently. */
  function hasStopped(): boolean {
    if (!world.plan.cronStops || faults.isQuiet()) return false
    faults.count('F18_cron_stops')
    return true
  }

  function run(name: string, work: (shop: Shop) => Promise<void>): void {
    if (world.variant.noSweep || hasStopped() || faults.hit('F18_cron_missed')) return
    world.serve(name, LIMIT_MS, work, () => undefined)
    if (faults.hit('F18_cron_twice'))
      scheduler.after(world.dice.between(0, 3000), () => world.serve(name, LIMIT_MS, work, () => undefined))
  }
}

/** Reads again only when something has been written since. */
function remembered<T>(world: World, read: () => T): () => T {
  let [at, value] = [world.writes, read()]
  return () => {
    if (at !== world.writes) [at, value] = [world.writes, read()]
    return value
  }
}

function readDue(engine: Engine): number | undefined {
  const due = engine.ask(NEXT_DUE, []).rows[0]?.[0]
  return typeof due === 'number' ? due : undefined
}

const readUnpaid = (engine: Engine): ReadonlySet<unknown> => new Set(engine.ask(UNPAID, []).rows.flat())

/** Whether Stripe knows of something the shop has not heard. */
function somethingToReconcile({ bank, scheduler }: World, unpaid: () => ReadonlySet<unknown>): boolean {
  const since = scheduler.now() - LOOK_BACK_MS
  if (bank.events.some(({ delivered, at, listed }) => !delivered && at > since && listed < ENOUGH))
    return true
  for (const { status, orderId, openedAt } of bank.sessions.values())
    if (status === 'paid' && openedAt > since && unpaid().has(orderId)) return true
  return false
}
