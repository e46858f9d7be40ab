-- Owners of bots, channels and sites who send buyers. Secrets: of keys only hashes; webhook secrets as they are, to sign with.
CREATE TABLE partners (
  id                       TEXT    NOT NULL PRIMARY KEY CHECK (id GLOB 'ptn_?*'),
  name                     TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  status                   TEXT    NOT NULL CHECK (status IN ('active', 'suspended')),
  hosts                    TEXT    NOT NULL CHECK (json_type(hosts) = 'array'), -- that may frame the widget: `host` or `host:port`
  return_url               TEXT    NOT NULL,
  commission_bps           INTEGER NOT NULL CHECK (commission_bps BETWEEN 0 AND 10000),
  key_hash                 TEXT    NOT NULL, -- SHA-256 of 256 random bits
  old_key_hash             TEXT,             -- the one before, good for a while after a rotation
  old_key_until            INTEGER,
  webhook_url              TEXT,
  webhook_secret           TEXT    NOT NULL CHECK (webhook_secret GLOB 'whsec_?*'),
  old_webhook_secret       TEXT,
  old_webhook_secret_until INTEGER,
  webhook_failing_since    INTEGER,          -- the first failure that no success has followed
  webhook_off_at           INTEGER,
  webhook_off_why          TEXT,
  created_at               INTEGER NOT NULL,
  changed_at               INTEGER NOT NULL,
  CHECK ((old_key_hash IS NULL) = (old_key_until IS NULL)),
  CHECK ((old_webhook_secret IS NULL) = (old_webhook_secret_until IS NULL)),
  CHECK ((webhook_off_at IS NULL) = (webhook_off_why IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX partners_key ON partners (key_hash);
CREATE UNIQUE INDEX partners_old_key ON partners (old_key_hash) WHERE old_key_hash IS NOT NULL;

-- Orders and money point at them for ever; who is done is suspended.
CREATE TRIGGER partners_are_not_deleted BEFORE DELETE ON partners
  BEGIN SELECT RAISE(ABORT, 'partners are suspended, not deleted'); END;

-- Attribution, frozen when the order is placed. `commission_bps` is null for orders that nobody earns from.
ALTER TABLE orders ADD COLUMN campaign TEXT;
ALTER TABLE orders ADD COLUMN commission_bps INTEGER CHECK (commission_bps BETWEEN 0 AND 10000);

CREATE TRIGGER orders_keep_their_partner BEFORE UPDATE OF partner, campaign, commission_bps ON orders
  BEGIN SELECT RAISE(ABORT, 'attribution is fixed'); END;

CREATE INDEX orders_of_partner ON orders (partner, created_at) WHERE partner IS NOT NULL;
