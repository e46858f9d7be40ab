import type { Db } from '../db/client.ts'
import { partners, type Partner } from '../db/schema.ts'
import type { NoteAction } from './change-partner.ts'
import { newPartner, type PartnerCredentials } from './new-partner.ts'
import type { PartnerFields } from './partner-fields.ts'

export async function createPartner(
  { db, now, note }: { db: Db; now: () => Date; note: NoteAction },
  fields: PartnerFields,
): Promise<PartnerCredentials> {
  const at = now()
  const { row, told } = await newPartner(fields, at)
  await db.batch([db.insert(partners).values(row), note({ what: 'partner_created', subject: told.id, at })])
  return told
}

/** A partner as operators see it: everything but what is secret. */
export function viewPartner(partner: Partner) {
  const { id, name, status, hosts, returnUrl, commissionBps, webhookUrl } = partner
  const { webhookFailingSince, webhookOffAt, webhookOffWhy, oldKeyUntil, oldWebhookSecretUntil } = partner
  return {
    id,
    name,
    status,
    hosts,
    returnUrl,
    commissionBps,
    webhookUrl,
    webhookFailingSince,
    webhookOff: webhookOffAt && { at: webhookOffAt, why: webhookOffWhy },
    oldKeyUntil,
    oldWebhookSecretUntil,
    createdAt: partner.createdAt,
    changedAt: partner.changedAt,
  }
}
export type PartnerView = ReturnType<typeof viewPartner>
