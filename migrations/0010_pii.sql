-- All that is personal about an order, apart from the ledger, so that it can be erased and the ledger kept.
CREATE TABLE pii (
  order_id      TEXT    NOT NULL PRIMARY KEY REFERENCES orders (id) ON DELETE RESTRICT,
  username      TEXT    NOT NULL CHECK (username = lower(username) AND username <> ''),
  recipient_ref TEXT,             -- who held the name at review; null when nobody could say
  network_hash  TEXT,             -- which network it came from, keyed and hashed
  email         TEXT    CHECK (email = lower(email)), -- what the buyer told Stripe
  since         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO pii SELECT id, username, recipient_ref, network_hash, NULL, created_at FROM orders;

CREATE INDEX pii_username ON pii (username);
CREATE INDEX pii_email ON pii (email) WHERE email IS NOT NULL;
CREATE INDEX pii_since ON pii (since);

-- Nobody has deployed the shop yet: columns may go, once, while no older Worker can miss them.
DROP TRIGGER orders_keep_what_was_paid;
ALTER TABLE orders DROP COLUMN username;
ALTER TABLE orders DROP COLUMN recipient_ref;
ALTER TABLE orders DROP COLUMN network_hash;

CREATE TRIGGER orders_keep_what_was_paid BEFORE UPDATE OF stars, amount_minor, currency ON orders
  BEGIN SELECT RAISE(ABORT, 'what was ordered is fixed'); END;
CREATE TRIGGER pii_keeps_who_receives BEFORE UPDATE OF username, recipient_ref ON pii
  BEGIN SELECT RAISE(ABORT, 'who receives is fixed'); END;
CREATE TRIGGER pii_stays_while_needed BEFORE DELETE ON pii
  WHEN (SELECT state FROM orders WHERE id = OLD.order_id) NOT IN ('delivered', 'refunded', 'expired')
  BEGIN SELECT RAISE(ABORT, 'an order under way needs its recipient'); END;

-- Recipients are counted by a keyed hash from now on; today's counts begin anew.
DELETE FROM velocity WHERE kind = 'recipient';
