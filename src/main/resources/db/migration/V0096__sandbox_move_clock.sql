-- Why: tests and demonstrations live through months in minutes. The service's clock may run ahead of the machine's by an
-- amount that all replicas share and that outlives a restart; in production only in a database that its owner has marked.
-- Locks: new tables.  Undo: drop them; ledger_book reads sandbox_clock.

-- The mark. The application may not set it: insert into sandbox (reason) values ('...') as the owner.
create table sandbox (
    only_row  boolean     primary key default true constraint sandbox_one_row check (only_row),
    reason    text        not null,
    marked_at timestamptz not null default now()
);

create table sandbox_clock (
    only_row     boolean primary key default true constraint sandbox_clock_one_row check (only_row),
    ahead_micros bigint  not null default 0 constraint sandbox_clock_not_behind check (ahead_micros >= 0)
);
insert into sandbox_clock default values;

-- What has been booked must stay in the past.
create function sandbox_clock_goes_on() returns trigger language plpgsql as $$
begin
    raise exception 'the clock never goes back' using errcode = 'check_violation', constraint = 'sandbox_clock_goes_on';
end $$;
create trigger sandbox_clock_goes_on before update on sandbox_clock
    for each row when (new.ahead_micros < old.ahead_micros) execute function sandbox_clock_goes_on();

-- Tells every replica.
create function sandbox_clock_told() returns trigger language plpgsql as $$
begin
    perform pg_notify('bulwark_clock', new.ahead_micros::text);
    return null;
end $$;
create trigger sandbox_clock_told after update on sandbox_clock for each row execute function sandbox_clock_told();

grant select on sandbox to "${app_role}";
grant select, update on sandbox_clock to "${app_role}";
