import type { Cursor } from '../partner/page.ts'
import { csv, wantsCsv } from './csv.ts'
import { cursorIn } from './cursor.ts'
import { edge } from './edge.ts'
import { tooMany } from './limited.ts'
import { problem } from './problem.ts'
import { english } from './texts.ts'
import type { WebContext } from './web.ts'

const PAGE = 100
/** A month of most partners in one file. */
const CSV_PAGE = 1000

/** For partners' own programs: each sees their own and nothing else. No browser is meant, so no other site may ask. */
export const partnerApi = edge()
  .use(async (c, next) => {
    const key = /^Bearer (\S{1,512})$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const partner = key === undefined ? undefined : await c.get('app').partnerBooks.ofKey(key)
    if (!partner) return unknownKey(c)
    c.set('partner', partner)
    return (await c.get('app').mayAsk('partner', partner)) ? next() : tooMany(c, await english(c))
  })
  .get('/orders', async (c) => {
    const cursor = cursorIn(c)
    if (!cursor.ok) return cursor.why
    const { rows: orders, nextCursor } = await c.get('app').partnerBooks.orders(pageOf(c, cursor.value))
    if (!wantsCsv(c.req.header('accept'))) return c.json({ orders, nextCursor })
    return asCsv(c, ORDER_COLUMNS, orders, nextCursor)
  })
  .get('/ledger', async (c) => {
    const cursor = cursorIn(c)
    if (!cursor.ok) return cursor.why
    const { rows: entries, nextCursor } = await c.get('app').partnerBooks.ledger(pageOf(c, cursor.value))
    if (!wantsCsv(c.req.header('accept'))) return c.json({ entries, nextCursor })
    return asCsv(c, LEDGER_COLUMNS, entries, nextCursor)
  })
  .get('/balance', async (c) => {
    const balances = await c.get('app').partnerBooks.balance(c.get('partner'))
    return wantsCsv(c.req.header('accept'))
      ? asCsv(c, ['currency', 'amount'], balances, null)
      : c.json({ balances })
  })

const ORDER_COLUMNS = [
  'id',
  'status',
  'stars',
  'amount',
  'currency',
  'campaign',
  'commission',
  'refunded',
  'createdAt',
  'paidAt',
  'deliveredAt',
] as const
const LEDGER_COLUMNS = ['id', 'orderId', 'kind', 'amount', 'currency', 'at'] as const

/** Where there is more, its address stands in the Link header, since a CSV has no other place for it. */
function asCsv<Column extends string>(
  c: WebContext,
  columns: readonly Column[],
  rows: readonly Record<Column, string | number | Date | null>[],
  nextCursor: string | null,
): Response {
  const text = csv(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  )
  return c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    vary: 'accept',
    ...(nextCursor === null ? {} : { link: `<${c.req.path}?cursor=${nextCursor}>; rel="next"` }),
  })
}

const pageOf = (c: WebContext, cursor: Cursor | undefined) => ({
  partner: c.get('partner'),
  cursor,
  size: wantsCsv(c.req.header('accept')) ? CSV_PAGE : PAGE,
})

const unknownKey = (c: WebContext): Response =>
  problem(c, {
    status: 401,
    code: 'unknown_key',
    detail: 'Send the partner key as a bearer token.',
    headers: { 'www-authenticate': 'Bearer realm="partner"' },
  })
