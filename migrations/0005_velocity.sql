-- Which network an order came from, keyed and hashed: enough to count, too little to know.
ALTER TABLE orders ADD COLUMN network_hash TEXT;

-- Paid orders a day (days since 1970), by who receives, which card pays, and from which network.
CREATE TABLE velocity (
  day     INTEGER NOT NULL,
  kind    TEXT    NOT NULL CHECK (kind IN ('recipient', 'card', 'network')),
  subject TEXT    NOT NULL,
  orders  INTEGER NOT NULL CHECK (orders > 0),
  stars   INTEGER NOT NULL CHECK (stars > 0),
  PRIMARY KEY (day, kind, subject)
) STRICT, WITHOUT ROWID;

-- Each order is counted once; a null verdict is a screening that was interrupted.
CREATE TABLE screenings (
  order_id TEXT    NOT NULL PRIMARY KEY REFERENCES orders (id) ON DELETE RESTRICT,
  card     TEXT,
  risk     TEXT,
  verdict  TEXT    CHECK (verdict IN ('clear', 'held')),
  at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
