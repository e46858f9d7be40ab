import type { Operator } from '../operator/role.ts'

/** What people may ask about themselves; an admin does it for them, and says why. */
export interface Wish {
  by: Operator
  /** As `readPerson` has it: an order's number or an e-mail address. */
  person: string
  reason: string
}

/**
 * SQL, after `WITH who (it) AS (…)`: the orders of whom `it` names, an order's number or the address somebody told Stripe.
 * Shared by the Worker and by `npm run privacy`, which reach the database in different ways.
 */
export const ORDERS_OF = `mine (id) AS (
  SELECT id FROM orders, who WHERE id = it
  UNION SELECT order_id FROM pii, who WHERE email = it)`

/** SQL: whether an order has come to its end; before that its recipient is still needed. */
export const ENDED = `(state IN ('delivered', 'refunded', 'expired') OR review_closed_at IS NOT NULL)`

/** SQL, after `WITH who (it) AS (…)`: the orders of a person, and how they stand. */
export const STANDING = `${ORDERS_OF} SELECT id, CASE WHEN EXISTS (SELECT 1 FROM erasures WHERE order_id = id) THEN 'already'
  WHEN ${ENDED} THEN 'erased' ELSE 'underWay' END AS standing FROM orders WHERE id IN (SELECT id FROM mine)`

/** An order's number or an e-mail address, as it is looked for; `undefined` for anything else. */
export function readPerson(given: unknown): string | undefined {
  const text = typeof given === 'string' ? given.trim().toLowerCase() : ''
  return /^ord_[0-9a-z]{26}$|^[^\s@'";]{1,64}@[^\s@'";]{1,190}$/.test(text) ? text : undefined
}
