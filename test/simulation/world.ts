import { connect } from '../../src/db/client.ts'
import type { Ports } from '../../src/ports.ts'
import type { RecipientMemory } from '../../src/recipient/check.ts'
import { signerFor } from '../../src/shared/sign.ts'
import { THIS, type Code } from './code.ts'
import type { Engine } from './d1/engine.ts'
import { d1Over } from './d1/shim.ts'
import type { Dice } from './dice.ts'
import type { Faults } from './faults.ts'
import { CANARY } from './judge/canary.ts'
import { judgeOf, type Judge } from './judge/judge.ts'
import { messengerFor, PROVIDER_RETRY_MS, STRIPE_RETRY_MS } from './messenger.ts'
import type { Plan } from './plan.ts'
import { providerOver } from './provider/provider-port.ts'
import { resellerFor, type Reseller } from './provider/reseller.ts'
import { queueFor } from './queue.ts'
import { schedulerFor, type Scheduler } from './scheduler.ts'
import { STRIPE_SECRETS } from './secrets.ts'
import { shopOf, type Settings, type Shop } from './shop.ts'
import { bankFor, type Bank, type Event } from './stripe/bank.ts'
import { paymentsOver } from './stripe/payments-port.ts'
import { readerFor, signedBy, type Signed } from './stripe/post.ts'
import { UNFIT, type Variant } from './variant.ts'
import { servingBy, servingRequestsBy, type Serve } from './versions.ts'
import { providerWebhook, takeFromProvider, takeFromStripe } from './webhooks.ts'

/** A whole shop with everybody around it, for one run. */
export interface World {
  scheduler: Scheduler
  dice: Dice
  faults: Faults
  engine: Engine
  bank: Bank
  reseller: Reseller
  serve: Serve
  /** The same for requests from outside. */
  serveRequest: Serve
  /** What somebody has listened to. */
  overheard: { at: number; signed: Signed }[]
  judge: Judge
  variant: Variant
  plan: Plan
  outageUntil: number
  deadLetters: Set<string>
  /** Grows with everything written into D1. */
  writes: number
}

interface Setup {
  dice: Dice
  faults: Faults
  engine: Engine
  plan: Plan
  variant: Variant
  beside: Code
  tell: ((line: string) => void) | undefined
}

