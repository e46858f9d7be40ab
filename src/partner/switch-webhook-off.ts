import { and, eq, isNull, sql } from 'drizzle-orm'
import { partnerEvents, partners } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import type { WebhookDeps } from './webhook-deps.ts'

/**
 * Nothing more is sent to this address until somebody switches it on again; what was due can be sent again then. Of an
 * address that was changed meanwhile nothing is switched off.
 */
export async function switchWebhookOff(
  { db, now, log }: Pick<WebhookDeps, 'db' | 'now' | 'log'>,
  partnerId: Id<'partner'>,
  url: string | null,
  why: string,
): Promise<void> {
  const [switched] = await db.batch([
    db
      .update(partners)
      .set({ webhookOffAt: now(), webhookOffWhy: why })
      .where(
        and(eq(partners.id, partnerId), isNull(partners.webhookOffAt), eq(partners.webhookUrl, url ?? '')),
      )
      .returning({ id: partners.id }),
    db
      .update(partnerEvents)
      .set({ state: 'failed' })
      .where(and(eq(partnerEvents.partnerId, partnerId), eq(partnerEvents.state, 'due'), isMute(partnerId))),
  ])
  if (switched.length === 1) log('error', 'partner.webhook_off', { alert: true, partnerId, why })
}

/** There is no address, or it is switched off. */
const isMute = (partnerId: Id<'partner'>) =>
  sql`EXISTS (SELECT 1 FROM partners WHERE id = ${partnerId} AND (webhook_url IS NULL OR webhook_off_at IS NOT NULL))`
