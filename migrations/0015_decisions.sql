-- What people decide about orders that wait for them.
ALTER TABLE orders ADD COLUMN released_at INTEGER;      -- a person let it go on: its deadline counts from here
ALTER TABLE orders ADD COLUMN review_closed_at INTEGER; -- nothing more will move; it leaves the queue of reviews

-- A decision that takes two people: what the first asked for, and what they saw when they asked.
CREATE TABLE approvals (
  id            TEXT    NOT NULL PRIMARY KEY CHECK (id GLOB 'apr_*'),
  order_id      TEXT    NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
  decision      TEXT    NOT NULL CHECK (decision IN ('deliver_again', 'write_off', 'close')),
  reason        TEXT    NOT NULL,
  asked_by      TEXT    NOT NULL,
  asked_at      INTEGER NOT NULL,
  expires_at    INTEGER NOT NULL,
  seen_delivery TEXT,             -- state and fence of the delivery, as `unknown 3`
  answer        TEXT    CHECK (answer IN ('approved', 'declined', 'expired')),
  answered_by   TEXT,
  answered_at   INTEGER,
  CHECK (answer IS NULL OR answered_at IS NOT NULL),
  CHECK (answer IS NOT 'approved' OR (answered_by IS NOT NULL AND answered_by <> asked_by AND answered_at < expires_at))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX approvals_open ON approvals (order_id) WHERE answer IS NULL;
CREATE INDEX approvals_order ON approvals (order_id);

CREATE TRIGGER approvals_are_answered_once BEFORE UPDATE ON approvals WHEN OLD.answer IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'an approval is answered once'); END;
CREATE TRIGGER approvals_keep_what_was_asked BEFORE UPDATE OF id, order_id, decision, reason, asked_by, asked_at, expires_at,
  seen_delivery ON approvals
  BEGIN SELECT RAISE(ABORT, 'what was asked is fixed'); END;
CREATE TRIGGER approvals_are_not_deleted BEFORE DELETE ON approvals
  BEGIN SELECT RAISE(ABORT, 'approvals are kept'); END;

-- Nothing is sold for these names, and nothing sent to them. The id stands for the name in the audit.
CREATE TABLE blocked_recipients (
  username   TEXT    NOT NULL PRIMARY KEY CHECK (username = lower(username)),
  id         TEXT    NOT NULL UNIQUE CHECK (id GLOB 'blk_*'),
  reason     TEXT    NOT NULL,
  blocked_by TEXT    NOT NULL,
  at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What operators search and sum by.
CREATE INDEX orders_created ON orders (created_at);
CREATE INDEX orders_paid ON orders (paid_at) WHERE paid_at IS NOT NULL;
CREATE INDEX orders_session ON orders (session_id) WHERE session_id IS NOT NULL;
