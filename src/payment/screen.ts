import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { screenings, type Order } from '../db/schema.ts'
import { holdOrder } from '../order/hold.ts'
import { countOrder, dayOf, farOverCap, readCounts, subjectsOf } from '../order/velocity.ts'
import type { Log } from '../shared/log.ts'
import type { Charge, Payments } from './payments.ts'

interface ScreenDeps {
  db: Db
  payments: Payments
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
  const { db, payments, now, log, capped } = deps
  const [known] = await db.select().from(screenings).where(eq(screenings.orderId, order.id))
  if (known?.verdict) return 'clear'
  const charge = known ?? (await readCharge(payments, order))
  if (!charge && tries < TRIES) return 'no_answer'
  const { card, risk } = charge ?? { card: null, risk: null }
  const at = now()
  const [day, subjects] = [dayOf(order.paidAt ?? at), subjectsOf(order, card)]
  const [recipient, ...others] = subjects.map((subject) => countOrder(db, day, subject, order.stars))
  await db.batch([
    db.insert(screenings).values({ orderId: order.id, card, risk, at }).onConflictDoNothing(),
    ...(recipient ? [recipient, ...others] : []),
  ])
  const over = capped ? farOverCap(await readCounts(db, day, subjects)) : undefined
  const why = risk === 'highest' ? 'highest_risk' : over && `velocity_${over.kind}`
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

const readCharge = async (payments: Payments, { paymentIntent }: Order): Promise<Charge | undefined> =>
  paymentIntent === null ? { card: null, risk: null } : payments.readCharge(paymentIntent)
