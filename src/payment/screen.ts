import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { orderEvents, screenings, type Order } from '../db/schema.ts'
import { findBlock } from '../order/blocked.ts'
import { holdOrder } from '../order/hold.ts'
import {
  countOrder,
  dayOf,
  farOverCap,
  findPartnerOverCap,
  readCounts,
  subjectsOf,
  wouldBeFarOver,
  type Subject,
} from '../order/velocity.ts'
import type { Id } from '../shared/id.ts'
import type { Log } from '../shared/log.ts'
import type { Signer } from '../shared/sign.ts'
import type { Charge, Payments } from './payments.ts'
import { isRefunded } from './reclaim.ts'
import { stopDelivery } from './trouble.ts'

interface ScreenDeps {
  db: Db
  payments: Payments
  signer: Signer
  now: () => Date
  log: Log
  /** Whether the caps hold: play money all comes from the same few cards. */
  capped: boolean
}

export type Screened = 'clear' | 'held' | 'no_answer'

/** Stripe is asked this often about a payment before an order goes on unscreened: it was paid, and someone waits. */
const TRIES = 2

/**
 * Looks at a payment once, before its gifting call: what Stripe thinks of its risk, and how much the same recipient, card
 * or network has bought today. What a person should see is held; once a person has released it, it is clear.
 */
export async function screenPayment(deps: ScreenDeps, order: Order, tries: number): Promise<Screened> {
  const { db, payments, signer, now, log, capped } = deps
  const [[known], [objection], [block]] = await db.batch([
    db.select().from(screenings).where(eq(screenings.orderId, order.id)),
    findObjection(db, order.id),
    findBlock(db, order.username),
  ])
  if (objection) {
    const [first, ...rest] = stopDelivery(db, objection.kind, order.id, now())
    if (first) await db.batch([first, ...rest])
    return 'held'
  }
  if (block) {
    await db.batch([...holdOrder(db, { id: order.id, why: 'recipient_blocked', at: now() })])
    log('error', 'order.review', { alert: true, orderId: order.id, why: 'recipient_blocked' })
    return 'held'
  }
  if (known?.verdict) return 'clear'
  const charge = known ?? (await readCharge(payments, order))
  if (!charge && tries < TRIES) return 'no_answer'
  const { card, risk } = charge ?? { card: null, risk: null }
  const at = now()
  const day = dayOf(order.paidAt ?? at)
  const subjects = await subjectsOf(signer, order, card)
  const over = capped ? wouldBeOver(db, day, subjects, order) : sql`0`
  const [[screened]] = await db.batch([
    db
      .insert(screenings)
      .select(
        sql`SELECT ${order.id}, ${card}, ${risk}, iif(${risk} IS 'highest' OR ${over}, NULL, 'clear'), ${at.getTime()} WHERE true`,
      )
      .onConflictDoNothing()
      .returning({ verdict: screenings.verdict }),
    ...subjects.map((subject) => countOrder(db, day, subject, order.stars)),
  ])
  if (screened?.verdict) return 'clear'
  return judge(deps, order, { risk, day, subjects })
}

/** Something speaks against it, or an earlier screening was interrupted: the counts say, once they are written. */
async function judge(
  { db, now, log, capped }: ScreenDeps,
  order: Order,
  { risk, day, subjects }: { risk: string | null; day: number; subjects: Subject[] },
): Promise<Screened> {
  const at = now()
  const over = capped ? await kindOverCap(db, day, subjects, order) : undefined
  const why = risk === 'highest' ? 'highest_risk' : over && `velocity_${over}`
  await db.batch([
    db
      .update(screenings)
      .set({ verdict: why ? 'held' : 'clear' })
      .where(eq(screenings.orderId, order.id)),
    ...(why ? holdOrder(db, { id: order.id, why, at }) : []),
  ])
  if (!why) return 'clear'
  log('error', 'order.review', { alert: true, orderId: order.id, why })
  return 'held'
}

const wouldBeOver = (db: Db, day: number, subjects: readonly Subject[], { stars, partner }: Order): SQL => {
  const over = wouldBeFarOver(day, subjects, stars)
  return partner === null ? over : sql`${over} OR EXISTS ${findPartnerOverCap(db, day, partner)}`
}

async function kindOverCap(db: Db, day: number, subjects: readonly Subject[], { partner }: Order) {
  const over = farOverCap(await readCounts(db, day, subjects))
  if (over || partner === null) return over?.kind
  const [found] = await findPartnerOverCap(db, day, partner)
  return found && 'partner'
}

/** A bank's word that came while a call was out, and that no person has seen since: the next call must not begin. */
const findObjection = (db: Db, orderId: Id<'order'>) =>
  db
    .select({ kind: sql<'disputed' | 'fraud_warning' | 'refunded_outside'>`${orderEvents.kind}` })
    .from(orderEvents)
    .where(
      and(
        eq(orderEvents.orderId, orderId),
        sql`(kind IN ('disputed', 'fraud_warning') OR (kind = 'refunded_outside' AND ${isRefunded(orderId)}))`,
        sql`n > (SELECT coalesce(max(n), 0) FROM order_events WHERE order_id = ${orderId} AND kind = 'review')`,
      ),
    )
    .orderBy(orderEvents.n)
    .limit(1)

const readCharge = async (payments: Payments, { paymentIntent }: Order): Promise<Charge | undefined> =>
  paymentIntent === null ? { card: null, risk: null } : payments.readCharge(paymentIntent)
