import { ORDER_ID } from '../shared/id.ts'
import { query, say } from './d1.ts'

// Makes an order due now, so that the next sweep takes it up. Doubling a step is harmless: each is a compare-and-set.
const [id = '', ...args] = process.argv.slice(2)
if (!ORDER_ID.test(id)) {
  say('Say which order: npm run replay -- ord_… (and --remote for the deployed shop)')
  process.exit(2)
}

interface Standing {
  state: string
  why: string | null
}

const [order] = await query<Standing>(`SELECT state, review_why AS why FROM orders WHERE id = '${id}'`, args)
if (!order) {
  say(`There is no ${id}.`)
  process.exit(1)
}
if (order.state === 'review') {
  say(`${id} waits for a person (${order.why ?? ''}): decide over the operator API.`)
  process.exit(1)
}
const due = [
  `UPDATE deliveries SET due_at = 0 WHERE order_id = '${id}' AND state IN ('queued', 'accepted', 'unknown') RETURNING state`,
  `UPDATE refunds SET due_at = 0 WHERE order_id = '${id}' AND state IN ('intended', 'pending') RETURNING state`,
]
for (const statement of due)
  for (const { state } of await query<{ state: string }>(statement, args))
    say(`${state}: due now, the next sweep takes it up.`)
say(`${id} is ${order.state}.`)
