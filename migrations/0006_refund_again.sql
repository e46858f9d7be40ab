-- A refund that failed can be asked for again by a person; each time under a key of its own.
ALTER TABLE refunds ADD COLUMN round INTEGER NOT NULL DEFAULT 0 CHECK (round >= 0);
