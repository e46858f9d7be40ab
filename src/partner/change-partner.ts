import { eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { partners, type Partner } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { sha256Hex } from '../shared/sign.ts'
import { later } from '../shared/time.ts'
import type { PartnerFields } from './partner-fields.ts'
import { newPartnerKey, newWebhookSecret } from './partner-secrets.ts'

interface Deps {
  db: Db
  now: () => Date
}

/** A webhook address that is said, be it the same again, is switched on and has a clean slate. */
const CLEAN_SLATE = { webhookFailingSince: null, webhookOffAt: null, webhookOffWhy: null }

/** `undefined`: there is no such partner. */
export async function changePartner(
  { db, now }: Deps,
  id: string,
  change: Partial<PartnerFields>,
): Promise<Partner | undefined> {
  const [partner] = await db
    .update(partners)
    .set({ ...change, ...(change.webhookUrl === undefined ? {} : CLEAN_SLATE), changedAt: now() })
    .where(eq(partners.id, id as Id<'partner'>))
    .returning()
  return partner
}

const HOUR_S = 3600

/** A new key; the one before is good for so many hours more. The one before that ends now. */
export async function rotateKey(
  { db, now }: Deps,
  id: string,
  graceHours: number,
): Promise<string | undefined> {
  const key = newPartnerKey()
  const at = now()
  const [rotated] = await db
    .update(partners)
    .set({
      oldKeyHash: graceHours > 0 ? sql`key_hash` : null,
      oldKeyUntil: graceHours > 0 ? later(at, graceHours * HOUR_S) : null,
      keyHash: await sha256Hex(key),
      changedAt: at,
    })
    .where(eq(partners.id, id as Id<'partner'>))
    .returning({ id: partners.id })
  return rotated && key
}

/** A new secret; for so many hours webhooks are signed with the one before as well. */
export async function rotateWebhookSecret(
  { db, now }: Deps,
  id: string,
  graceHours: number,
): Promise<string | undefined> {
  const webhookSecret = newWebhookSecret()
  const at = now()
  const [rotated] = await db
    .update(partners)
    .set({
      oldWebhookSecret: graceHours > 0 ? sql`webhook_secret` : null,
      oldWebhookSecretUntil: graceHours > 0 ? later(at, graceHours * HOUR_S) : null,
      webhookSecret,
      changedAt: at,
    })
    .where(eq(partners.id, id as Id<'partner'>))
    .returning({ id: partners.id })
  return rotated && webhookSecret
}
