-- What operators take along as files; `t` is the moment a row is listed under. Amounts are in minor units.
CREATE VIEW orders_file AS SELECT o.created_at AS t, o.id, o.state AS status, p.username, p.email, o.stars, o.amount_minor AS amount,
    o.currency, o.partner, o.campaign, o.payment_intent AS payment, d.provider_ref,
    strftime('%Y-%m-%dT%H:%M:%SZ', o.created_at / 1000, 'unixepoch') AS created_at,
    strftime('%Y-%m-%dT%H:%M:%SZ', o.paid_at / 1000, 'unixepoch') AS paid_at,
    strftime('%Y-%m-%dT%H:%M:%SZ', o.delivered_at / 1000, 'unixepoch') AS delivered_at,
    strftime('%Y-%m-%dT%H:%M:%SZ', o.refunded_at / 1000, 'unixepoch') AS refunded_at, o.review_why
  FROM orders o LEFT JOIN pii p ON p.order_id = o.id LEFT JOIN deliveries d ON d.order_id = o.id;

-- What came in, what went back, what the bank took or gave back, and what partners earned of it.
CREATE VIEW ledger_file AS
  SELECT paid_at AS t, strftime('%Y-%m-%dT%H:%M:%SZ', paid_at / 1000, 'unixepoch') AS at, id AS order_id, 'payment' AS kind,
      amount_minor AS amount, currency, payment_intent AS reference, partner
    FROM orders WHERE paid_at IS NOT NULL
  UNION ALL SELECT o.refunded_at, strftime('%Y-%m-%dT%H:%M:%SZ', o.refunded_at / 1000, 'unixepoch'), o.id, 'refund', -r.amount_minor,
      o.currency, r.stripe_id, o.partner
    FROM orders o JOIN refunds r ON r.order_id = o.id AND r.state = 'succeeded' WHERE o.refunded_at IS NOT NULL
  UNION ALL SELECT c.at, strftime('%Y-%m-%dT%H:%M:%SZ', c.at / 1000, 'unixepoch'), c.order_id, 'dispute_' || c.state,
      CASE c.state WHEN 'gone' THEN -c.amount_minor ELSE c.amount_minor END, o.currency, c.id, o.partner
    FROM reclaims c JOIN orders o ON o.id = c.order_id WHERE c.kind = 'dispute'
  UNION ALL SELECT l.at, strftime('%Y-%m-%dT%H:%M:%SZ', l.at / 1000, 'unixepoch'), l.order_id, l.kind, l.amount_minor, l.currency,
      l.order_id || '.' || l.n, l.partner_id
    FROM partner_ledger l;
