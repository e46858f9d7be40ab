-- Money is an integer in the currency's minor unit, a time is milliseconds since 1970.
-- Additive only: a deployed migration is never edited, and no key cascades.

CREATE TABLE prices (
  currency       TEXT    NOT NULL CHECK (length(currency) = 3 AND currency = lower(currency)),
  from_stars     INTEGER NOT NULL CHECK (from_stars >= 50),
  micro_per_star INTEGER NOT NULL CHECK (micro_per_star > 0), -- millionths of a minor unit
  fixed_minor    INTEGER NOT NULL CHECK (fixed_minor >= 0),
  PRIMARY KEY (currency, from_stars)
) STRICT, WITHOUT ROWID;

CREATE TABLE orders (
  id                 TEXT    NOT NULL PRIMARY KEY CHECK (id GLOB 'ord_*'),
  state              TEXT    NOT NULL CHECK (state IN
    ('awaiting_payment', 'paid', 'review', 'refunding', 'delivered', 'refunded', 'expired')),
  username           TEXT    NOT NULL CHECK (username = lower(username)),
  recipient_ref      TEXT,             -- who held the name at review; null when nobody could say
  stars              INTEGER NOT NULL CHECK (stars BETWEEN 50 AND 1000000),
  amount_minor       INTEGER NOT NULL CHECK (amount_minor > 0),
  currency           TEXT    NOT NULL CHECK (length(currency) = 3),
  locale             TEXT    NOT NULL,
  partner            TEXT,
  key_hash           TEXT    NOT NULL, -- SHA-256 of the order key
  request_hash       TEXT    NOT NULL, -- SHA-256 of what was asked for, to tell a replay from a conflict
  consent_version    TEXT    NOT NULL,
  consent_at         INTEGER NOT NULL,
  pay_until          INTEGER NOT NULL, -- when its payment page closes
  session_id         TEXT,
  checkout_url       TEXT,
  payment_intent     TEXT,
  review_why         TEXT,
  created_at         INTEGER NOT NULL,
  paid_at            INTEGER,
  delivering_at      INTEGER,
  delivered_at       INTEGER,
  refunding_at       INTEGER,
  refunded_at        INTEGER,
  expired_at         INTEGER,
  review_at          INTEGER,
  CHECK (state <> 'review' OR review_why IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- The sweep's cost follows what is waiting, never all orders.
CREATE INDEX orders_awaiting ON orders (pay_until) WHERE state = 'awaiting_payment';
CREATE INDEX orders_in_review ON orders (review_at) WHERE state = 'review';

-- The story of an order, one row a move, written in the batch that moves it.
CREATE TABLE order_events (
  order_id TEXT    NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
  n        INTEGER NOT NULL CHECK (n > 0),
  kind     TEXT    NOT NULL,
  cause    TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (order_id, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER order_events_are_not_changed BEFORE UPDATE ON order_events
  BEGIN SELECT RAISE(ABORT, 'order_events is append-only'); END;
CREATE TRIGGER order_events_are_not_deleted BEFORE DELETE ON order_events
  BEGIN SELECT RAISE(ABORT, 'order_events is append-only'); END;

CREATE TRIGGER orders_keep_what_was_paid BEFORE UPDATE OF username, recipient_ref, stars, amount_minor, currency ON orders
  BEGIN SELECT RAISE(ABORT, 'what was ordered is fixed'); END;

-- One row an order. A `queued` row is the outbox: a lost queue message is found again by the sweep.
CREATE TABLE deliveries (
  order_id     TEXT    NOT NULL PRIMARY KEY REFERENCES orders (id) ON DELETE RESTRICT,
  state        TEXT    NOT NULL CHECK (state IN
    ('queued', 'claimed', 'calling', 'accepted', 'unknown', 'done', 'failed')),
  fence        INTEGER NOT NULL DEFAULT 0, -- grows with each claim; an old holder can write nothing
  lease_until  INTEGER,
  due_at       INTEGER NOT NULL,           -- nobody needs to look before
  waits        INTEGER NOT NULL DEFAULT 0, -- in a row, for the growing back-off
  calls        INTEGER NOT NULL DEFAULT 0, -- gifting calls begun
  called_at    INTEGER,
  provider     TEXT    NOT NULL,
  provider_ref TEXT    UNIQUE,
  cost_micro   INTEGER,                    -- what the provider took, in millionths of its wallet's unit
  why          TEXT,
  CHECK (state NOT IN ('calling', 'accepted', 'unknown', 'done') OR called_at IS NOT NULL),
  CHECK (state NOT IN ('accepted', 'done') OR provider_ref IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX deliveries_open ON deliveries (due_at) WHERE state NOT IN ('done', 'failed');
CREATE INDEX deliveries_called ON deliveries (called_at) WHERE called_at IS NOT NULL;

-- The intent is written before Stripe is asked. One row an order, so one refund an order.
CREATE TABLE refunds (
  order_id     TEXT    NOT NULL PRIMARY KEY REFERENCES orders (id) ON DELETE RESTRICT,
  state        TEXT    NOT NULL CHECK (state IN ('intended', 'pending', 'succeeded', 'failed')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  stripe_id    TEXT    UNIQUE,
  why          TEXT    NOT NULL,
  due_at       INTEGER NOT NULL,
  tries        INTEGER NOT NULL DEFAULT 0,
  intended_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX refunds_open ON refunds (due_at) WHERE state IN ('intended', 'pending');

CREATE TABLE stripe_events (
  id       TEXT    NOT NULL PRIMARY KEY,
  type     TEXT    NOT NULL,
  order_id TEXT,
  at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The provider's wallet at a moment when no gifting call was open: what a later reading is compared with.
CREATE TABLE wallet_marks (
  provider      TEXT    NOT NULL PRIMARY KEY,
  balance_micro INTEGER NOT NULL,
  at            INTEGER NOT NULL,
  proven        INTEGER NOT NULL DEFAULT 0 CHECK (proven IN (0, 1)) -- seen to fall by exactly what was bought
) STRICT, WITHOUT ROWID;
