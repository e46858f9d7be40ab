import { env } from 'cloudflare:workers'
import { is } from 'drizzle-orm/entity'
import { SQLiteTable } from 'drizzle-orm/sqlite-core/table'
import { getTableConfig } from 'drizzle-orm/sqlite-core/utils'
import { beforeAll, describe, expect, it } from 'vitest'
import * as schema from '../../src/db/schema.ts'
import { NEXT } from '../../src/order/order.ts'
import { row, rows } from './support/rows.ts'

const tables = Object.values<unknown>(schema)
  .filter((thing): thing is SQLiteTable => is(thing, SQLiteTable))
  .map((table) => getTableConfig(table))
const run = (sql: string) => env.DB.prepare(sql).run()

describe('schema.ts and the migrated database', () => {
  it('have the same tables, all of them STRICT', async () => {
    const kept = await rows(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name <> 'd1_migrations'",
    )
    expect(kept.map(({ name }) => name).toSorted()).toEqual(tables.map(({ name }) => name).toSorted())
    expect(kept.filter(({ strict }) => strict !== 1)).toEqual([])
  })

  it.each(tables.map((table) => [table.name, table] as const))('agree about %s', async (name, table) => {
    const columns = await rows(
      `SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info('${name}')`,
    )
    const composite = table.primaryKeys[0]?.columns.map((column) => column.name) ?? []
    const told = table.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      notnull: column.notNull ? 1 : 0,
      dflt_value: column.default === undefined ? null : String(Number(column.default)),
      pk: column.primary ? 1 : composite.indexOf(column.name) + 1,
    }))
    const byName = (a: { name?: unknown }, b: { name?: unknown }) =>
      String(a.name).localeCompare(String(b.name))
    expect(told.toSorted(byName)).toEqual(columns.toSorted(byName))

    const keys = await rows(`SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list('${name}')`)
    const toldKeys = table.foreignKeys.map((key) => {
      const { columns: from, foreignTable, foreignColumns } = key.reference()
      return {
        from: from[0]?.name,
        table: getTableConfig(foreignTable).name,
        to: foreignColumns[0]?.name,
        on_delete: key.onDelete?.toUpperCase(),
      }
    })
    const byColumn = (a: { from?: unknown }, b: { from?: unknown }) =>
      String(a.from).localeCompare(String(b.from))
    expect(toldKeys.toSorted(byColumn)).toEqual(keys.toSorted(byColumn))
    expect(keys.filter(({ on_delete }) => on_delete !== 'RESTRICT')).toEqual([])

    const unique = await rows(
      `SELECT c.name FROM pragma_index_list('${name}') i, pragma_index_info(i.name) c WHERE i."unique" = 1 AND i.origin = 'u'`,
    )
    expect(table.columns.filter((column) => column.isUnique).map((column) => column.name)).toEqual(
      unique.map((column) => column.name),
    )
  })

  it('agree about the states there are', async () => {
    const { sql: orders } = await row("SELECT sql FROM sqlite_schema WHERE name = 'orders'")
    const { sql: deliveries } = await row("SELECT sql FROM sqlite_schema WHERE name = 'deliveries'")
    const statesIn = (sql: unknown) =>
      (/state\s+TEXT[^(]*\(state IN\s*\(([^)]*)\)/.exec(String(sql))?.[1]?.match(/\w+/g) ?? []).toSorted()
    expect(statesIn(orders)).toEqual(Object.keys(NEXT).toSorted())
    expect(statesIn(deliveries)).toEqual([...schema.DELIVERY_STATES].toSorted())
  })
})

const ORDER = {
  id: "'ord_good'",
  state: "'paid'",
  stars: '500',
  amount_minor: '999',
  currency: "'usd'",
  locale: "'en'",
  key_hash: "'k'",
  request_hash: "'r'",
  consent_version: "'v'",
  consent_at: '1',
  pay_until: '1',
  created_at: '1',
}
const insert = (table: string, good: Record<string, string>, differs: Record<string, string>) => {
  const values = { ...good, ...differs }
  return run(`INSERT INTO ${table} (${Object.keys(values).join()}) VALUES (${Object.values(values).join()})`)
}
const DELIVERY = { order_id: "'ord_good'", state: "'queued'", due_at: '1', provider: "'istar'" }
const REFUND = {
  order_id: "'ord_good'",
  state: "'intended'",
  amount_minor: '999',
  why: "'x'",
  due_at: '1',
  intended_at: '1',
}

