import type { Id } from '../shared/id.ts'
import { ok, type Result } from '../shared/result.ts'
import { changePartner, rotateKey, rotateWebhookSecret, type NoteAction } from './change-partner.ts'
import { createPartner, viewPartner, type PartnerView } from './create-partner.ts'
import { listEvents, type EventPage } from './list-events.ts'
import type { PartnerCredentials } from './new-partner.ts'
import type { Cursor } from './page.ts'
import { readNewPartner, readPartnerChange, type PartnerFieldProblem } from './partner-fields.ts'
import { findPartner, listPartners, partnerForEmbed, type EmbeddingPartner } from './partner-store.ts'
import { pingPartner, type Pinged } from './ping-partner.ts'
import { resendEvent, type Resent } from './resend-event.ts'
import type { WebhookDeps } from './webhook-deps.ts'

type Given = Record<string, unknown>

/** All that pages and operators ask of partners. `By` is who does it, and why, for the audit. */
export interface PartnerDesk<By> {
  /** For the pages that a partner's site shows or links to. */
  forEmbed(id: string): Promise<EmbeddingPartner | undefined>
  create(by: By, given: Given): Promise<Result<PartnerCredentials, PartnerFieldProblem[]>>
  /** `undefined`, here and below: there is no such partner. */
  change(by: By, id: string, given: Given): Promise<Result<PartnerView | undefined, PartnerFieldProblem[]>>
  find(id: string): Promise<PartnerView | undefined>
  list(cursor: Cursor | undefined): Promise<{ partners: PartnerView[]; nextCursor: string | null }>
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
      return partner && viewPartner(partner)
    },
    list: async (cursor) => {
      const { page, nextCursor } = await listPartners(db, cursor)
      return { partners: page.map(viewPartner), nextCursor }
    },
    rotateKey: (by, id, graceHours) => rotateKey({ db, now, note: noteFor(by) }, id, graceHours),
    rotateWebhookSecret: (by, id, graceHours) =>
      rotateWebhookSecret({ db, now, note: noteFor(by) }, id, graceHours),
    ping: (id) => pingPartner(deps, id),
    events: (id, cursor) => listEvents(db, id, cursor),
    resend: (id, eventId) => resendEvent(deps, id, eventId),
  }
}
