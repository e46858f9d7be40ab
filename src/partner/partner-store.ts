import { and, desc, eq, gt, lt, or } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { partners, type Partner } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { hashPartnerKey } from './partner-secrets.ts'

/** What the pages need to know of a partner. */
export type EmbeddingPartner = Pick<Partner, 'id' | 'name' | 'hosts' | 'returnUrl' | 'status'>

export async function partnerForEmbed(db: Db, id: string): Promise<EmbeddingPartner | undefined> {
  const { name, hosts, returnUrl, status } = partners
  const [partner] = await db
    .select({ id: partners.id, name, hosts, returnUrl, status })
    .from(partners)
    .where(eq(partners.id, id as Id<'partner'>))
  return partner
}

export async function findPartner(db: Db, id: string): Promise<Partner | undefined> {
  const [partner] = await db
    .select()
    .from(partners)
    .where(eq(partners.id, id as Id<'partner'>))
  return partner
}

/** Whose key it is. Looked up by its hash, so that time says nothing about keys that are nearly right. */
export async function partnerOfKey(
  { db, now }: { db: Db; now: () => Date },
  key: string,
): Promise<Id<'partner'> | undefined> {
  const hash = await hashPartnerKey(key)
  if (hash === undefined) return undefined
  const [partner] = await db
    .select({ id: partners.id })
    .from(partners)
    .where(
      or(eq(partners.keyHash, hash), and(eq(partners.oldKeyHash, hash), gt(partners.oldKeyUntil, now()))),
    )
  return partner?.id
}

const PAGE = 100

/** Newest first. */
export async function listPartners(
  db: Db,
  cursor: string | undefined,
): Promise<{ partners: Partner[]; nextCursor: string | null }> {
  const [, at, id] = /^(\d{1,15})\.(ptn_\w{1,60})$/.exec(cursor ?? '') ?? []
  const before = new Date(Number(at))
  const rows = await db
    .select()
    .from(partners)
    .where(
      id === undefined
        ? undefined
        : or(
            lt(partners.createdAt, before),
            and(eq(partners.createdAt, before), lt(partners.id, id as Id<'partner'>)),
          ),
    )
    .orderBy(desc(partners.createdAt), desc(partners.id))
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    partners: page,
    nextCursor: rows.length > PAGE && last ? `${last.createdAt.getTime()}.${last.id}` : null,
  }
}