describe('the database refuses', () => {
  beforeAll(async () => {
    await insert('orders', ORDER, {})
    await insert('orders', ORDER, { id: "'ord_other'" })
    await insert('deliveries', DELIVERY, {
      order_id: "'ord_other'",
      state: "'accepted'",
      called_at: '1',
      provider_ref: "'p'",
    })
    await insert('refunds', REFUND, { order_id: "'ord_other'", stripe_id: "'re_1'" })
    await run("INSERT INTO order_events VALUES ('ord_good', 1, 'paid', 'x', 1)")
    await run("INSERT INTO pii VALUES ('ord_good', 'durov', 'ABC', NULL, 'a@b.c', 1)")
    await run("INSERT INTO audit VALUES (1, 1, 'ada', 'admin', 'note', 'ord_good', NULL, 'x')")
  })

  it.each<[string, Record<string, string>]>([
    ['an id that says not what it names', { id: "'evt_1'" }],
    ['a second one of the same id', { id: "'ord_good'" }],
    ['a state unheard of', { id: "'ord_1'", state: "'shipped'" }],
    ['49 Stars', { id: "'ord_1'", stars: '49' }],
    ['a million and one Stars', { id: "'ord_1'", stars: '1000001' }],
    ['half a Star', { id: "'ord_1'", stars: '50.5' }],
    ['Stars in words', { id: "'ord_1'", stars: "'all'" }],
    ['an amount of nothing', { id: "'ord_1'", amount_minor: '0' }],
    ['an amount below nothing', { id: "'ord_1'", amount_minor: '-1' }],
    ['an amount with cents after a point', { id: "'ord_1'", amount_minor: '9.99' }],
    ['a currency of four letters', { id: "'ord_1'", currency: "'usdt'" }],
    ['no consent', { id: "'ord_1'", consent_at: 'NULL' }],
    ['no key', { id: "'ord_1'", key_hash: 'NULL' }],
    ['a review without a why', { id: "'ord_1'", state: "'review'" }],
  ])('an order with %s', async (_, differs) => {
    await expect(insert('orders', ORDER, differs)).rejects.toThrow(/constraint|cannot store/i)
  })

  it.each<[string, Record<string, string>]>([
    ['of no order', { order_id: "'ord_none'" }],
    ['twice for an order', { order_id: "'ord_other'" }],
    ['in a state unheard of', { state: "'sent'" }],
    ['calling without the time of its call', { state: "'calling'" }],
    ['unknown without the time of its call', { state: "'unknown'" }],
    ['accepted without a reference', { state: "'accepted'", called_at: '1' }],
    ['done without a reference', { state: "'done'", called_at: '1' }],
    ['with a reference that another has', { state: "'accepted'", called_at: '1', provider_ref: "'p'" }],
  ])('a delivery %s', async (_, differs) => {
    await expect(insert('deliveries', DELIVERY, differs)).rejects.toThrow(/constraint/i)
  })

  it.each<[string, Record<string, string>]>([
    ['of no order', { order_id: "'ord_none'" }],
    ['a second time for an order', { order_id: "'ord_other'" }],
    ['of nothing', { amount_minor: '0' }],
    ['in a state unheard of', { state: "'maybe'" }],
    ['without a why', { why: 'NULL' }],
    ['that is another’s at Stripe', { stripe_id: "'re_1'" }],
  ])('a refund %s', async (_, differs) => {
    await expect(insert('refunds', REFUND, differs)).rejects.toThrow(/constraint/i)
  })

  it.each([
    ['a price of nothing', "INSERT INTO prices VALUES ('xxx', 50, 0, 0)"],
    ['a price for 49 Stars', "INSERT INTO prices VALUES ('xxx', 49, 1, 0)"],
    ['a price in an upper-case currency', "INSERT INTO prices VALUES ('USD', 50, 1, 0)"],
    ['a discount below nothing', "INSERT INTO prices VALUES ('xxx', 50, 1, -1)"],
    ['an event of no order', "INSERT INTO order_events VALUES ('ord_none', 1, 'paid', 'x', 1)"],
    ['an event twice', "INSERT INTO order_events VALUES ('ord_good', 1, 'paid', 'x', 1)"],
    ['an event before the first', "INSERT INTO order_events VALUES ('ord_good', 0, 'paid', 'x', 1)"],
    ['to change an event', "UPDATE order_events SET cause = 'y'"],
    ['to delete an event', 'DELETE FROM order_events'],
    ['to delete an order with a story', "DELETE FROM orders WHERE id = 'ord_good'"],
    ['to delete an order with a delivery', "DELETE FROM orders WHERE id = 'ord_other'"],
    ['to change who receives', "UPDATE pii SET username = 'other'"],
    ['to change who that was', "UPDATE pii SET recipient_ref = 'other'"],
    ['to forget who receives while the order is under way', 'DELETE FROM pii'],
    ['to erase an order under way', "INSERT INTO erasures VALUES ('ord_good', 1, 'asked')"],
    ['to call an event erased that is not', "UPDATE order_events SET cause = 'erased'"],
    ['to call a reason erased that is not', "UPDATE audit SET reason = 'erased'"],
    ['a username in upper case', "INSERT INTO pii VALUES ('ord_other', 'Durov', NULL, NULL, NULL, 1)"],
    ['an empty username', "INSERT INTO pii VALUES ('ord_other', '', NULL, NULL, NULL, 1)"],
    [
      'an e-mail address in upper case',
      "INSERT INTO pii VALUES ('ord_other', 'durov', NULL, NULL, 'A@b.c', 1)",
    ],
    ['to change the audit', "UPDATE audit SET who = 'nobody'"],
    ['to delete the audit', 'DELETE FROM audit'],
    ['a role unheard of', "INSERT INTO operators VALUES ('a@b.c', 'owner', 'x', 1, 1)"],
    ['an operator in upper case', "INSERT INTO operators VALUES ('A@b.c', 'admin', 'x', 1, 1)"],
    ['to change how many', 'UPDATE orders SET stars = 100'],
    ['to change what was paid', 'UPDATE orders SET amount_minor = 1'],
    ['to change in what', "UPDATE orders SET currency = 'eur'"],
    ['to change one of them along with a move', "UPDATE orders SET state = 'delivered', stars = 501"],
    ['to change who sent the buyer', "UPDATE orders SET partner = 'ptn_other'"],
    ['to change what they earn', 'UPDATE orders SET commission_bps = 10000'],
    ['to change the campaign', "UPDATE orders SET campaign = 'other'"],
    ['a halt of something else', "INSERT INTO halts VALUES ('everything', 'x', 1)"],
  ])('%s', async (_, sql) => {
    await expect(run(sql)).rejects.toThrow(/constraint|append-only|fixed/i)
  })

  const PARTNER = {
    id: "'ptn_1'",
    name: "'n'",
    status: "'active'",
    hosts: "'[]'",
    return_url: "'https://x.example'",
    commission_bps: '500',
    key_hash: "'h'",
    webhook_secret: "'whsec_x'",
    created_at: '1',
    changed_at: '1',
  }

  it.each<[string, Record<string, string>]>([
    ['an id that says not what it names', { id: "'ord_1'" }],
    ['no name', { name: "''" }],
    ['hosts that are no list', { hosts: "'{}'" }],
    ['hosts that are no JSON', { hosts: "'x.example'" }],
    ['a commission above all', { commission_bps: '10001' }],
    ['a commission below nothing', { commission_bps: '-1' }],
    ['half a basis point', { commission_bps: '0.5' }],
    ['a status unheard of', { status: "'deleted'" }],
    ['a secret nobody could sign with', { webhook_secret: "'x'" }],
    ['an old key without an end', { old_key_hash: "'o'" }],
    ['a webhook switched off for no reason', { webhook_off_at: '1' }],
  ])('a partner with %s', async (_, differs) => {
    await expect(insert('partners', PARTNER, differs)).rejects.toThrow(
      /constraint|malformed JSON|cannot store/i,
    )
  })

  it('a second partner with the same key, and to delete one', async () => {
    await insert('partners', PARTNER, {})
    await expect(insert('partners', PARTNER, { id: "'ptn_2'" })).rejects.toThrow(/constraint/i)
    await expect(run("DELETE FROM partners WHERE id = 'ptn_1'")).rejects.toThrow(/suspended/)
  })

  it.each([
    ['a commission below nothing', "'commission', -1, 'usd'"],
    ['a commission of nothing', "'commission', 0, 'usd'"],
    ['a reversal that gives', "'reversal', 1, 'usd'"],
    ['another kind of entry', "'gift', 1, 'usd'"],
    ['half a cent', "'commission', 0.5, 'usd'"],
  ])('%s in the ledger', async (_, entry) => {
    await run(
      "INSERT INTO partners VALUES ('ptn_l', 'n', 'active', '[]', 'x', 0, 'l', NULL, NULL, NULL, 'whsec_x', NULL, NULL, NULL, NULL, NULL, 1, 1) ON CONFLICT DO NOTHING",
    )
    await expect(
      run(`INSERT INTO partner_ledger VALUES ('ord_good', 1, 'ptn_l', ${entry}, 1)`),
    ).rejects.toThrow(/constraint|cannot store/i)
  })

  it('to change or delete what is booked, or what it follows from', async () => {
    await run("INSERT INTO partner_ledger VALUES ('ord_good', 1, 'ptn_l', 'commission', 1, 'usd', 1)")
    await run("INSERT INTO reclaims VALUES ('ord_good', 're_1', 'refund', 'gone', 1, 1)")
    for (const sql of [
      'UPDATE partner_ledger SET amount_minor = 2',
      'DELETE FROM partner_ledger',
      'UPDATE reclaims SET amount_minor = 2',
      'DELETE FROM reclaims',
    ])
      await expect(run(sql)).rejects.toThrow(/append-only/)
    await expect(
      run("INSERT INTO partner_ledger VALUES ('ord_good', 1, 'ptn_l', 'commission', 1, 'usd', 1)"),
    ).rejects.toThrow(/constraint/i)
  })

  it('nothing of what is right', async () => {
    await insert('deliveries', DELIVERY, {})
    await insert('refunds', REFUND, {})
    await run("UPDATE orders SET state = 'delivered' WHERE id = 'ord_good'")
    await run("DELETE FROM pii WHERE order_id = 'ord_good'")
  })
})
