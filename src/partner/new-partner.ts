import type { partners } from '../db/schema.ts'
import { newId, type Id } from '../shared/id.ts'
import { sha256Hex } from '../shared/sign.ts'
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
