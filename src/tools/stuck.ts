import { query, say } from './d1.ts'

// Orders nobody has moved for a quarter of an hour, with their story. `-- --remote` asks the deployed shop.
const STILL_MS = 15 * 60_000

interface Stuck {
  id: string
  state: string
  why: string | null
  delivery: string | null
  deliveryWhy: string | null
  story: string
}

// Starts from what is open, by its indexes, and not from all orders.
const sql = (now: number) => `
  WITH open AS (
    SELECT order_id AS id FROM deliveries WHERE open = 1
    UNION SELECT order_id FROM refunds WHERE state IN ('intended', 'pending')
    UNION SELECT id FROM orders WHERE state = 'review')
  SELECT o.id, o.state, o.review_why AS why, d.state AS delivery, d.why AS deliveryWhy,
    json_group_array(json_object('at', e.at, 'kind', e.kind, 'cause', e.cause) ORDER BY e.n) AS story
  FROM open JOIN orders o ON o.id = open.id LEFT JOIN deliveries d ON d.order_id = o.id
    JOIN order_story e ON e.order_id = o.id
  GROUP BY o.id HAVING max(e.at) < ${now - STILL_MS} ORDER BY max(e.at)`

const stuck = await query<Stuck>(sql(Date.now()), process.argv.slice(2))
for (const { id, state, why, delivery, deliveryWhy, story } of stuck) {
  say(
    `${id}  ${state}${why ? ` (${why})` : ''}, delivery ${delivery ?? 'none'}${deliveryWhy ? ` (${deliveryWhy})` : ''}`,
  )
  for (const event of JSON.parse(story) as { at: number; kind: string; cause: string }[])
    say(`    ${new Date(event.at).toISOString()}  ${event.kind.padEnd(22)} ${event.cause}`)
}
say(stuck.length === 0 ? 'Nothing has stood still for 15 minutes.' : `${stuck.length} stuck.`)
