import { eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { prices } from '../db/schema.ts'
import type { Currency } from '../shared/money.ts'
import type { PriceTier } from './price.ts'

/** The price list of one currency. */
export const readTiers = (db: Db, currency: Currency): Promise<PriceTier[]> =>
  db.select().from(prices).where(eq(prices.currency, currency))
