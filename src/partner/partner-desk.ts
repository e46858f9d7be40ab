import type { Db } from '../db/client.ts'
import type { Id } from '../shared/id.ts'
import type { Result } from '../shared/result.ts'
import type { AddressRules } from './address.ts'
import { changePartner, rotateKey, rotateWebhookSecret } from './change-partner.ts'
import { createPartner, viewPartner, type PartnerCredentials, type PartnerView } from './create-partner.ts'
import { readNewPartner, readPartnerChange, type PartnerFieldProblem } from './partner-fields.ts'
import {
  findPartner,
  listPartners,
  partnerForEmbed,
  partnerOfKey,
  type EmbeddingPartner,
} from './partner-store.ts'

/** All that pages, partners and operators ask of partners. */
export interface PartnerDesk {
  /** For the pages that a partner's site shows or links to. */
  forEmbed(id: string): Promise<EmbeddingPartner | undefined>
  ofKey(key: string): Promise<Id<'partner'> | undefined>
  create(given: Record<string, unknown>): Promise<Result<PartnerCredentials, PartnerFieldProblem[]>>
  /** `undefined`, here and below: there is no such partner. */
  change(
    id: string,
    given: Record<string, unknown>,
  ): Promise<Result<PartnerView | undefined, PartnerFieldProblem[]>>
  find(id: string): Promise<PartnerView | undefined>
  list(cursor: string | undefined): Promise<{ partners: PartnerView[]; nextCursor: string | null }>
  /** The new key, told once. */
  rotateKey(id: string, graceHours: number): Promise<string | undefined>
  /** The new secret, told once. */
  rotateWebhookSecret(id: string, graceHours: number): Promise<string | undefined>
}

interface DeskDeps {
  db: Db
  now: () => Date
  addressRules: AddressRules
}

export function partnerDesk({ db, now, addressRules }: DeskDeps): PartnerDesk {
  return {
    forEmbed: (id) => partnerForEmbed(db, id),
    ofKey: (key) => partnerOfKey({ db, now }, key),
    create: async (given) => {
      const fields = readNewPartner(given, addressRules)
      return fields.ok ? { ok: true, value: await createPartner({ db, now }, fields.value) } : fields
    },
    change: async (id, given) => {
      const change = readPartnerChange(given, addressRules)
      if (!change.ok) return change
      const changed = await changePartner({ db, now }, id, change.value)
      return { ok: true, value: changed && viewPartner(changed) }
    },
    find: async (id) => {
      const partner = await findPartner(db, id)
      return partner && viewPartner(partner)
    },
    list: async (cursor) => {
      const { partners, nextCursor } = await listPartners(db, cursor)
      return { partners: partners.map(viewPartner), nextCursor }
    },
    rotateKey: (id, graceHours) => rotateKey({ db, now }, id, graceHours),
    rotateWebhookSecret: (id, graceHours) => rotateWebhookSecret({ db, now }, id, graceHours),
  }
}
