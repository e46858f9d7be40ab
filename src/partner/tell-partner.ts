import { and, asc, eq } from 'drizzle-orm'
import { orders, partnerEvents, partners, type PartnerEvent } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import type { Again } from '../shared/pointers.ts'
import { later, secondsUntil } from '../shared/time.ts'
import { whyNotCalled } from './address.ts'
import { settleTold } from './settle-told.ts'
import { switchWebhookOff } from './switch-webhook-off.ts'
import { secretsOf, type Receiver, type WebhookDeps } from './webhook-deps.ts'
import { webhookBody, webhookHeaders, type ToldOrder } from './webhook-message.ts'

/** Longer than a call may take: until then nobody else tries the same event. */
const LEASE_S = 20

/**
 * Sends what is due of an order to its partner, oldest first. Safe to call at any time, any number of times: a try is claimed
 * before it is made, and one that dies on the way is made again when its lease is over, under the same id.
 */
export async function tellPartner(deps: WebhookDeps, orderId: Id<'order'>): Promise<Again> {
  const { db, now } = deps
  const waiting = await db
    .select({ event: partnerEvents, order: orders, partner: partners })
    .from(partnerEvents)
    .innerJoin(orders, eq(orders.id, partnerEvents.orderId))
    .innerJoin(partners, eq(partners.id, partnerEvents.partnerId))
    .where(and(eq(partnerEvents.orderId, orderId), eq(partnerEvents.state, 'due')))
    .orderBy(asc(partnerEvents.at))
  const next: Date[] = []
  for (const { event, order, partner } of waiting) {
    const again = event.dueAt > now() ? event.dueAt : await tell(deps, event, order, partner)
    if (again) next.push(again)
  }
  const [soonest] = next.toSorted((a, b) => a.getTime() - b.getTime())
  return soonest && { inSeconds: secondsUntil(soonest, now()) }
}

/** One try. Answers when the next one is due. */
async function tell(
  deps: WebhookDeps,
  event: PartnerEvent,
  order: ToldOrder,
  partner: Receiver,
): Promise<Date | undefined> {
  const { db, now, post, addressRules } = deps
  const url = partner.webhookUrl
  // Rules may have become stricter since it was saved.
  const refused = url === null || partner.webhookOffAt ? 'no_address' : whyNotCalled(url, addressRules)
  if (url === null || refused) {
    await switchWebhookOff(deps, partner.id, url, refused ?? 'no_address')
    return undefined
  }
  const leaseUntil = later(now(), LEASE_S)
  const claimed = await db
    .update(partnerEvents)
    .set({ tries: event.tries + 1, dueAt: leaseUntil })
    .where(
      and(
        eq(partnerEvents.id, event.id),
        eq(partnerEvents.state, 'due'),
        eq(partnerEvents.tries, event.tries),
      ),
    )
    .returning({ id: partnerEvents.id })
  if (claimed.length === 0) return leaseUntil
  const body = webhookBody(event, order)
  const at = now()
  const headers = await webhookHeaders({ id: event.id, body, secrets: secretsOf(partner, at) }, at)
  const status = await post(url, headers, body)
  return settleTold(deps, { ...event, tries: event.tries + 1 }, url, status)
}
