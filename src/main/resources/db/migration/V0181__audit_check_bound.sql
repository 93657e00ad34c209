-- Why: see V0180. The events that were there before are held against the bound.
-- Locks: reads audit_event; its writers go on.  Undo: nothing to undo.
do $$
begin
    if exists (select from pg_constraint
               where conrelid = 'audit_event'::regclass and conname = 'audit_event_before_months') then
        alter table audit_event validate constraint audit_event_before_months;
    end if;
end $$;
