-- What went back of a payment or is asked back, as Stripe's refunds, disputes and charges tell it. Facts, added one by one:
-- they come doubled and in any order. `open` is a dispute nobody has decided, `back` a refund that failed or a dispute won.
CREATE TABLE reclaims (
  order_id     TEXT    NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
  id           TEXT    NOT NULL,
  kind         TEXT    NOT NULL CHECK (kind IN ('refund', 'dispute', 'charge')), -- a charge tells the sum of its refunds
  state        TEXT    NOT NULL CHECK (state IN ('open', 'gone', 'back')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  at           INTEGER NOT NULL,
  PRIMARY KEY (order_id, id, state, amount_minor)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER reclaims_are_not_changed BEFORE UPDATE ON reclaims
  BEGIN SELECT RAISE(ABORT, 'reclaims is append-only'); END;
CREATE TRIGGER reclaims_are_not_deleted BEFORE DELETE ON reclaims
  BEGIN SELECT RAISE(ABORT, 'reclaims is append-only'); END;

-- What partners earned, and what of it was taken back. Money of others: written by triggers alone, never changed.
CREATE TABLE partner_ledger (
  order_id     TEXT    NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
  n            INTEGER NOT NULL CHECK (n > 0),
  partner_id   TEXT    NOT NULL REFERENCES partners (id) ON DELETE RESTRICT,
  kind         TEXT    NOT NULL CHECK (kind IN ('commission', 'reversal')),
  amount_minor INTEGER NOT NULL,
  currency     TEXT    NOT NULL CHECK (length(currency) = 3),
  at           INTEGER NOT NULL,
  PRIMARY KEY (order_id, n),
  CHECK (CASE kind WHEN 'commission' THEN amount_minor > 0 ELSE amount_minor < 0 END)
) STRICT, WITHOUT ROWID;

CREATE INDEX partner_ledger_of ON partner_ledger (partner_id, at);

CREATE TRIGGER partner_ledger_is_not_changed BEFORE UPDATE ON partner_ledger
  BEGIN SELECT RAISE(ABORT, 'partner_ledger is append-only'); END;
CREATE TRIGGER partner_ledger_is_not_deleted BEFORE DELETE ON partner_ledger
  BEGIN SELECT RAISE(ABORT, 'partner_ledger is append-only'); END;

-- How an order stands for its partner. What went back is the sum of its refunds but the failed ones, or what the charge says
-- where it knows of more; lost disputes come on top; no more than was paid can go back.
CREATE VIEW partner_orders AS
  SELECT order_id, partner_id, state, amount_minor, currency, booked_minor, entries,
    CASE WHEN state = 'refunded' THEN amount_minor WHEN state = 'refunding' THEN 0 ELSE refunded_minor END AS refunded_minor,
    CASE WHEN state <> 'refunding' AND refunded_minor = amount_minor THEN 'refunded'
      WHEN state = 'paid' AND calling THEN 'delivering' ELSE state END AS status,
    CASE WHEN state = 'delivered'
      THEN (amount_minor - min(amount_minor, refunded_minor + disputed_minor)) * commission_bps / 10000
      ELSE 0 END AS earned_minor
  FROM (
    SELECT o.id AS order_id, o.partner AS partner_id, o.state, o.delivering_at IS NOT NULL AS calling, o.amount_minor,
      o.currency, o.commission_bps,
      min(o.amount_minor, max(
        (SELECT coalesce(sum(r.amount_minor), 0) FROM reclaims r
          WHERE r.order_id = o.id AND r.kind = 'refund' AND r.state = 'gone' AND NOT EXISTS
            (SELECT 1 FROM reclaims b WHERE b.order_id = o.id AND b.id = r.id AND b.state = 'back')),
        (SELECT coalesce(max(r.amount_minor), 0) FROM reclaims r WHERE r.order_id = o.id AND r.kind = 'charge')
        - (SELECT coalesce(sum(r.amount_minor), 0) FROM reclaims r
            WHERE r.order_id = o.id AND r.kind = 'refund' AND r.state = 'back'))) AS refunded_minor,
      (SELECT coalesce(sum(r.amount_minor), 0) FROM reclaims r
        WHERE r.order_id = o.id AND r.kind = 'dispute' AND r.state = 'gone' AND NOT EXISTS
          (SELECT 1 FROM reclaims b WHERE b.order_id = o.id AND b.id = r.id AND b.state = 'back')) AS disputed_minor,
      (SELECT coalesce(sum(l.amount_minor), 0) FROM partner_ledger l WHERE l.order_id = o.id) AS booked_minor,
      (SELECT count(*) FROM partner_ledger l WHERE l.order_id = o.id) AS entries
    FROM orders o WHERE o.commission_bps IS NOT NULL
  );

-- The ledger follows the order, whoever moves it: the next entry is what was earned less what is booked.
CREATE TRIGGER commission_when_delivered AFTER UPDATE OF state ON orders
  WHEN NEW.commission_bps > 0 AND NEW.state = 'delivered' AND OLD.state <> 'delivered'
BEGIN
  INSERT INTO partner_ledger (order_id, n, partner_id, kind, amount_minor, currency, at)
    SELECT order_id, entries + 1, partner_id, iif(earned_minor > booked_minor, 'commission', 'reversal'),
      earned_minor - booked_minor, currency, coalesce(NEW.delivered_at, NEW.created_at)
    FROM partner_orders WHERE order_id = NEW.id AND earned_minor <> booked_minor;
END;

CREATE TRIGGER commission_when_reclaimed AFTER INSERT ON reclaims
BEGIN
  INSERT INTO partner_ledger (order_id, n, partner_id, kind, amount_minor, currency, at)
    SELECT order_id, entries + 1, partner_id, iif(earned_minor > booked_minor, 'commission', 'reversal'),
      earned_minor - booked_minor, currency, NEW.at
    FROM partner_orders WHERE order_id = NEW.order_id AND earned_minor <> booked_minor;
END;
