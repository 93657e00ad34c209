-- Why: the audit log is kept by months, in UTC, so that what nobody has to keep any more goes by the month, and a question about
-- a time reads that time only. A part without bounds takes what has no month: a month that nobody made stops no command.
-- An id is unique within its month; that none is used twice in different months is what the sealer and verify look after.
-- Locks: audit_event for an instant, as nothing is copied and no index is built.
-- Undo: detach audit_event_before, drop audit_event and what is here, give the table its name and rights back.

do $$
declare
    until timestamptz := (
        select substring(pg_get_constraintdef(oid) from '''([^'']+)''')::timestamptz from pg_constraint
        where conrelid = 'audit_event'::regclass and conname = 'audit_event_before_months');
begin
    perform audit_event_lock();
    -- No bound: there was no event. Should one have come since, it is read here, alone.
    until := coalesce(until, (
        select (date_trunc('month', greatest(now(), max(occurred_at)) at time zone 'UTC')
                + case when count(*) > 0 then interval '2 months' else interval '0' end) at time zone 'UTC'
        from audit_event));

    alter table audit_event rename to audit_event_before;
    alter index audit_event_pkey rename to audit_event_before_pkey;
    alter index audit_event_by_user rename to audit_event_before_by_user;
    alter index audit_event_by_action rename to audit_event_before_by_action;
    alter index audit_event_by_tx rename to audit_event_before_by_tx;
    alter index audit_event_access rename to audit_event_before_access;
    alter index audit_event_logins rename to audit_event_before_logins;
    drop trigger audit_event_append_only on audit_event_before; -- the whole table's takes its place
    revoke all on audit_event_before from public, "${app_role}";

    create table audit_event (
        id          uuid not null,
        occurred_at timestamptz not null,
        event_type  text not null
            constraint audit_event_type_known check (event_type in
                ('business_operation', 'security_event', 'security_alert', 'gdpr_compliance')),
        user_id     text not null,
        action      text not null,
        ip_address  text,
        user_agent  text,
        details     jsonb not null
            constraint audit_event_status_known check (coalesce(details ->> 'status', '') in ('success', 'failed')),
        tx          bigint not null default pg_current_xact_id()::text::bigint
    ) partition by range (occurred_at);
    create index audit_event_by_user on audit_event (user_id, id);
    create index audit_event_by_action on audit_event (action, id);
    create index audit_event_by_tx on audit_event (tx);
    create index audit_event_access on audit_event ((details ->> 'customer_id'), id)
        where action in ('customers.read', 'customers.reveal', 'customers.reveals', 'documents.read',
                         'documents.content', 'gdpr.export');
    create index audit_event_logins on audit_event (occurred_at)
        where action in ('auth.login', 'auth.mfa', 'auth.mfa_recovery', 'auth.passkeys_login');
    create trigger audit_event_append_only before update or delete on audit_event
        for each row execute function refuse_change();
    create trigger audit_event_never_truncated before truncate on audit_event
        for each statement execute function refuse_change();
    grant select, insert on audit_event to "${app_role}";

    execute format('alter table audit_event attach partition audit_event_before for values from (minvalue) to (%L)', until);

    -- Leaves that were sealed before they carried a time are of events in that first part.
    execute format('create function audit_leaf_untimed_until() returns timestamptz language sql immutable return %L::timestamptz',
                   until);
end $$;
alter table audit_event_before drop constraint if exists audit_event_before_months;

-- The parts of the audit log: from starts_at up to and without ends_at.
create view audit_month as
    select name, bound = 'DEFAULT' as is_default,
           case when bound like '%(MINVALUE)%' then '-infinity'
                else substring(bound from $re$FROM \('([^']+)'\)$re$)::timestamptz end as starts_at,
           substring(bound from $re$TO \('([^']+)'\)$re$)::timestamptz as ends_at
    from (select c.relname::text as name, pg_get_expr(c.relpartbound, c.oid) as bound
          from pg_inherits i join pg_class c on c.oid = i.inhrelid
          where i.inhparent = 'audit_event'::regclass) part;
grant select on audit_month to "${app_role}";

