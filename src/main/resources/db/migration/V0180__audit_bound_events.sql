-- Why: the audit log will be kept by months. What is in it becomes the first part as it is, and this says up to when that part
-- goes, so that nobody has to wait while the server reads it all (V0181 has it looked at, V0182 takes it for granted). At
-- least a whole month is left, for replicas of the version before that still write. A log without events needs none of this.
-- Locks: audit_event for an instant.  Undo: drop the constraint and the function.

-- Who waits for a table keeps everybody waiting who comes after him; so it is asked for again and again, and never for long.
create function audit_event_lock() returns void language plpgsql set lock_timeout = '1s' as $$
begin
    for attempt in 1 .. 60 loop
        begin
            lock table only audit_event in access exclusive mode;
            return;
        exception when lock_not_available then
            if attempt = 60 then
                raise;
            end if;
            perform pg_sleep(0.5);
        end;
    end loop;
end $$;
revoke execute on function audit_event_lock() from public;

do $$
declare
    until timestamptz := (date_trunc('month', greatest(now(), max(occurred_at)) at time zone 'UTC') + interval '2 months')
        at time zone 'UTC' from audit_event;
begin
    if exists (select from audit_event) then
        perform audit_event_lock();
        execute format('alter table audit_event add constraint audit_event_before_months check (occurred_at < %L) not valid',
                       until);
    end if;
end $$;
