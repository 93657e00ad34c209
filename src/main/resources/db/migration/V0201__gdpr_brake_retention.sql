-- Why: a run deletes nothing before a brake has let it pass: one that would delete of too many customers at once, or that comes
-- long after the one before, as when the clock is wrong, halts until the operator confirms its day.
-- Locks: retention_run for a moment.  Undo: drop the columns.
alter table retention_run
    add column checked_at timestamptz default now(),     -- when it was let pass; runs of before were
    add column confirmed boolean not null default false, -- by the operator
    add column halted_for text constraint retention_run_halted_for_known check (halted_for in ('clock', 'customers')),
    add constraint retention_run_finished_when_checked check (finished_at is null or checked_at is not null),
    add constraint retention_run_halted_until_confirmed check (halted_for is null or checked_at is null or confirmed);
alter table retention_run alter column checked_at drop default;

create function retention_run_line_of_checked() returns trigger language plpgsql as $$
begin
    if not exists (select from retention_run where day = new.day and checked_at is not null) then
        raise exception 'a run that was not let pass deletes nothing'
            using errcode = 'check_violation', constraint = 'retention_run_line_of_checked';
    end if;
    return new;
end $$;
create trigger retention_run_line_of_checked before insert on retention_run_line
    for each row execute function retention_run_line_of_checked();

grant update (checked_at, confirmed, halted_for) on retention_run to "${app_role}";
