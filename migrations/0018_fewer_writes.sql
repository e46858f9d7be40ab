-- What a purchase writes is a thousand times as dear as what is read, and each index it touches is one row more.
-- `open` says whether anybody has still to look at a delivery. It changes at the end only, and so does its index; `state` and
-- `due_at` change at every step. A reference of the provider's is unique where there is one.
CREATE TABLE deliveries_new (
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
  provider_ref TEXT,
  cost_micro   INTEGER,                    -- what the provider took, in millionths of its wallet's unit
  why          TEXT,
  open         INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1)),
  CHECK (state NOT IN ('calling', 'accepted', 'unknown', 'done') OR called_at IS NOT NULL),
  CHECK (state NOT IN ('accepted', 'done') OR provider_ref IS NOT NULL),
  CHECK (open = 1 OR state IN ('done', 'failed')) -- what is not at its end is always found
) STRICT, WITHOUT ROWID;

INSERT INTO deliveries_new
  SELECT order_id, state, fence, lease_until, due_at, waits, calls, called_at, provider, provider_ref, cost_micro, why,
    state NOT IN ('done', 'failed') FROM deliveries;

DROP TABLE deliveries;
ALTER TABLE deliveries_new RENAME TO deliveries;

CREATE INDEX deliveries_open ON deliveries (open) WHERE open = 1;
CREATE INDEX deliveries_called ON deliveries (called_at) WHERE called_at IS NOT NULL;
CREATE UNIQUE INDEX deliveries_ref ON deliveries (provider_ref) WHERE provider_ref IS NOT NULL;

-- A payment page is looked up at Stripe, which knows whose it is.
DROP INDEX orders_session;
-- Sums of a day read the orders placed in the weeks before.
DROP INDEX orders_paid;
-- Orders are found by when they were placed, their personal parts as well: up to here all that had to be erased is.
DROP INDEX pii_since;
CREATE TABLE retention (
  name TEXT    NOT NULL PRIMARY KEY CHECK (name = 'paid'),
  upto INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
