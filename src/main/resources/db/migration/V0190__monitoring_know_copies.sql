-- Why: a copy of the database in another server counts its transactions anew. An event that came with it may have a number that is
-- still to come here, and would be taken for a new one when that number is reached.
-- Locks: one row's table, for a moment.  Undo: drop the column.
alter table security_watch add column came_with uuid; -- the last such event; null for none

grant update (came_with) on security_watch to "${app_role}";
