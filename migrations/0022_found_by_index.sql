-- What operators look for is found by an index, however many orders are stored. Each of these is written by what goes wrong or by an
-- operator, never by a purchase.
CREATE INDEX orders_refunding ON orders (created_at) WHERE state = 'refunding';
CREATE INDEX orders_refunded ON orders (created_at) WHERE state = 'refunded';
CREATE INDEX orders_refunded_at ON orders (refunded_at) WHERE refunded_at IS NOT NULL;
CREATE INDEX reclaims_at ON reclaims (at);
CREATE INDEX audit_at ON audit (at);

-- A payment is found by `placed`, when its order was placed; all else by its own time, which stands there too.
DROP VIEW ledger_file;
CREATE VIEW ledger_file AS
  SELECT paid_at AS t, created_at AS placed, strftime('%Y-%m-%dT%H:%M:%SZ', paid_at / 1000, 'unixepoch') AS at, id AS order_id,
      'payment' AS kind, amount_minor AS amount, currency, payment_intent AS reference, partner
    FROM orders WHERE paid_at IS NOT NULL
  UNION ALL SELECT o.refunded_at, o.refunded_at, strftime('%Y-%m-%dT%H:%M:%SZ', o.refunded_at / 1000, 'unixepoch'), o.id, 'refund',
      -r.amount_minor, o.currency, r.stripe_id, o.partner
    FROM orders o CROSS JOIN refunds r ON r.order_id = o.id AND r.state = 'succeeded' WHERE o.refunded_at IS NOT NULL
  UNION ALL SELECT c.at, c.at, strftime('%Y-%m-%dT%H:%M:%SZ', c.at / 1000, 'unixepoch'), c.order_id, 'dispute_' || c.state,
      CASE c.state WHEN 'gone' THEN -c.amount_minor ELSE c.amount_minor END, o.currency, c.id, o.partner
    FROM reclaims c CROSS JOIN orders o ON o.id = c.order_id WHERE c.kind = 'dispute'
  UNION ALL SELECT l.at, l.at, strftime('%Y-%m-%dT%H:%M:%SZ', l.at / 1000, 'unixepoch'), l.order_id, l.kind, l.amount_minor,
      l.currency, l.order_id || '.' || l.n, l.partner_id
    FROM partners p CROSS JOIN partner_ledger l ON l.partner_id = p.id;
