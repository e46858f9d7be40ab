import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { prepared } from '../db/prepared.ts'
import { prices } from '../db/schema.ts'
import type { Currency } from '../shared/money.ts'

const tiersIn = prepared(['currency'], (db, { currency }) =>
  db.select().from(prices).where(eq(prices.currency, currency)),
)

/** The price list of one currency; for a batch or to be awaited. */
export const readTiers = (db: Db, currency: Currency) => tiersIn(db, { currency })