-- What a part does not get from the whole: its key, the trigger on truncate, and no rights for anybody.
create function audit_month_guard(part text) returns void language plpgsql as $$
begin
    execute format('alter table %I add primary key (id)', part);
    execute format('create trigger audit_event_never_truncated before truncate on %I
                    for each statement execute function refuse_change()', part);
    execute format('revoke all on %I from public, "${app_role}"', part);
end $$;

create table audit_event_default (like audit_event including all);
select audit_month_guard('audit_event_default');
alter table audit_event attach partition audit_event_default default;
grant select on audit_event_default to "${app_role}"; -- to see whether anything is there

-- A table for a month, outside of the log; as it is if it is there already.
create function audit_month_table(month timestamp) returns text language plpgsql as $$
declare
    part text := 'audit_event_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass(part) is null then
        execute format('create table %I (like audit_event including all)', part);
        perform audit_month_guard(part);
        execute format('alter table %I add constraint audit_event_in_month check (occurred_at >= %L and occurred_at < %L)',
                       part, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    end if;
    return part;
end $$;

create function audit_month_attach(month timestamp) returns void language plpgsql as $$
declare
    part text := audit_month_table(month);
begin
    execute format('alter table audit_event attach partition %I for values from (%L) to (%L)',
                   part, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    execute format('alter table %I drop constraint audit_event_in_month', part); -- its bounds say the same now
end $$;

-- This month and as many more as are asked for. A month is 'made', or 'there' already; 'waits' when events of it are among those
-- without a month (audit_months_sort); 'busy' when a table was in use, and then the next call makes it.
create function audit_months_make(ahead integer) returns table (month text, outcome text)
    language plpgsql set lock_timeout = '2s' as $$
declare
    first timestamp := date_trunc('month', now() at time zone 'UTC');
    start timestamp;
begin
    perform pg_advisory_xact_lock(7305813);
    for n in 0 .. ahead loop
        start := first + n * interval '1 month';
        month := to_char(start, 'YYYY-MM');
        if exists (select from audit_month m where m.starts_at <= start at time zone 'UTC' and m.ends_at > start at time zone 'UTC')
        then
            outcome := 'there';
        elsif exists (select from audit_event_default where occurred_at >= start at time zone 'UTC'
                      and occurred_at < (start + interval '1 month') at time zone 'UTC') then
            outcome := 'waits';
        else
            begin
                perform audit_month_attach(start);
                outcome := 'made';
            exception when lock_not_available or deadlock_detected or check_violation then
                outcome := 'busy';
            end;
        end if;
        return next;
    end loop;
end $$;

-- The month of an event that has none; null for one whose month has left the log (audit_retirement): it stays where it is.
create function audit_month_missing(at timestamptz) returns timestamp language plpgsql stable as $$
declare
    start timestamp := date_trunc('month', at at time zone 'UTC');
begin
    return case when not exists (select from audit_retirement r where r.month = to_char(start, 'YYYY-MM')) then start end;
end $$;

-- Copies what has no month into tables of its months; nobody waits for it. Answers how many.
create function audit_months_copy() returns bigint language plpgsql as $$
declare
    start timestamp;
    copied bigint := 0;
    added bigint;
begin
    perform pg_advisory_xact_lock(7305813);
    for start in select missing.month
                 from (select distinct audit_month_missing(occurred_at) as month from audit_event_default) missing
                 where missing.month is not null order by 1 loop
        execute format('insert into %I select d.* from audit_event_default d where d.occurred_at >= %L and d.occurred_at < %L
                        and not exists (select from %1$I m where m.id = d.id)',
                       audit_month_table(start), start at time zone 'UTC', (start + interval '1 month') at time zone 'UTC');
        get diagnostics added = row_count;
        copied := copied + added;
    end loop;
    return copied;
end $$;

-- Copies what has come since, puts the months in their places and begins the part without a month anew. Nobody may write
-- meanwhile: call audit_months_copy before it. Nothing is dropped unless every event of it is in its month. Answers how many are.
create function audit_months_sort() returns bigint language plpgsql set lock_timeout = '1s' as $$
declare
    start timestamp;
    months timestamp[];
    kept bigint;
    found bigint := 0;
    events bigint;
begin
    perform pg_advisory_xact_lock(7305813);
    perform audit_event_lock();
    lock table audit_event_default in access exclusive mode;
    perform audit_months_copy();
    select count(*), array_agg(distinct audit_month_missing(occurred_at)) into kept, months
        from audit_event_default where audit_month_missing(occurred_at) is not null;
    if kept = 0 then
        return 0;
    end if;
    create temporary table audit_event_left on commit drop as
        select * from audit_event_default where audit_month_missing(occurred_at) is null;
    alter table audit_event detach partition audit_event_default;
    foreach start in array months loop
        execute format('select count(*) from %I', audit_month_table(start)) into events;
        found := found + events;
        perform audit_month_attach(start);
    end loop;
    if found <> kept then
        raise exception 'of % events without a month, % are in their months', kept, found;
    end if;
    drop table audit_event_default;
    create table audit_event_default (like audit_event including all);
    perform audit_month_guard('audit_event_default');
    alter table audit_event attach partition audit_event_default default;
    grant select on audit_event_default to "${app_role}";
    insert into audit_event_default select * from audit_event_left;
    return kept;
end $$;

revoke execute on function audit_month_guard(text), audit_month_table(timestamp), audit_month_attach(timestamp),
    audit_months_make(integer), audit_month_missing(timestamptz), audit_months_copy(), audit_months_sort() from public;
