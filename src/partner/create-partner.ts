import type { Db } from '../db/client.ts'
import { partners, type Partner } from '../db/schema.ts'
import { newId, type Id } from '../shared/id.ts'
import { sha256Hex } from '../shared/sign.ts'
import type { NoteAction } from './change-partner.ts'
import type { PartnerFields } from './partner-fields.ts'
import { newPartnerKey, newWebhookSecret } from './partner-secrets.ts'

/** Told once, when a partner is created; the key is not stored. */
export interface PartnerCredentials {
  id: Id<'partner'>
  key: string
  webhookSecret: string
}

/** A row to be written, and what is told of it. */
export async function newPartner(
  fields: PartnerFields,
  now: Date,
): Promise<{ row: typeof partners.$inferInsert; told: PartnerCredentials }> {
  const told = { id: newId('partner'), key: newPartnerKey(), webhookSecret: newWebhookSecret() }
  const { id, webhookSecret } = told
  const times = { createdAt: now, changedAt: now }
  return { row: { id, ...fields, keyHash: await sha256Hex(told.key), webhookSecret, ...times }, told }
}

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
