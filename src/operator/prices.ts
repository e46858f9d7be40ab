import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { priceChanges, prices, type Price, type PriceChange } from '../db/schema.ts'
import type { Currency } from '../shared/money.ts'
import { whenUsed } from '../shared/when-used.ts'
import { noteAction } from './audit.ts'
import type { Operator } from './role.ts'

export interface Prices {
  tiers: Price[]
  /** The newest first; what has not been applied is still to come. */
  changes: PriceChange[]
}

export async function listPrices(db: Db, currency: Currency): Promise<Prices> {
  const [tiers, changes] = await db.batch([
    db.select().from(prices).where(eq(prices.currency, currency)).orderBy(asc(prices.fromStars)),
    db
      .select()
      .from(priceChanges)
      .where(eq(priceChanges.currency, currency))
      .orderBy(desc(priceChanges.validFrom)),
  ])
  return { tiers, changes }
}

interface Deps {
  db: Db
  now: () => Date
}

interface Change extends Pick<PriceChange, 'currency' | 'tiers' | 'unitUsd' | 'starUsd' | 'reason'> {
  by: Operator
  /** Now, where it lies in the past. */
  from: Date
}

/** Kept with who and why; quotes in hand keep their promise until they end. */
export async function changePrices({ db, now }: Deps, change: Change): Promise<void> {
  const at = now()
  const { by, from, ...rest } = change
  const validFrom = from > at ? from : at
  await db.batch([
    db.insert(priceChanges).values({ ...rest, validFrom, askedBy: by.name, at }),
    noteAction(db, { by, what: 'prices_changed', subject: rest.currency, reason: rest.reason, at }),
  ])
  await applyPrices(db, at)
}

/** False where there is no such change that is still to come. */
export async function cancelPrices(
  { db, now }: Deps,
  { by, n, reason }: { by: Operator; n: number; reason: string },
): Promise<boolean> {
  const at = now()
  const [cancelled] = await db.batch([
    db
      .update(priceChanges)
      .set({ cancelledAt: at })
      .where(sql`n = ${n} AND ${PENDING}`)
      .returning({ n: priceChanges.n }),
    noteAction(db, { by, what: 'price_change_cancelled', subject: String(n), reason, at }),
  ])
  return cancelled.length === 1
}

const PENDING = whenUsed(() => sql`applied_at IS NULL AND cancelled_at IS NULL`)

/** Puts every change whose time has come into the price list; once each, and in their order. */
export async function applyPrices(db: Db, at: Date): Promise<number> {
  const due = await db
    .select()
    .from(priceChanges)
    .where(sql`${PENDING} AND valid_from <= ${at.getTime()}`)
    .orderBy(asc(priceChanges.validFrom), asc(priceChanges.n))
  for (const { n, currency, tiers } of due) {
    const open = sql`EXISTS (SELECT 1 FROM price_changes WHERE n = ${n} AND ${PENDING})`
    await db.batch([
      db.delete(prices).where(sql`currency = ${currency} AND ${open}`),
      db
        .insert(prices)
        .select(
          sql`SELECT ${currency}, value ->> 'fromStars', value ->> 'microPerStar', value ->> 'fixedMinor' FROM json_each(${JSON.stringify(tiers)}) WHERE ${open}`,
        ),
      db
        .update(priceChanges)
        .set({ appliedAt: at })
        .where(sql`n = ${n} AND ${PENDING}`),
    ])
  }
  return due.length
}
