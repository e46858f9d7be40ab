import { hash } from 'node:crypto'
import { connect } from '../../src/db/client.ts'
import type { Ports } from '../../src/ports.ts'
import type { RecipientMemory } from '../../src/recipient/check.ts'
import type { Signer } from '../../src/shared/sign.ts'
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
import { shopOf, type Shop } from './shop.ts'
import { bankFor, type Bank } from './stripe/bank.ts'
import { paymentsOver } from './stripe/payments-port.ts'
import { UNFIT, type Variant } from './variant.ts'

/** A whole shop with everybody around it, for one run. */
export interface World {
  scheduler: Scheduler
  dice: Dice
  faults: Faults
  engine: Engine
  bank: Bank
  reseller: Reseller
  shop: Shop
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
  tell: ((line: string) => void) | undefined
}

const SIGNER: Signer = {
  sign: async (purpose, text) => new Uint8Array(hash('sha256', `${purpose}\n${text}`, 'buffer')),
  verify: async () => true,
}

export function worldOf({ dice, faults, engine, plan, variant, tell }: Setup): World {
  const { longestFreezeMs, longestSkewMs, startAt } = plan
  const scheduler = schedulerFor({ dice, faults, startAt, longestFreezeMs, longestSkewMs, tell })
  const judge = judgeOf({ scheduler, engine, bank: () => world.bank, reseller: () => world.reseller })
  const messenger = messengerFor({ scheduler, dice, faults, deaf: plan.deaf })
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
    bring: (news, delivered) =>
      messenger.bring({
        name: 'stripe',
        deliver: async () => (await world.shop.takePaymentNews(news)) === 'taken',
        answered: () => {
          judge.answered(news)
          delivered()
        },
        retryMs: STRIPE_RETRY_MS,
      }),
  })
  const reseller = resellerFor({
    scheduler,
    dice,
    faults,
    moved: judge.moved,
    emit: (ref) =>
      messenger.bring({
        name: 'provider',
        deliver: async () => (await world.shop.takeProviderNews(ref, '')).kind !== 'not_durable',
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
    consume: (batch, ctx) => world.shop.consume(batch, ctx),
    consumeDead: (batch) => world.shop.consumeDead(batch),
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
    payments: variant.payments?.(payments) ?? payments,
    provider: variant.provider?.(provider, engine) ?? provider,
    queue,
    recipientMemory: NO_MEMORY,
    fetchPhoto: async () => undefined,
    signer: SIGNER,
    accessKey: async () => undefined,
    now: scheduler.clock,
    random: dice.unit,
    log: (level, event, fields = {}) => judge.logged(JSON.stringify({ level, event, ...fields })),
  }
  const shop = shopOf({ ...plan.settings, ...variant.settings }, ports, scheduler.sleep)
  const world: World = {
    scheduler,
    dice,
    faults,
    engine,
    bank,
    reseller,
    shop: variant.shop?.(shop, { bank: () => world.bank, d1 }) ?? shop,
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
