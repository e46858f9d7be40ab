-- Every price list there was, is, and is to come. `prices` has the one of now: the sweep puts a change there when its time has come.
CREATE TABLE price_changes (
  n          INTEGER NOT NULL PRIMARY KEY,
  currency   TEXT    NOT NULL,
  valid_from INTEGER NOT NULL,
  tiers      TEXT    NOT NULL CHECK (json_valid(tiers)),      -- [{fromStars, microPerStar, fixedMinor}]
  unit_usd   INTEGER NOT NULL CHECK (unit_usd > 0),           -- what a unit of the currency was worth, in billionths of a dollar
  star_usd   INTEGER NOT NULL CHECK (star_usd > 0),           -- what a Star cost us, likewise: both for the margin
  asked_by   TEXT    NOT NULL,
  reason     TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  applied_at INTEGER
) STRICT;

CREATE INDEX price_changes_due ON price_changes (valid_from) WHERE applied_at IS NULL;

CREATE TRIGGER price_changes_are_fixed BEFORE UPDATE ON price_changes
  WHEN OLD.applied_at IS NOT NULL OR NEW.tiers <> OLD.tiers OR NEW.valid_from <> OLD.valid_from OR NEW.currency <> OLD.currency
  BEGIN SELECT RAISE(ABORT, 'what was asked is fixed'); END;
CREATE TRIGGER price_changes_are_kept BEFORE DELETE ON price_changes
  BEGIN SELECT RAISE(ABORT, 'price changes are kept'); END;

INSERT INTO price_changes (currency, valid_from, tiers, unit_usd, star_usd, asked_by, reason, at, applied_at)
  SELECT p.currency, 0,
    json_group_array(json_object('fromStars', from_stars, 'microPerStar', micro_per_star, 'fixedMinor', fixed_minor)),
    CASE p.currency WHEN 'usd' THEN 1000000000 WHEN 'eur' THEN 1080000000 WHEN 'gbp' THEN 1250000000 WHEN 'try' THEN 23600000 WHEN 'brl' THEN 183000000
      WHEN 'inr' THEN 11200000 WHEN 'idr' THEN 59400 WHEN 'jpy' THEN 6400000 WHEN 'kwd' THEN 3250000000 ELSE 1000000000 END,
    16500000, 'migration', 'the first prices', 0, 0
  FROM prices p GROUP BY p.currency;
