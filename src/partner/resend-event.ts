import { and, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { partnerEvents } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { findPartner } from './partner-store.ts'

interface Deps {
  db: Db
  now: () => Date
  askToTell: (orderId: Id<'order'>) => Promise<void>
}

export type Resent = 'asked' | 'no_such_event' | 'no_webhook' | 'webhook_off'

/** Sends an event once more under its own id, whatever became of it before; its tries begin anew. */
export async function resendEvent(
  { db, now, askToTell }: Deps,
  partnerId: string,
  eventId: string,
): Promise<Resent> {
  const partner = await findPartner(db, partnerId)
  if (!partner) return 'no_such_event'
  if (partner.webhookUrl === null) return 'no_webhook'
  if (partner.webhookOffAt) return 'webhook_off'
  const [event] = await db
    .update(partnerEvents)
    .set({ state: 'due', dueAt: now(), tries: 0, deliveredAt: null })
    .where(
      and(
        eq(partnerEvents.id, eventId),
        eq(partnerEvents.partnerId, partner.id),
        isNotNull(partnerEvents.orderId),
      ),
    )
    .returning({ orderId: partnerEvents.orderId })
  if (!event?.orderId) return 'no_such_event'
  await askToTell(event.orderId)
  return 'asked'
}
