-- Each time the shop was put back from a backup: what happened after `backup_at` is not in here, unless somebody else told it.
CREATE TABLE restores (
  at        INTEGER NOT NULL PRIMARY KEY,
  backup_at INTEGER NOT NULL CHECK (backup_at <= at)
) STRICT;
