import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { orders, partnerLedger, partnerOrders } from '../db/schema.ts'
import type { OrderStatus } from '../order/order.ts'
import type { Id } from '../shared/id.ts'
import type { Currency } from '../shared/money.ts'
import { after, cutPage, type Cursor } from './page.ts'
import { partnerOfKey } from './partner-store.ts'

/** An order as its partner may see it: nothing says who bought or for whom. Amounts in minor units. */
export interface SoldOrder {
  id: Id<'order'>
  status: OrderStatus
  stars: number
  amount: number
  currency: Currency
  campaign: string | null
  /** What is booked of it now. */
  commission: number
  /** What went back to the buyer. */
  refunded: number
  createdAt: Date
  paidAt: Date | null
  deliveredAt: Date | null
}

export interface LedgerEntry {
  id: string
  orderId: Id<'order'>
  kind: 'commission' | 'reversal'
  /** Minor units; below nothing for a reversal. */
  amount: number
  currency: Currency
  at: Date
}

export interface Page<Row> {
  rows: Row[]
  nextCursor: string | null
}

/** What a page of a list is asked for by. */
interface Asked {
  partner: Id<'partner'>
  cursor: Cursor | undefined
  size: number
}

/** What partners may read: each their own and nothing else. */
export interface PartnerBooks {
  ofKey(key: string): Promise<Id<'partner'> | undefined>
  orders(asked: Asked): Promise<Page<SoldOrder>>
  ledger(asked: Asked): Promise<Page<LedgerEntry>>
  balance(partner: Id<'partner'>): Promise<{ currency: Currency; amount: number }[]>
}

export const partnerBooks = (db: Db, now: () => Date): PartnerBooks => ({
  ofKey: (key) => partnerOfKey({ db, now }, key),
  orders: (asked) => listSold(db, asked),
  ledger: (asked) => listLedger(db, asked),
  balance: (partner) => readBalance(db, partner),
})

async function listSold(db: Db, { partner, cursor, size }: Asked): Promise<Page<SoldOrder>> {
  const { createdAt, id } = orders
  const rows = await db
    .select({
      id,
      status: partnerOrders.status,
      stars: orders.stars,
      amount: orders.amountMinor,
      currency: orders.currency,
      campaign: orders.campaign,
      commission: partnerOrders.bookedMinor,
      refunded: partnerOrders.refundedMinor,
      createdAt,
      paidAt: orders.paidAt,
      deliveredAt: orders.deliveredAt,
    })
    .from(orders)
    .innerJoin(partnerOrders, eq(partnerOrders.orderId, id))
    .where(and(eq(orders.partner, partner), after(cursor, createdAt, id)))
    .orderBy(desc(createdAt), desc(id))
    .limit(size + 1)
  const { page, nextCursor } = cutPage(rows, size, (row) => ({ at: row.createdAt, id: row.id }))
  return { rows: page, nextCursor }
}

async function listLedger(db: Db, { partner, cursor, size }: Asked): Promise<Page<LedgerEntry>> {
  const { at, orderId, n, kind, amountMinor, currency } = partnerLedger
  // `ord_abc_2` and `led_abc_2` are the second entry of order `ord_abc`.
  const [, order = '', nth] = /^(\w+)_(\d+)$/.exec(cursor?.id ?? '') ?? []
  const rows = await db
    .select({ orderId, n, kind, amount: amountMinor, currency, at })
    .from(partnerLedger)
    .where(
      and(
        eq(partnerLedger.partnerId, partner),
        cursor && sql`(${at}, ${orderId}, ${n}) < (${cursor.at.getTime()}, ${order}, ${Number(nth ?? 0)})`,
      ),
    )
    .orderBy(desc(at), desc(orderId), desc(n))
    .limit(size + 1)
  const { page, nextCursor } = cutPage(rows, size, (row) => ({ at: row.at, id: `${row.orderId}_${row.n}` }))
  return { rows: page.map(({ n, ...row }) => ({ id: entryId(row.orderId, n), ...row })), nextCursor }
}

const entryId = (orderId: Id<'order'>, n: number): string => `led_${orderId.slice('ord_'.length)}_${n}`

const readBalance = (db: Db, partner: Id<'partner'>) =>
  db
    .select({ currency: partnerLedger.currency, amount: sql<number>`sum(amount_minor)` })
    .from(partnerLedger)
    .where(eq(partnerLedger.partnerId, partner))
    .groupBy(partnerLedger.currency)
    .orderBy(partnerLedger.currency)
