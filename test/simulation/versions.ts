import type { Dice } from './dice.ts'
import type { Plan } from './plan.ts'
import type { End, Scheduler } from './scheduler.ts'
import type { Shop } from './shop.ts'

/** One invocation of the Worker: by whichever version gets it. */
export type Serve = <T>(
  name: string,
  limitMs: number,
  work: (shop: Shop) => Promise<T>,
  ended: (end: End<T>) => void,
) => void

interface Versions {
  scheduler: Scheduler
  dice: Dice
  plan: Plan
  shop: Shop
  /** What ran before, and goes on beside it while the new one is rolled out. */
  before: Shop | undefined
}

const LIMIT_MS = 15 * 60_000

/** While a new version is rolled out, the old one is still at work elsewhere. */
export function servingBy({ scheduler, dice, plan, shop, before }: Versions): Serve {
  function version(): Shop {
    if (!before || !plan.rollout) return shop
    const at = scheduler.now() - plan.startAt
    const { fromMs, untilMs } = plan.rollout
    return at < fromMs || (at < untilMs && dice.chance(0.5)) ? before : shop
  }
  return (name, limitMs, work, ended) => {
    const one = version()
    if (before) scheduler.say(() => `${name} goes to the ${one === shop ? 'new' : 'old'} version`)
    scheduler.start(name, limitMs, () => work(one), ended)
  }
}

/** As in src/worker.ts: a request sweeps on the side, when nobody has for a minute. */
export function servingRequestsBy(
  serve: Serve,
  { scheduler, plan }: Pick<Versions, 'scheduler' | 'plan'>,
): Serve {
  if (!plan.requestsSweep) return serve
  return (name, limitMs, work, ended) =>
    serve(
      name,
      limitMs,
      (shop) => {
        const run = scheduler.current()
        scheduler.start(
          'aside',
          LIMIT_MS,
          async () => shop.sweepIfDue(),
          () => undefined,
        )
        scheduler.goOn(run)
        return work(shop)
      },
      ended,
    )
}
