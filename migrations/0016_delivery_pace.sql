-- How long deliveries took lately, measured every few minutes: what order pages promise.
CREATE TABLE delivery_pace (
  name   TEXT    NOT NULL PRIMARY KEY CHECK (name = 'recent'),
  half_s INTEGER NOT NULL CHECK (half_s >= 0), -- half of them were quicker, in seconds from paid to delivered
  most_s INTEGER NOT NULL CHECK (most_s >= half_s), -- 19 of 20 were quicker
  orders INTEGER NOT NULL CHECK (orders > 0), -- so many were looked at
  at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
