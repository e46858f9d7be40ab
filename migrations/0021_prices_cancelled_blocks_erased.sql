-- A change of prices that has not come yet can be called off. It stays in the history.
ALTER TABLE price_changes ADD COLUMN cancelled_at INTEGER;

CREATE TRIGGER price_changes_are_applied_or_cancelled BEFORE UPDATE ON price_changes
  WHEN OLD.cancelled_at IS NOT NULL OR (NEW.cancelled_at IS NOT NULL AND NEW.applied_at IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'a change is applied or cancelled'); END;

DROP INDEX price_changes_due;
CREATE INDEX price_changes_due ON price_changes (valid_from) WHERE applied_at IS NULL AND cancelled_at IS NULL;

-- Whoever asks to be erased does not lift a block by it; what operators wrote about the person goes, in the audit as well.
DROP TRIGGER audit_is_not_changed;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
  WHEN NOT (NEW.reason = 'erased' AND (NEW.n, NEW.at, NEW.who, NEW.role, NEW.what, NEW.order_id, NEW.subject)
    IS (OLD.n, OLD.at, OLD.who, OLD.role, OLD.what, OLD.order_id, OLD.subject)
    AND (EXISTS (SELECT 1 FROM erasures WHERE order_id = OLD.order_id)
      OR EXISTS (SELECT 1 FROM blocked_recipients WHERE id = OLD.subject AND reason = 'erased')))
  BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TRIGGER erasures_empty_blocks BEFORE INSERT ON erasures WHEN NEW.why = 'asked'
  AND EXISTS (SELECT 1 FROM blocked_recipients JOIN pii USING (username) WHERE order_id = NEW.order_id)
BEGIN
  UPDATE blocked_recipients SET reason = 'erased' WHERE username = (SELECT username FROM pii WHERE order_id = NEW.order_id);
  UPDATE audit SET reason = 'erased' WHERE subject =
    (SELECT id FROM blocked_recipients JOIN pii USING (username) WHERE order_id = NEW.order_id);
END;
