import type { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/id.ts'
import { THIS } from './code.ts'
import { migrations, openEngine } from './d1/engine.ts'
import { diceFrom } from './dice.ts'
import { noFaults, type Faults } from './faults.ts'
import { settleHost } from './host.ts'
import { readSnapshots } from './judge/snapshot.ts'
import { verdictOf } from './judge/verdict.ts'
import { startCron } from './people/cron.ts'
import { planFor, type Plan } from './plan.ts'
import { MICRO_PER_STAR } from './provider/reseller.ts'
import type { Session } from './stripe/bank.ts'
import { ALL_SAFE } from './variant.ts'
import { worldOf, type World } from './world.ts'

/** An order as an older version left it, what stands outside of the shop, and what becomes of it. */
interface Left {
  name: string
  state: string
  delivery?: string
  refund?: string
  /** Further columns, by table. */
  set?: Partial<Record<'orders' | 'deliveries' | 'refunds', Record<string, string | number>>>
  /** What Stripe and the provider know. */
  paid?: boolean
  gift?: 'working' | 'completed'
  refunded?: 'pending' | 'succeeded' | 'failed'
  /** An operator gives the money back. */
  asked?: boolean
  end: string
}

const PARKED = Date.parse('9999-01-01T00:00:00Z')
const NOON = Date.UTC(2026, 10, 22, 12)
const MINUTE_MS = 60_000
const LONG_AGO = NOON - 30 * MINUTE_MS

const LEFT: readonly Left[] = [
  { name: 'not paid yet', state: 'awaiting_payment', end: 'expired' },
  { name: 'paid, but nobody heard', state: 'awaiting_payment', paid: true, end: 'delivered' },
  { name: 'expired', state: 'expired', end: 'expired' },
  { name: 'queued', state: 'paid', delivery: 'queued', paid: true, end: 'delivered' },
  {
    name: 'claimed by one who died',
    state: 'paid',
    delivery: 'claimed',
    set: { deliveries: { fence: 3, lease_until: LONG_AGO } },
    paid: true,
    end: 'delivered',
  },
  {
    name: 'in the middle of a call that was lost',
    state: 'paid',
    delivery: 'calling',
    set: { deliveries: { fence: 1, lease_until: LONG_AGO, calls: 1 } },
    paid: true,
    end: 'delivered',
  },
  {
    name: 'in the middle of a call that was carried out',
    state: 'paid',
    delivery: 'calling',
    set: { deliveries: { fence: 1, lease_until: LONG_AGO, calls: 1 } },
    paid: true,
    gift: 'working',
    end: 'delivered',
  },
  {
    name: 'unanswered',
    state: 'paid',
    delivery: 'unknown',
    set: { deliveries: { fence: 1, calls: 1 } },
    paid: true,
    end: 'delivered',
  },
  {
    name: 'accepted',
    state: 'paid',
    delivery: 'accepted',
    set: { deliveries: { fence: 1, calls: 1 } },
    paid: true,
    gift: 'working',
    end: 'delivered',
  },
  {
    name: 'delivered',
    state: 'delivered',
    delivery: 'done',
    paid: true,
    gift: 'completed',
    end: 'delivered',
  },
  {
    name: 'to be refunded',
    state: 'refunding',
    delivery: 'failed',
    refund: 'intended',
    paid: true,
    end: 'refunded',
  },
  {
    name: 'a refund on its way',
    state: 'refunding',
    delivery: 'failed',
    refund: 'pending',
    paid: true,
    refunded: 'succeeded',
    end: 'refunded',
  },
  {
    name: 'refunded',
    state: 'refunded',
    delivery: 'failed',
    refund: 'succeeded',
    paid: true,
    refunded: 'succeeded',
    end: 'refunded',
  },
  {
    name: 'held for a person',
    state: 'review',
    delivery: 'queued',
    set: { orders: { review_why: 'dead_letter' }, deliveries: { due_at: PARKED } },
    paid: true,
    end: 'review',
  },
  {
    name: 'held, and then given back by an operator',
    state: 'review',
    delivery: 'queued',
    set: { orders: { review_why: 'dead_letter' }, deliveries: { due_at: PARKED } },
    paid: true,
    asked: true,
    end: 'refunded',
  },
  {
    name: 'a refund that failed, and that an operator asks for again',
    state: 'review',
    delivery: 'failed',
    refund: 'failed',
    set: { orders: { review_why: 'refund_failed' } },
    paid: true,
    refunded: 'failed',
    asked: true,
    end: 'refunded',
  },
]

const idOf = (i: number) => `ord_${String(i).padStart(26, '0')}` as Id<'order'>
const nameOf = (i: number) => `canary_${i}`

function insert(db: DatabaseSync, table: string, row: Record<string, string | number | null>): void {
  const names = Object.keys(row)
  db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
    ...Object.values(row),
  )
}

