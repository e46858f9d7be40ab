-- What is wrong at the moment, or was lately: one row a kind of trouble. It is over when nobody has seen it for a while.
CREATE TABLE alerts (
  code    TEXT    NOT NULL PRIMARY KEY,
  open    INTEGER NOT NULL CHECK (open IN (0, 1)),
  since   INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  detail  TEXT    NOT NULL CHECK (json_valid(detail)) -- numbers and codes, never anything personal
) STRICT, WITHOUT ROWID;

-- What each channel has last been told of it.
CREATE TABLE alerts_told (
  code    TEXT    NOT NULL REFERENCES alerts (code) ON DELETE RESTRICT,
  channel TEXT    NOT NULL,
  open    INTEGER NOT NULL CHECK (open IN (0, 1)),
  at      INTEGER NOT NULL,
  PRIMARY KEY (code, channel)
) STRICT, WITHOUT ROWID;

-- Who was here last: `cron` when it ran, `watch` while somebody looks for alerts.
CREATE TABLE heartbeats (
  name TEXT    NOT NULL PRIMARY KEY CHECK (name IN ('cron', 'watch')),
  at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Requests a minute, of all isolates; kept for an hour.
CREATE TABLE traffic (
  minute   INTEGER NOT NULL PRIMARY KEY, -- since 1970
  requests INTEGER NOT NULL,
  errors   INTEGER NOT NULL              -- answers of 500 and above, and messages that broke
) STRICT;

CREATE INDEX order_events_dead ON order_events (at) WHERE kind = 'dead_letter';
CREATE INDEX partners_switched_off ON partners (webhook_off_at) WHERE webhook_off_at IS NOT NULL;
