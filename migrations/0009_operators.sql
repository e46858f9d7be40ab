-- Who may run the shop, beside those named in OPERATOR_ADMINS.
CREATE TABLE operators (
  email      TEXT    NOT NULL PRIMARY KEY CHECK (email = lower(email) AND email LIKE '_%@_%'),
  role       TEXT    NOT NULL CHECK (role IN ('viewer', 'operator', 'admin')),
  added_by   TEXT    NOT NULL,
  added_at   INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What operators did: one row an action, written in the batch that does it.
CREATE TABLE audit (
  n        INTEGER NOT NULL PRIMARY KEY,
  at       INTEGER NOT NULL,
  who      TEXT    NOT NULL, -- an e-mail address, or the name of a token
  role     TEXT    NOT NULL CHECK (role IN ('viewer', 'operator', 'admin')),
  what     TEXT    NOT NULL,
  order_id TEXT    REFERENCES orders (id) ON DELETE RESTRICT,
  subject  TEXT,             -- what else it was done to
  reason   TEXT    NOT NULL
) STRICT;

CREATE INDEX audit_order ON audit (order_id) WHERE order_id IS NOT NULL;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