/** As a Worker of that time would have written them: with the columns there were. */
function leaveBehind(db: DatabaseSync): void {
  const apart = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'pii'`).get() !== undefined
  const marked =
    db.prepare(`SELECT 1 FROM pragma_table_info('deliveries') WHERE name = 'open'`).get() !== undefined
  LEFT.forEach(({ state, delivery, refund, set, paid, gift, refunded }, i) => {
    const id = idOf(i)
    const who = { username: nameOf(i), recipient_ref: `ref-${nameOf(i)}` }
    insert(db, 'orders', {
      id,
      state,
      ...(apart ? {} : who),
      stars: 500,
      amount_minor: 999,
      currency: 'usd',
      locale: 'en',
      key_hash: 'k',
      request_hash: 'r',
      consent_version: '1',
      consent_at: LONG_AGO,
      pay_until: NOON + MINUTE_MS,
      session_id: `cs_${i + 1}`,
      payment_intent: state === 'awaiting_payment' || !paid ? null : `pi_${i + 1}`,
      created_at: LONG_AGO,
      paid_at: state === 'awaiting_payment' || !paid ? null : LONG_AGO,
      ...set?.orders,
    })
    if (apart) insert(db, 'pii', { order_id: id, ...who, since: LONG_AGO })
    if (delivery)
      insert(db, 'deliveries', {
        order_id: id,
        state: delivery,
        ...(marked ? { open: delivery === 'done' || delivery === 'failed' ? 0 : 1 } : {}),
        due_at: LONG_AGO,
        called_at: gift || set?.deliveries?.['calls'] ? LONG_AGO : null,
        provider: 'istar',
        provider_ref: gift && delivery !== 'calling' ? `gift_${giftsBefore(i) + 1}` : null,
        cost_micro: gift && delivery !== 'calling' ? 500 * MICRO_PER_STAR : null,
        ...set?.deliveries,
      })
    if (refund)
      insert(db, 'refunds', {
        order_id: id,
        state: refund,
        amount_minor: 999,
        stripe_id: refunded ? `re_cs_${i + 1}_1` : null,
        why: 'test',
        due_at: LONG_AGO,
        intended_at: LONG_AGO,
      })
    insert(db, 'order_events', { order_id: id, n: 1, kind: state, cause: 'before', at: LONG_AGO })
  })
}

const giftsBefore = (i: number) => LEFT.slice(0, i).filter(({ gift }) => gift).length

/** The same from outside: what Stripe and the provider have in their books. */
function setUp({ bank, reseller, engine, deadLetters, judge }: World): void {
  judge.takeAsGiven()
  const balance = reseller.balance()
  LEFT.forEach(({ paid, gift, refunded }, i) => {
    const session = bank.open({
      orderId: idOf(i),
      amount: 999,
      currency: 'usd',
      closesAt: new Date(NOON + MINUTE_MS),
    } as Parameters<typeof bank.open>[0])
    if (paid) Object.assign(session, { status: 'paid', paidAt: LONG_AGO } satisfies Partial<Session>)
    if (refunded)
      session.refunds.push({ id: `re_${session.id}_1`, amount: 999, status: refunded, elsewhere: false })
    if (gift) reseller.accept(nameOf(i), `ref-${nameOf(i)}`, 500)
    deadLetters.add(idOf(i))
  })
  for (const order of reseller.orders.values())
    if (LEFT[Number(order.username.split('_')[1])]?.gift === 'completed') order.state = 'completed'
  engine.ask('INSERT INTO wallet_marks (provider, balance_micro, at, proven) VALUES (?, ?, ?, 1)', [
    'istar',
    balance,
    LONG_AGO - 1,
  ])
}

const NO_FAULTS: Faults = {
  hit: () => false,
  count: () => undefined,
  counts: noFaults(),
  quieten: () => undefined,
  isQuiet: () => true,
}

async function playOn(engine: ReturnType<typeof openEngine>): Promise<{ world: World; ends: string[] }> {
  settleHost()
  const dice = diceFrom(25)
  const plan: Plan = {
    ...planFor(dice, NO_FAULTS),
    startAt: NOON,
    wishes: [],
    decisionsAtMs: [],
    forgeriesAtMs: [],
    halt: undefined,
    deaf: false,
    maxRetries: 100,
  }
  const world = worldOf({
    dice,
    faults: NO_FAULTS,
    engine,
    plan,
    variant: ALL_SAFE,
    beside: THIS,
    tell: undefined,
  })
  setUp(world)
  startCron(world)
  world.scheduler.after(60 * MINUTE_MS, () =>
    LEFT.forEach(({ asked }, i) => {
      const by = { name: 'somebody', role: 'operator' } as const
      if (asked)
        world.serve(
          'operator',
          MINUTE_MS,
          (shop) => shop.operators.decide({ by, orderId: idOf(i), decision: 'refund', reason: 'test' }),
          () => undefined,
        )
    }),
  )
  await world.scheduler.play(20_000)
  verdictOf(world)
  return { world, ends: readSnapshots(engine).map(({ state }) => state) }
}

describe('orders in every state', () => {
  it.each(migrations())('written after %s come through the rest, and to their end', async (last) => {
    const engine = openEngine((name, db) => name === last && leaveBehind(db))
    expect(engine.rows('PRAGMA foreign_key_check')).toEqual([])
    expect(engine.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    const { world, ends } = await playOn(engine)
    expect(world.scheduler.violation()).toBeUndefined()
    expect(LEFT.map(({ name }, i) => `${name}: ${ends[i]}`)).toEqual(
      LEFT.map(({ name, end }) => `${name}: ${end}`),
    )
  })
})
