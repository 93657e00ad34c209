-- Why: a key of access tokens is published before it signs, so that every replica and gateway knows it by then, and
-- leaves the ring once nothing that it signed can still be valid.
-- Locks: token_key, a table of a few rows, for a moment.  Undo: drop the column.
alter table token_key add column signs_from timestamptz;
update token_key set signs_from = created_at;
alter table token_key alter column signs_from set not null;

grant delete on token_key to "${app_role}";
