import { env } from 'cloudflare:workers'

export type Row = Record<string, string | number | null>

export const rows = async (sql: string, ...values: unknown[]): Promise<Row[]> =>
  (
    await env.DB.prepare(sql)
      .bind(...values)
      .all<Row>()
  ).results

export const row = async (sql: string, ...values: unknown[]): Promise<Row> =>
  (await rows(sql, ...values))[0] ?? {}

export const orderRow = (id: string): Promise<Row> =>
  row('SELECT * FROM orders LEFT JOIN pii ON order_id = id WHERE id = ?', id)

export const deliveryRow = (id: string): Promise<Row> =>
  row('SELECT * FROM deliveries WHERE order_id = ?', id)

export const refundRow = (id: string): Promise<Row> => row('SELECT * FROM refunds WHERE order_id = ?', id)

/** `state` of the order and of its delivery, and of its refund where there is one. */
export async function statesOf(id: string): Promise<string[]> {
  const { order, delivery, refund } = await row(
    `SELECT o.state AS "order", d.state AS delivery, r.state AS refund FROM orders o
      LEFT JOIN deliveries d ON d.order_id = o.id LEFT JOIN refunds r ON r.order_id = o.id WHERE o.id = ?`,
    id,
  )
  return [order, delivery, refund].flatMap((state) => (typeof state === 'string' ? [state] : []))
}

/** The story of an order as it is kept: `kind:cause`. */
export const storyOf = async (id: string): Promise<string[]> =>
  (await rows('SELECT kind, cause FROM order_events WHERE order_id = ? ORDER BY n', id)).map(
    ({ kind, cause }) => `${kind}:${cause}`,
  )

const TABLES = ['orders', 'pii', 'order_events', 'deliveries', 'refunds', 'stripe_events'] as const

/** How many rows there are of everything: what must not change when nothing may be stored. */
export const countRows = (): Promise<Row> =>
  row(`SELECT ${TABLES.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')}`)
