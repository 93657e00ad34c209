-- Why: see V0180. The events that were there before are held against the bound.
-- A leaf says when its event occurred, which tells where it is; those sealed before do not.
-- Locks: reads audit_event, whose writers go on; then audit_leaf for an instant.  Undo: drop the column.
do $$
begin
    if exists (select from pg_constraint
               where conrelid = 'audit_event'::regclass and conname = 'audit_event_before_months') then
        alter table audit_event validate constraint audit_event_before_months;
    end if;
end $$;

-- Asked for again and again, and never for long: the sealer would wait behind it, and all who read places.
do $$
begin
    perform set_config('lock_timeout', '1s', true);
    for attempt in 1 .. 60 loop
        begin
            alter table audit_leaf add column occurred_at timestamptz;
            return;
        exception when lock_not_available then
            if attempt = 60 then
                raise;
            end if;
            perform pg_sleep(0.5);
        end;
    end loop;
end $$;
