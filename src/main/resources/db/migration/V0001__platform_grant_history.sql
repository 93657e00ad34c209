-- Why: a start without the owner's credentials reads the history to see whether the schema is current.
-- Locks: none that matter.  Undo: revoke.
grant usage on schema ${flyway:defaultSchema} to "${app_role}";
grant select on flyway_schema_history to "${app_role}";
