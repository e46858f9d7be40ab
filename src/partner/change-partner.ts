import { eq, sql, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Db } from '../db/client.ts'
import { partners, type Partner } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { sha256Hex } from '../shared/sign.ts'
import type { PartnerFields } from './partner-fields.ts'
import { newPartnerKey, newWebhookSecret } from './partner-secrets.ts'

/** For a batch, after the statement that changes something: who did it goes into the audit. */
export type NoteAction = (action: {
  what: string
  subject: string
  detail?: string
  at: Date
}) => BatchItem<'sqlite'>

interface Deps {
  db: Db
  now: () => Date
  note: NoteAction
}

/** A webhook address that is said, be it the same again, is switched on and has a clean slate. */
const CLEAN_SLATE = { webhookFailingSince: null, webhookOffAt: null, webhookOffWhy: null }

/** `undefined`: there is no such partner. */
export async function changePartner(
  { db, now, note }: Deps,
  id: string,
  change: Partial<PartnerFields>,
): Promise<Partner | undefined> {
  const at = now()
  const [[partner]] = await db.batch([
    db
      .update(partners)
      .set({ ...change, ...(change.webhookUrl === undefined ? {} : CLEAN_SLATE), changedAt: at })
      .where(eq(partners.id, id as Id<'partner'>))
      .returning(),
    note({ what: 'partner_changed', subject: id, detail: tellChange(change), at }),
  ])
  return partner
}

/** An address may hold a secret of the partner's, and is not written down. */
const tellChange = ({ webhookUrl, ...rest }: Partial<PartnerFields>): string =>
  JSON.stringify({ ...rest, ...(webhookUrl === undefined ? {} : { webhookUrl: webhookUrl && '…' }) })

const HOUR_MS = 3_600_000

/** A new key; the one before is good for so many hours more. The one before that ends now. */
export async function rotateKey(deps: Deps, id: string, graceHours: number): Promise<string | undefined> {
  const key = newPartnerKey()
  const keyHash = await sha256Hex(key)
  const rotated = await rotate(deps, id, 'partner_key_rotated', (at) => ({
    keyHash,
    oldKeyHash: graceHours > 0 ? sql`key_hash` : null,
    oldKeyUntil: graceHours > 0 ? new Date(at.getTime() + graceHours * HOUR_MS) : null,
  }))
  return rotated ? key : undefined
}

/** A new secret; for so many hours webhooks are signed with the one before as well. */
export async function rotateWebhookSecret(
  deps: Deps,
  id: string,
  graceHours: number,
): Promise<string | undefined> {
  const webhookSecret = newWebhookSecret()
  const rotated = await rotate(deps, id, 'partner_webhook_secret_rotated', (at) => ({
    webhookSecret,
    oldWebhookSecret: graceHours > 0 ? sql`webhook_secret` : null,
    oldWebhookSecretUntil: graceHours > 0 ? new Date(at.getTime() + graceHours * HOUR_MS) : null,
  }))
  return rotated ? webhookSecret : undefined
}

type Columns = { [Column in keyof Partner]?: Partner[Column] | SQL }

async function rotate(
  { db, now, note }: Deps,
  id: string,
  what: string,
  columns: (at: Date) => Columns,
): Promise<boolean> {
  const at = now()
  const [rotated] = await db.batch([
    db
      .update(partners)
      .set({ ...columns(at), changedAt: at })
      .where(eq(partners.id, id as Id<'partner'>))
      .returning({ id: partners.id }),
    note({ what, subject: id, at }),
  ])
  return rotated.length === 1
}
