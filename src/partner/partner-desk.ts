import type { Partner } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result } from '../shared/result.ts'
import { changePartner, rotateKey, rotateWebhookSecret, type NoteAction } from './change-partner.ts'
import { createPartner, viewPartner, type PartnerView } from './create-partner.ts'
import { listEvents, type EventPage } from './list-events.ts'
import type { PartnerCredentials } from './new-partner.ts'
import type { Cursor } from './page.ts'
import { readNewPartner, readPartnerChange, type PartnerFieldProblem } from './partner-fields.ts'
import { findPartner, listPartners, partnerForEmbed, type EmbeddingPartner } from './partner-store.ts'
import { sumPartners, type PartnerSum } from './partner-sums.ts'
import { pingPartner, type Pinged } from './ping-partner.ts'
import { resendEvent, type Resent } from './resend-event.ts'
import type { WebhookDeps } from './webhook-deps.ts'

type Given = Record<string, unknown>

/** A partner and what came of it. */
export type PartnerStanding = PartnerView & { sums: PartnerSum[] }
export interface PartnerPage {
  partners: PartnerStanding[]
  nextCursor: string | null
}

/** All that pages and operators ask of partners. `By` is who does it, and why, for the audit. */
export interface PartnerDesk<By> {
  /** For the pages that a partner's site shows or links to. */
  forEmbed(id: string): Promise<EmbeddingPartner | undefined>
  create(by: By, given: Given): Promise<Result<PartnerCredentials, PartnerFieldProblem[]>>
  /** `undefined`, here and below: there is no such partner. */
  change(by: By, id: string, given: Given): Promise<Result<PartnerView | undefined, PartnerFieldProblem[]>>
  find(id: string): Promise<PartnerStanding | undefined>
  list(cursor: Cursor | undefined): Promise<PartnerPage>
  /** The new key, told once. */
  rotateKey(by: By, id: string, graceHours: number): Promise<string | undefined>
  /** The new secret, told once. */
  rotateWebhookSecret(by: By, id: string, graceHours: number): Promise<string | undefined>
  ping(id: string): Promise<Pinged>
  events(id: string, cursor: Cursor | undefined): Promise<EventPage>
  resend(id: string, eventId: string): Promise<Resent>
}

interface DeskDeps<By> extends WebhookDeps {
  noteFor: (by: By) => NoteAction
  askToTell: (orderId: Id<'order'>) => Promise<void>
}

export function partnerDesk<By>(deps: DeskDeps<By>): PartnerDesk<By> {
  const { db, now, addressRules, noteFor } = deps
  const standing = async (found: Partner[]) => {
    const sumsOf = await sumPartners(
      db,
      found.map(({ id }) => id),
      now(),
    )
    return found.map((partner) => ({ ...viewPartner(partner), sums: sumsOf(partner.id) }))
  }
  return {
    forEmbed: (id) => partnerForEmbed(db, id),
    create: async (by, given) => {
      const fields = readNewPartner(given, addressRules)
      return fields.ok ? ok(await createPartner({ db, now, note: noteFor(by) }, fields.value)) : fields
    },
    change: async (by, id, given) => {
      const change = readPartnerChange(given, addressRules)
      if (!change.ok) return change
      const changed = await changePartner({ db, now, note: noteFor(by) }, id, change.value)
      return ok(changed && viewPartner(changed))
    },
    find: async (id) => {
      const partner = await findPartner(db, id)
      return partner && (await standing([partner]))[0]
    },
    list: async (cursor) => {
      const { page, nextCursor } = await listPartners(db, cursor)
      return { partners: await standing(page), nextCursor }
    },
    rotateKey: (by, id, graceHours) => rotateKey({ db, now, note: noteFor(by) }, id, graceHours),
    rotateWebhookSecret: (by, id, graceHours) =>
      rotateWebhookSecret({ db, now, note: noteFor(by) }, id, graceHours),
    ping: (id) => pingPartner(deps, id),
    events: (id, cursor) => listEvents(db, id, cursor),
    resend: (id, eventId) => resendEvent(deps, id, eventId),
  }
}
