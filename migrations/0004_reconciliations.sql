-- What a reconciliation with Stripe found that webhooks had missed. One row a run that repaired something.
CREATE TABLE reconciliations (
  at       INTEGER NOT NULL PRIMARY KEY,
  events   INTEGER NOT NULL, -- undelivered events taken
  sessions INTEGER NOT NULL, -- paid sessions compared
  repaired TEXT    NOT NULL CHECK (json_valid(repaired)) -- ids of the orders it moved
) STRICT;
