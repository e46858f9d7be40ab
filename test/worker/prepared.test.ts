import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/db/client.ts'
import { prepared } from '../../src/db/prepared.ts'
import { prices, restores } from '../../src/db/schema.ts'

const tiersFrom = prepared(['currency', 'fromStars'], (db, { currency, fromStars }) =>
  db
    .select({ currency: prices.currency, stars: prices.fromStars })
    .from(prices)
    .where(and(eq(prices.currency, currency), eq(prices.fromStars, fromStars))),
)
const noteRestore = prepared(['at', 'backupAt'], (db, values) => db.insert(restores).values(values))
const lowest = { fromStars: 50 }

/** D1, and how often it was asked to take a statement in. */
function countingPrepares() {
  let prepares = 0
  const counting = {
    prepare(sql: string) {
      prepares += 1
      return env.DB.prepare(sql)
    },
    batch: (statements: D1PreparedStatement[]) => env.DB.batch(statements),
  } as D1Database
  return { db: connect(counting), prepares: () => prepares }
}

describe('a prepared statement', () => {
  it('is written once, and takes other values each time', async () => {
    const { db, prepares } = countingPrepares()
    expect(await tiersFrom(db, { currency: 'usd', ...lowest })).toEqual([{ currency: 'usd', stars: 50 }])
    expect(await tiersFrom(db, { currency: 'eur', ...lowest })).toEqual([{ currency: 'eur', stars: 50 }])
    expect(await tiersFrom(db, { currency: 'usd', fromStars: 1 })).toEqual([])
    expect(prepares()).toBe(1)
  })

  it('stands in one batch with different values', async () => {
    const { db, prepares } = countingPrepares()
    const asked = ['usd', 'kwd', 'none'].map((currency) => tiersFrom(db, { currency, ...lowest })) as never
    expect(await db.batch(asked)).toEqual([
      [{ currency: 'usd', stars: 50 }],
      [{ currency: 'kwd', stars: 50 }],
      [],
    ])
    expect(prepares()).toBe(1)
  })

  it('writes times as columns keep them', async () => {
    const db = connect(env.DB)
    const times = { at: new Date(1_795_000_000_123), backupAt: new Date(1_794_000_000_456) }
    await db.batch([noteRestore(db, times)])
    expect(await db.select().from(restores).where(eq(restores.at, times.at))).toEqual([times])
    await env.DB.exec('DELETE FROM restores')
  })

  it('knows one database from another', async () => {
    const [one, other] = [countingPrepares(), countingPrepares()]
    await tiersFrom(one.db, { currency: 'usd', ...lowest })
    await tiersFrom(other.db, { currency: 'usd', ...lowest })
    expect([one.prepares(), other.prepares()]).toEqual([1, 1])
  })
})
