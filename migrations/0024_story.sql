-- The story of an order: its events, and what other columns say already, so that nothing is written twice.
CREATE VIEW order_story (order_id, n, kind, cause, at) AS
  SELECT order_id, n, kind, cause, at FROM order_events
  UNION ALL
  SELECT id, 0, 'awaiting_payment', 'placed', created_at FROM orders
  UNION ALL
  -- The first call stands after what had happened by then; each later one has an event.
  SELECT id, 0.5 + (SELECT count(*) FROM order_events e WHERE e.order_id = orders.id AND e.at <= orders.delivering_at),
    'delivery_calling', 'intent', delivering_at
  FROM orders WHERE delivering_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM order_events e
      WHERE e.order_id = orders.id AND e.kind = 'delivery_calling' AND e.at = orders.delivering_at);
