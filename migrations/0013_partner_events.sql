-- What partners are told over their webhooks: an outbox, written by triggers in the batch that does what it tells of.
CREATE TABLE partner_events (
  id             TEXT    NOT NULL PRIMARY KEY CHECK (id GLOB 'evt_?*'), -- goes along with every try
  partner_id     TEXT    NOT NULL REFERENCES partners (id) ON DELETE RESTRICT,
  order_id       TEXT    REFERENCES orders (id) ON DELETE RESTRICT,
  type           TEXT    NOT NULL CHECK (type IN
    ('order.paid', 'order.delivered', 'order.refunded', 'order.disputed', 'ping')),
  status         TEXT,             -- of the order, as the event tells it
  refunded_minor INTEGER,          -- all that has gone back so far
  at             INTEGER NOT NULL,
  state          TEXT    NOT NULL CHECK (state IN ('due', 'delivered', 'failed')),
  due_at         INTEGER NOT NULL, -- nobody needs to try before
  tries          INTEGER NOT NULL DEFAULT 0,
  answer         INTEGER,          -- the last HTTP status; 0 where there was none
  delivered_at   INTEGER,
  CHECK ((order_id IS NULL) = (type = 'ping')),
  CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX partner_events_due ON partner_events (due_at) WHERE state = 'due';
CREATE INDEX partner_events_of ON partner_events (partner_id, at);
CREATE INDEX partner_events_of_order ON partner_events (order_id) WHERE order_id IS NOT NULL;

-- Each is told once: the id says what is told. Where an address is switched off, the event is kept to be sent again.
CREATE TRIGGER partners_hear_of_moves AFTER UPDATE OF state ON orders
  WHEN NEW.commission_bps IS NOT NULL AND NEW.state <> OLD.state AND NEW.state IN ('paid', 'delivered', 'refunded')
BEGIN
  INSERT INTO partner_events (id, partner_id, order_id, type, status, refunded_minor, at, state, due_at)
    SELECT e.id, p.id, NEW.id, 'order.' || NEW.state, NEW.state, e.refunded_minor, e.at,
      iif(p.webhook_off_at IS NULL, 'due', 'failed'), e.at
    FROM partners p, (SELECT
      'evt_' || substr(NEW.id, 5) || '_' || NEW.state || iif(NEW.state = 'refunded', NEW.amount_minor, '') AS id,
      iif(NEW.state = 'refunded', NEW.amount_minor, NULL) AS refunded_minor,
      coalesce(CASE NEW.state WHEN 'paid' THEN NEW.paid_at WHEN 'delivered' THEN NEW.delivered_at ELSE NEW.refunded_at END,
        NEW.created_at) AS at) e
    WHERE p.id = NEW.partner AND p.webhook_url IS NOT NULL AND NOT EXISTS (SELECT 1 FROM partner_events x WHERE x.id = e.id);
END;

CREATE TRIGGER partners_hear_of_disputes AFTER INSERT ON reclaims WHEN NEW.kind = 'dispute' AND NEW.state = 'open'
BEGIN
  INSERT INTO partner_events (id, partner_id, order_id, type, status, at, state, due_at)
    SELECT e.id, p.id, o.order_id, 'order.disputed', o.status, NEW.at,
      iif(p.webhook_off_at IS NULL, 'due', 'failed'), NEW.at
    FROM partner_orders o JOIN partners p ON p.id = o.partner_id, (SELECT 'evt_' || substr(NEW.order_id, 5) || '_disputed' ||
      (SELECT count(DISTINCT r.id) FROM reclaims r WHERE r.order_id = NEW.order_id AND r.kind = 'dispute') AS id) e
    WHERE o.order_id = NEW.order_id AND p.webhook_url IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM partner_events x WHERE x.id = e.id);
END;

-- Refunds made at Stripe by hand move no order; several events may tell of one. The shop's own are told by the move above.
CREATE TRIGGER partners_hear_of_refunds AFTER INSERT ON reclaims WHEN NEW.kind IN ('refund', 'charge') AND NEW.state = 'gone'
BEGIN
  INSERT INTO partner_events (id, partner_id, order_id, type, status, refunded_minor, at, state, due_at)
    SELECT 'evt_' || substr(o.order_id, 5) || '_refunded' || o.refunded_minor, p.id, o.order_id, 'order.refunded', o.status,
      o.refunded_minor, NEW.at, iif(p.webhook_off_at IS NULL, 'due', 'failed'), NEW.at
    FROM partner_orders o JOIN partners p ON p.id = o.partner_id
    WHERE o.order_id = NEW.order_id AND o.refunded_minor > 0 AND p.webhook_url IS NOT NULL AND NOT EXISTS
      (SELECT 1 FROM partner_events x WHERE x.id = 'evt_' || substr(o.order_id, 5) || '_refunded' || o.refunded_minor);
END;