export function worldOf({ dice, faults, engine, plan, variant, beside, tell }: Setup): World {
  const { longestFreezeMs, longestSkewMs, startAt } = plan
  const scheduler = schedulerFor({ dice, faults, startAt, longestFreezeMs, longestSkewMs, tell })
  const judge = judgeOf({ scheduler, engine, bank: () => world.bank, reseller: () => world.reseller })
  const messenger = messengerFor({
    scheduler,
    dice,
    faults,
    serve: (...invocation) => world.serveRequest(...invocation),
    deaf: plan.deaf,
  })
  const isDown = (windows: readonly (readonly [number, number])[]) =>
    windows.some(([from, until]) => scheduler.now() >= from && scheduler.now() < until)

  const d1 = d1Over({
    engine,
    written: (what) => {
      world.writes++
      judge.written(what)
    },
    tampering: {
      sql: variant.sql,
      forget: variant.forget,
      unfit: (why) => scheduler.break(UNFIT, why),
    },
    trip: (sqls, carryOut) =>
      scheduler.ask(
        () => shortly(sqls),
        [2, 25],
        () => {
          if (isDown(plan.d1Down) || faults.hit('F2_d1_error_not_applied'))
            throw new Error('D1_ERROR: Network connection lost.')
          const answer = carryOut()
          if (faults.hit('F2_d1_error_applied')) throw new Error('D1_ERROR: Network connection lost.')
          return answer
        },
        true,
      ),
  })
  const bank = bankFor({
    scheduler,
    dice,
    faults,
    moved: judge.moved,
    bring: (event) =>
      messenger.bring({
        name: 'stripe',
        deliver: (shop) => takeFromStripe(shop, sign(event)),
        answered: () => {
          judge.answered(event.news)
          event.delivered = true
        },
        retryMs: STRIPE_RETRY_MS,
      }),
  })

  /** As Stripe signs now; noted by whoever listens. */
  function sign({ body }: Event): Signed {
    const at = scheduler.now()
    const rolled = plan.secretRolledMs !== undefined && at - startAt >= plan.secretRolledMs
    const signed = signedBy([rolled ? STRIPE_SECRETS.newer : STRIPE_SECRETS.older], body, at)
    if (plan.forgeriesAtMs.length > 0) world.overheard.push({ at, signed })
    return signed
  }

  const reseller = resellerFor({
    scheduler,
    dice,
    faults,
    moved: judge.moved,
    emit: ({ ref, state }) =>
      messenger.bring({
        name: 'provider',
        deliver: (shop) => takeFromProvider(shop, providerWebhook(ref, state)),
        answered: () => judge.answeredProvider(ref),
        retryMs: PROVIDER_RETRY_MS,
      }),
  })
  const queue = queueFor({
    scheduler,
    dice,
    faults,
    maxRetries: plan.maxRetries,
    isDown: () => isDown(plan.queueDown),
    lost: () => scheduler.now() < world.outageUntil,
    dead: (orderId) => world.deadLetters.add(orderId),
    serve: (...invocation) => world.serve(...invocation),
  })
  const payments = paymentsOver({
    scheduler,
    dice,
    faults,
    bank,
    randomKeys: variant.randomRefundKey,
    refundAsked: () => {
      if (plan.outageAt === 'refund') beginOutage(world)
    },
    isWaiting: (orderId) => engine.rows(OPEN_REFUND, [orderId]).length > 0,
  })
  const provider = providerOver({
    scheduler,
    dice,
    faults,
    reseller,
    calling: judge.calling,
  })
  const ports: Ports = {
    db: connect(d1),
    payments,
    provider: variant.provider?.(provider, engine) ?? provider,
    queue,
    partnerQueue: { sendBatch: async () => undefined },
    postWebhook: async () => 204,
    recipientMemory: NO_MEMORY,
    heralds: [],
    withinLimit: async () => true,
    human: undefined,
    measure: () => undefined,
    fetchPhoto: async () => undefined,
    signer: signerFor('a secret of the simulation and of no use'),
    accessKey: async () => undefined,
    now: scheduler.clock,
    random: dice.unit,
    log: (level, event, fields = {}) => judge.logged(JSON.stringify({ level, event, ...fields })),
  }
  /** One version of the Worker: it takes what is signed by the secrets it was given. */
  function version(code: Code, settings: Settings): Shop {
    const secrets = settings['STRIPE_WEBHOOK_SECRET'] ?? ''
    const port = { ...payments, readNews: readerFor(secrets) }
    const shop = shopOf(
      code,
      settings,
      { ...ports, payments: variant.payments?.(port) ?? port },
      scheduler.sleep,
    )
    return variant.shop?.(shop, { bank: () => world.bank, d1 }) ?? shop
  }
  const settings = { ...plan.settings, ...variant.settings }
  const before = plan.rollout && version(beside, { ...settings, ...plan.rollout.before, ...variant.settings })
  const serve = servingBy({ scheduler, dice, plan, shop: version(THIS, settings), before })
  const world: World = {
    scheduler,
    dice,
    faults,
    engine,
    bank,
    reseller,
    serve,
    serveRequest: variant.noSweep ? serve : servingRequestsBy(serve, { scheduler, plan }),
    overheard: [],
    judge,
    variant,
    plan,
    outageUntil: 0,
    deadLetters: new Set(),
    writes: 0,
  }
  return world
}

const NO_MEMORY: RecipientMemory = { recall: async () => undefined, remember: async () => undefined }
const OPEN_REFUND = `SELECT 1 FROM refunds WHERE order_id = ? AND state IN ('intended', 'pending')`
const OUTAGE_MS = 25 * 3600_000

/** Once: for longer than a day no cron runs and no message arrives. Requests and webhooks are served. */
export function beginOutage(world: World): void {
  if (world.outageUntil > 0) return
  world.scheduler.say(() => 'for 25 hours no cron runs and no message arrives')
  world.outageUntil = world.scheduler.now() + OUTAGE_MS
}

/** `D1: update "deliveries" …` */
function shortly(sqls: readonly string[]): string {
  const parts = sqls.map((sql) => /^\s*\w+(?: into| from)? "?\w+"?/i.exec(sql)?.[0] ?? 'select')
  return `D1: ${[...new Set(parts)].join(', ')}`
}

export const usernameFor = (n: number): string => `${CANARY}_${n}`
