import { eq } from 'drizzle-orm'
import { partnerEvents, partners } from '../db/schema.ts'
import { newId, type Id } from '../shared/id.ts'
import { whyNotCalled } from './address.ts'
import { findPartner } from './partner-store.ts'
import { isTaken, secretsOf, type WebhookDeps } from './webhook-deps.ts'
import { webhookBody, webhookHeaders } from './webhook-message.ts'

export type Pinged =
  | { kind: 'pinged'; eventId: string; delivered: boolean; status: number | null }
  | { kind: 'no_such_partner' }
  | { kind: 'no_webhook' }

/** One test event, tried once, now. Where it arrives, an address that was switched off is switched on again. */
export async function pingPartner(deps: WebhookDeps, id: string): Promise<Pinged> {
  const { db, now, post, addressRules } = deps
  const partner = await findPartner(db, id)
  if (!partner) return { kind: 'no_such_partner' }
  const url = partner.webhookUrl
  if (url === null || whyNotCalled(url, addressRules)) return { kind: 'no_webhook' }
  const at = now()
  const event = { id: newId('event'), type: 'ping', at, status: null, refundedMinor: null } as const
  const body = webhookBody(event, null)
  const headers = await webhookHeaders({ id: event.id, body, secrets: secretsOf(partner, at) }, at)
  const status = await post(url, headers, body)
  const delivered = isTaken(status)
  await db.batch([
    db.insert(partnerEvents).values({
      ...event,
      partnerId: partner.id,
      state: delivered ? 'delivered' : 'failed',
      dueAt: at,
      tries: 1,
      answer: status,
      deliveredAt: delivered ? now() : null,
    }),
    ...(delivered ? [switchOn(deps, partner.id)] : []),
  ])
  return { kind: 'pinged', eventId: event.id, delivered, status: status === 0 ? null : status }
}

const switchOn = ({ db }: WebhookDeps, id: Id<'partner'>) =>
  db
    .update(partners)
    .set({ webhookOffAt: null, webhookOffWhy: null, webhookFailingSince: null })
    .where(eq(partners.id, id))
