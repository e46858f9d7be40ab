-- Orders whose personal parts are gone: because a person asked, or because their time was over. Writing the row erases them, in
-- the same breath and whoever writes it; amounts, states, times and Stripe's ids stay for the books.
CREATE TABLE erasures (
  order_id TEXT    NOT NULL PRIMARY KEY REFERENCES orders (id) ON DELETE RESTRICT,
  at       INTEGER NOT NULL,
  why      TEXT    NOT NULL CHECK (why IN ('asked', 'retention'))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER erasures_wait_for_the_end BEFORE INSERT ON erasures
  WHEN (SELECT state IN ('delivered', 'refunded', 'expired') OR review_closed_at IS NOT NULL FROM orders
    WHERE id = NEW.order_id) IS NOT 1
  BEGIN SELECT RAISE(ABORT, 'an order under way needs its recipient'); END;

DROP TRIGGER pii_stays_while_needed;
CREATE TRIGGER pii_stays_while_needed BEFORE DELETE ON pii
  WHEN (SELECT state IN ('delivered', 'refunded', 'expired') OR review_closed_at IS NOT NULL FROM orders
    WHERE id = OLD.order_id) IS NOT 1
  BEGIN SELECT RAISE(ABORT, 'an order under way needs its recipient'); END;

CREATE TRIGGER erasures_erase AFTER INSERT ON erasures
BEGIN
  DELETE FROM pii WHERE order_id = NEW.order_id;
  -- The campaign may be a name somebody gave to one person; the hash of the request could be tried out name by name.
  UPDATE orders SET campaign = NULL, request_hash = 'erased', checkout_url = NULL WHERE id = NEW.order_id;
  UPDATE screenings SET card = NULL WHERE order_id = NEW.order_id AND card IS NOT NULL;
  -- What operators wrote.
  UPDATE order_events SET cause = 'erased' WHERE order_id = NEW.order_id AND kind GLOB 'operator_*';
  UPDATE audit SET reason = 'erased' WHERE order_id = NEW.order_id;
  UPDATE approvals SET reason = 'erased' WHERE order_id = NEW.order_id;
END;

-- Erased stays erased, whatever news comes late.
CREATE TRIGGER pii_stays_erased BEFORE INSERT ON pii WHEN EXISTS (SELECT 1 FROM erasures WHERE order_id = NEW.order_id)
  BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER erasures_are_not_taken_back BEFORE DELETE ON erasures
  BEGIN SELECT RAISE(ABORT, 'erased is erased'); END;

-- What was append-only still is, but for the words that an erasure takes out.
DROP TRIGGER order_events_are_not_changed;
CREATE TRIGGER order_events_are_not_changed BEFORE UPDATE ON order_events
  WHEN NOT (NEW.cause = 'erased' AND (NEW.order_id, NEW.n, NEW.kind, NEW.at) = (OLD.order_id, OLD.n, OLD.kind, OLD.at)
    AND EXISTS (SELECT 1 FROM erasures WHERE order_id = OLD.order_id))
  BEGIN SELECT RAISE(ABORT, 'order_events is append-only'); END;

DROP TRIGGER audit_is_not_changed;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
  WHEN NOT (NEW.reason = 'erased' AND NEW.subject IS OLD.subject
    AND (NEW.n, NEW.at, NEW.who, NEW.role, NEW.what, NEW.order_id) = (OLD.n, OLD.at, OLD.who, OLD.role, OLD.what, OLD.order_id)
    AND EXISTS (SELECT 1 FROM erasures WHERE order_id = OLD.order_id))
  BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

DROP TRIGGER approvals_are_answered_once;
CREATE TRIGGER approvals_are_answered_once BEFORE UPDATE OF answer, answered_by, answered_at ON approvals
  WHEN OLD.answer IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'an approval is answered once'); END;
DROP TRIGGER approvals_keep_what_was_asked;
CREATE TRIGGER approvals_keep_what_was_asked BEFORE UPDATE OF id, order_id, decision, reason, asked_by, asked_at, expires_at,
  seen_delivery ON approvals
  WHEN NOT (NEW.reason = 'erased' AND (NEW.id, NEW.order_id, NEW.decision, NEW.asked_by, NEW.asked_at, NEW.expires_at)
    = (OLD.id, OLD.order_id, OLD.decision, OLD.asked_by, OLD.asked_at, OLD.expires_at)
    AND NEW.seen_delivery IS OLD.seen_delivery AND EXISTS (SELECT 1 FROM erasures WHERE order_id = OLD.order_id))
  BEGIN SELECT RAISE(ABORT, 'what was asked is fixed'); END;

DROP TRIGGER orders_keep_their_partner;
CREATE TRIGGER orders_keep_their_partner BEFORE UPDATE OF partner, campaign, commission_bps ON orders
  WHEN NOT (NEW.campaign IS NULL AND NEW.partner IS OLD.partner AND NEW.commission_bps IS OLD.commission_bps
    AND EXISTS (SELECT 1 FROM erasures WHERE order_id = OLD.id))
  BEGIN SELECT RAISE(ABORT, 'attribution is fixed'); END;

-- Unpaid orders are erased sooner than paid ones; this finds those whose time is over. A purchase writes nothing into it.
CREATE INDEX orders_unpaid ON orders (expired_at) WHERE state = 'expired' AND request_hash <> 'erased';
