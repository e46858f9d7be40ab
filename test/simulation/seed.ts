import { THIS, type Code } from './code.ts'
import { openEngine, type Engine } from './d1/engine.ts'
import { diceFrom } from './dice.ts'
import { faultsFor, type Fault } from './faults.ts'
import { settleHost } from './host.ts'
import { verdictOf, type Ending } from './judge/verdict.ts'
import { sendBuyer } from './people/buyer.ts'
import { startCron } from './people/cron.ts'
import { forge } from './people/forger.ts'
import { decideSomething, switchGifting } from './people/operator.ts'
import { planFor } from './plan.ts'
import { quickenQueries } from './quick/queries.ts'
import type { Violation } from './scheduler.ts'
import { loadReaders } from './stripe/post.ts'
import { ALL_SAFE, type Variant } from './variant.ts'
import { beginOutage, worldOf, type World } from './world.ts'

export interface Outcome {
  seed: number
  steps: number
  endings: Ending[]
  faults: Record<Fault, number>
  violation: Violation | undefined
}

const MOST_STEPS = 20_000
/** What one person may decide, and what takes two. */
const CAREFUL = ['refund', 'refund', 'look_up', 'release', 'release', 'deliver_again'] as const
const BOLD = ['deliver_again', 'write_off', 'close', 'block'] as const
const MARK = `INSERT INTO wallet_marks (provider, balance_micro, at, proven) VALUES ('istar', ?, ?, 1)`

let engine: Engine | undefined
/** Before the first run: within one, nobody waits for a file. */
const loaded = loadReaders()

interface Setting {
  variant?: Variant | undefined
  /** The version that is rolled out over; left out: the same, with other settings. */
  beside?: Code | undefined
  tell?: ((line: string) => void) | undefined
}

/** Plays one seed from the first order to the last consequence. */
export async function playSeed(
  seed: number,
  { variant = ALL_SAFE, beside = THIS, tell }: Setting = {},
): Promise<Outcome> {
  settleHost()
  quickenQueries()
  await loaded
  engine ??= openEngine()
  const dice = diceFrom(seed)
  const faults = faultsFor(dice)
  const plan = planFor(dice, faults)
  engine.begin()
  try {
    const world = worldOf({ dice, faults, engine, plan, variant, beside, tell })
    setOut(world)
    const steps = await world.scheduler.play(MOST_STEPS)
    const endings = world.scheduler.violation() ? [] : verdictOf(world)
    return { seed, steps, endings, faults: faults.counts, violation: world.scheduler.violation() }
  } finally {
    engine.undo()
  }
}

function setOut(world: World): void {
  const { scheduler, engine, plan, reseller, faults } = world
  if (plan.walletProven) engine.rows(MARK, [reseller.balance(), plan.startAt - 1])
  for (const wish of plan.wishes) scheduler.after(wish.afterMs, () => sendBuyer(world, wish))
  for (const { username, afterMs } of plan.moves) scheduler.after(afterMs, () => reseller.handOver(username))
  for (const afterMs of plan.forgeriesAtMs) scheduler.after(afterMs, () => forge(world))
  for (const { afterMs, micro } of plan.topUps) scheduler.after(afterMs, () => reseller.fillUp(micro))
  const decisions = plan.bold ? [...CAREFUL, ...BOLD] : CAREFUL
  for (const afterMs of plan.decisionsAtMs) scheduler.after(afterMs, () => decideSomething(world, decisions))
  if (plan.halt) {
    scheduler.after(plan.halt.fromMs, () => switchGifting(world, 'off'))
    scheduler.after(plan.halt.untilMs, () => switchGifting(world, 'on'))
  }
  const { outageAt } = plan
  if (typeof outageAt === 'number') scheduler.after(outageAt, () => beginOutage(world))
  scheduler.after(plan.stormMs, () => {
    scheduler.say(() => 'from here on nothing goes wrong any more')
    faults.quieten()
  })
  startCron(world)
}
