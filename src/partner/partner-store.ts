import { and, desc, eq, gt, or } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { partners, type Partner } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import { after, cutPage, type Cursor } from './page.ts'
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
  cursor: Cursor | undefined,
): Promise<{ page: Partner[]; nextCursor: string | null }> {
  const { createdAt, id } = partners
  const rows = await db
    .select()
    .from(partners)
    .where(after(cursor, createdAt, id))
    .orderBy(desc(createdAt), desc(id))
    .limit(PAGE + 1)
  return cutPage(rows, PAGE, (partner) => ({ at: partner.createdAt, id: partner.id }))
}
