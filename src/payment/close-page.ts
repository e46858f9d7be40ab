import { and, eq, isNull, or } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { orders } from '../db/schema.ts'
import { moveOrder, noteChange } from '../order/order-store.ts'
import type { Id } from '../shared/id.ts'
import { recordEvent, type EventMark } from './stripe-event.ts'

interface Closing {
  orderId: string
  sessionId: string
  event: EventMark
}

interface CloseDeps {
  db: Db
  now: () => Date
}

/** The payment page closed without money, or the money did not come after all. */
export async function closePage(
  { db, now }: CloseDeps,
  { orderId, sessionId, event }: Closing,
): Promise<void> {
  const at = now()
  const id = orderId as Id<'order'>
  const cause = event.type
  await db.batch([
    recordEvent(db, event, id, at),
    ...moveOrder(db, { id, from: ['awaiting_payment'], to: 'expired', cause, at, when: ofPage(sessionId) }),
  ])
}

/** The buyer is done but the bank is not: the page cannot be returned to, and the order must not expire meanwhile. */
export async function awaitBank(
  { db, now }: CloseDeps,
  { orderId, sessionId, event }: Closing,
): Promise<void> {
  const at = now()
  const id = orderId as Id<'order'>
  await db.batch([
    recordEvent(db, event, id, at),
    db
      .update(orders)
      .set({ checkoutUrl: null })
      .where(and(eq(orders.id, id), eq(orders.state, 'awaiting_payment'), ofPage(sessionId))),
    noteChange(db, { orderId: id, kind: 'payment_processing', cause: event.type, at }),
  ])
}

const ofPage = (sessionId: string) => or(isNull(orders.sessionId), eq(orders.sessionId, sessionId))
