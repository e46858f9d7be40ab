import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../src/db/client.ts'
import { orderEvents, prices, stripeEvents } from '../../../src/db/schema.ts'
import { openEngine } from './engine.ts'
import { d1Over } from './shim.ts'

const engine = openEngine()
const d1 = d1Over({ engine, trip: async (_, carryOut) => carryOut() })
const db = connect(d1)
const event = { type: 'test', orderId: null, at: new Date(1000) }

beforeEach(() => engine.begin())
afterEach(() => engine.undo())

describe('the stand-in for D1', () => {
  it.each(['BEGIN', 'begin transaction', 'COMMIT', 'ROLLBACK', 'SAVEPOINT a', 'VACUUM'])(
    'refuses %s',
    (statement) => {
      expect(() => d1.prepare(statement)).toThrow(/D1_ERROR/)
    },
  )

  it('refuses a transaction of drizzle', async () => {
    await expect(db.transaction(async () => undefined)).rejects.toThrow()
  })

  it('refuses more than 100 parameters', () => {
    const marks = (n: number) => Array.from({ length: n }, () => '?').join(', ')
    const values = (n: number) => Array.from({ length: n }, (_, i) => i)
    expect(() => d1.prepare(`SELECT ${marks(100)}`).bind(...values(100))).not.toThrow()
    expect(() => d1.prepare(`SELECT ${marks(101)}`).bind(...values(101))).toThrow(/too many SQL variables/)
  })

  it('refuses LIKE patterns of more than 50 bytes, bound or written', () => {
    const like = d1.prepare('SELECT 1 FROM prices WHERE from_stars = ? AND currency LIKE ?')
    expect(() => like.bind(1, 'x'.repeat(50))).not.toThrow()
    expect(() => like.bind(1, 'x'.repeat(51))).toThrow(/pattern too complex/)
    expect(() => like.bind('y'.repeat(60), 'x')).not.toThrow()
    expect(() => d1.prepare(`SELECT 1 WHERE 'a' LIKE '${'é'.repeat(26)}'`).bind()).toThrow(/pattern/)
  })

  it('refuses values it has no type for', () => {
    const one = d1.prepare('SELECT ?')
    for (const value of [undefined, {}, new Date(), 1n])
      expect(() => one.bind(value)).toThrow(/D1_TYPE_ERROR/)
    for (const value of ['a', 1, null, true]) expect(() => one.bind(value)).not.toThrow()
  })

  it('refuses two statements in one', () => {
    expect(() => d1.prepare('SELECT 1; SELECT 2')).toThrow(/one statement/)
    expect(() => d1.prepare(`SELECT '; not a second'; `)).not.toThrow()
  })

  it('keeps all of a batch or nothing', async () => {
    const twice = { ...event, id: 'evt_1' }
    await expect(
      db.batch([db.insert(stripeEvents).values(twice), db.insert(stripeEvents).values(twice)]),
    ).rejects.toThrow()
    expect(await db.select().from(stripeEvents)).toEqual([])
    await db.batch([db.insert(stripeEvents).values(twice)])
    expect(await db.select().from(stripeEvents)).toEqual([twice])
  })

  it('tells one statement of a batch what the one before it changed', async () => {
    const note = (id: string) =>
      db.insert(stripeEvents).select(sql`SELECT ${id}, 'hung', NULL, 1 WHERE changes() = 1`)
    const insert = db
      .insert(stripeEvents)
      .values({ ...event, id: 'evt_1' })
      .onConflictDoNothing()
    await db.batch([insert, note('evt_2')])
    await db.batch([insert, note('evt_3')])
    expect((await db.select().from(stripeEvents)).map(({ id }) => id)).toEqual(['evt_1', 'evt_2'])
  })

  it('holds foreign keys and the triggers of the migrations', async () => {
    const stranger = { orderId: 'ord_nobody', n: 1, kind: 'paid', cause: 'test', at: new Date(1) } as const
    await expect(db.insert(orderEvents).values(stranger)).rejects.toThrow()
    await expect(db.select().from(prices).where(eq(prices.currency, 'usd'))).resolves.toHaveLength(2)
  })
})
