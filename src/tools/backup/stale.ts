/** Parked: far away enough that no sweep looks. */
const PARKED = Date.UTC(9999, 0, 1)

/**
 * What a restored database must know before anybody works with it: that it is old. Gifting is off. Deliveries that may have
 * gone on since the backup are unknown, their orders wait for a person; those the provider has taken can be followed by their
 * reference. Refunds go on: Stripe is asked by the same key as before.
 */
export function staleMarks(backupAt: Date, now: Date): string {
  const [from, at] = [backupAt.getTime(), now.getTime()]
  const stale = "SELECT order_id FROM deliveries WHERE why = 'restored' AND state = 'unknown'"
  const nextEvent = '1 + (SELECT coalesce(max(n), 0) FROM order_events e WHERE e.order_id = o.id)'
  return `
INSERT INTO restores (at, backup_at) VALUES (${at}, ${from});
INSERT INTO halts (name, why, at) VALUES ('gifting', 'restored from a backup of ${backupAt.toISOString()}', ${at})
  ON CONFLICT (name) DO NOTHING;
UPDATE deliveries SET state = 'unknown', called_at = coalesce(called_at, ${from}), lease_until = NULL, fence = fence + 1,
  due_at = ${PARKED}, why = 'restored'
  WHERE state IN ('queued', 'claimed', 'calling', 'unknown')
  AND order_id IN (SELECT id FROM orders WHERE state IN ('paid', 'review'));
INSERT INTO order_events SELECT o.id, ${nextEvent}, 'delivery_unknown', 'restored', ${at} FROM orders o WHERE o.id IN (${stale});
INSERT INTO order_events SELECT o.id, ${nextEvent}, 'review', 'restored', ${at} FROM orders o
  WHERE o.state = 'paid' AND o.id IN (${stale});
UPDATE orders SET state = 'review', review_why = 'restored', review_at = ${at} WHERE state = 'paid' AND id IN (${stale});
UPDATE orders SET review_why = 'restored' WHERE state = 'review' AND id IN (${stale});
DELETE FROM wallet_marks;
`
}
