-- Disputes and fraud warnings name a payment, not an order.
CREATE INDEX orders_payment ON orders (payment_intent) WHERE payment_intent IS NOT NULL;

-- While a row stands here, no gifting call is begun. The kill switch of operators, and of the shop itself.
CREATE TABLE halts (
  name TEXT    NOT NULL PRIMARY KEY CHECK (name IN ('gifting')),
  why  TEXT    NOT NULL,
  at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
