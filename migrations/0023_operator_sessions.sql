-- Browsers of operators who signed in by token. What is not in here is over, whoever kept a copy of the cookie.
CREATE TABLE operator_sessions (
  id      TEXT    NOT NULL PRIMARY KEY, -- SHA-256 of what the browser keeps
  name    TEXT    NOT NULL,
  token   TEXT    NOT NULL,             -- SHA-256 of the token it was opened with: without that token it is nobody's
  until   INTEGER NOT NULL,             -- over then in any case
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
