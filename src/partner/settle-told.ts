import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { partnerEvents, partners, type PartnerEvent } from '../db/schema.ts'
import { later } from '../shared/time.ts'
import { switchWebhookOff } from './switch-webhook-off.ts'
import { isTaken, type WebhookDeps } from './webhook-deps.ts'
import { MAX_TRIES, OFF_AFTER_S, waitAfterTry } from './webhook-waits.ts'

/** The receiver has been taken down for good, and says so. */
const GONE = 410

/** Writes down what came of a try. Answers when the next one is due. */
export async function settleTold(
  deps: WebhookDeps,
  event: PartnerEvent,
  url: string,
  status: number,
): Promise<Date | undefined> {
  const { id, orderId, partnerId, tries, type } = event
  deps.log('info', 'partner.told', { partnerId, orderId, type, eventId: id, tries, status })
  return isTaken(status) ? settleTaken(deps, event, status) : settleFailed(deps, event, url, status)
}

async function settleTaken(
  { db, now }: WebhookDeps,
  event: PartnerEvent,
  status: number,
): Promise<undefined> {
  await db.batch([
    db
      .update(partnerEvents)
      .set({ state: 'delivered', answer: status, deliveredAt: now() })
      .where(and(eq(partnerEvents.id, event.id), eq(partnerEvents.state, 'due'))),
    db
      .update(partners)
      .set({ webhookFailingSince: null })
      .where(and(eq(partners.id, event.partnerId), isNotNull(partners.webhookFailingSince))),
  ])
}

async function settleFailed(
  deps: WebhookDeps,
  event: PartnerEvent,
  url: string,
  status: number,
): Promise<Date | undefined> {
  const { db, now, random, log } = deps
  const at = now()
  const givenUp = event.tries >= MAX_TRIES
  const dueAt = later(at, waitAfterTry(event.tries, random))
  const [, [partner]] = await db.batch([
    db
      .update(partnerEvents)
      .set({ answer: status, dueAt, state: givenUp ? 'failed' : 'due' })
      .where(
        and(
          eq(partnerEvents.id, event.id),
          eq(partnerEvents.state, 'due'),
          eq(partnerEvents.tries, event.tries),
        ),
      ),
    db
      .update(partners)
      .set({ webhookFailingSince: sql`coalesce(webhook_failing_since, ${at.getTime()})` })
      .where(and(eq(partners.id, event.partnerId), eq(partners.webhookUrl, url)))
      .returning({ failingSince: partners.webhookFailingSince }),
  ])
  const failing = partner?.failingSince && later(partner.failingSince, OFF_AFTER_S) <= at
  const dead = status === GONE ? 'gone' : failing ? 'failing_for_days' : undefined
  if (dead) {
    await switchWebhookOff(deps, event.partnerId, url, dead)
    return undefined
  }
  if (givenUp) log('warn', 'partner.event_given_up', { partnerId: event.partnerId, eventId: event.id })
  return givenUp ? undefined : dueAt
}
