-- Why: nobody has to keep the audit log for ever, and what may be thrown away by law is thrown away by the month: taken out of the
-- log when all of it is sealed, exported and under no hold, and dropped by a second step. The leaves stay, so that the tree, its
-- checkpoints and every proof stay too.
-- Locks: new tables only.  Undo: drop the tables and the function.

-- While one stands, no month that it touches leaves the log. Placed and lifted by an operator, as the owner.
create table audit_hold (
    event_id  uuid        primary key,                   -- the audit event that says so
    case_ref  text        not null constraint audit_hold_case_ref_short check (case_ref ~ '^[A-Za-z0-9][A-Za-z0-9./_-]{0,59}$'),
    starts_at timestamptz not null,                      -- -infinity for the whole log
    ends_at   timestamptz not null,                      -- exclusive; infinity for the whole log
    placed_at timestamptz not null,
    placed_by text        not null,                      -- a role of the database
    lifted_at timestamptz,
    lifted_by text,
    constraint audit_hold_ends_later check (ends_at > starts_at),
    constraint audit_hold_lifted_by_somebody check ((lifted_at is null) = (lifted_by is null))
);
create unique index audit_hold_once on audit_hold (case_ref) where lifted_at is null;
create trigger audit_hold_lifted_once before update on audit_hold
    for each row when (old.lifted_at is not null
        or (new.event_id, new.case_ref, new.starts_at, new.ends_at, new.placed_at, new.placed_by)
           is distinct from (old.event_id, old.case_ref, old.starts_at, old.ends_at, old.placed_at, old.placed_by))
    execute function refuse_change();
create trigger audit_hold_never_removed before delete on audit_hold
    for each row execute function refuse_change();
create trigger audit_hold_never_truncated before truncate on audit_hold
    for each statement execute function refuse_change();

-- A month that is not in the log any more. Pair of dev.bulwark.evidence.tree.RetiredMonth: what is here is in the audit event too.
create table audit_retirement (
    event_id      uuid           primary key,            -- the audit event that says so
    month         text           not null constraint audit_retirement_once unique,
    events        bigint         not null constraint audit_retirement_of_events check (events > 0),
    places        int8multirange not null,               -- the positions of its events
    export_name   text           not null,
    export_hash bytea          not null constraint audit_retirement_export_is_sha256 check (octet_length(export_hash) = 32),
    detached_at   timestamptz    not null,
    detached_by   text           not null                -- a role of the database
);
create table audit_removal (
    event_id      uuid        primary key,               -- the audit event that says so
    retirement_id uuid        not null constraint audit_removal_once unique references audit_retirement,
    dropped_at    timestamptz not null,
    dropped_by    text        not null                   -- a role of the database
);
create trigger audit_retirement_append_only before update or delete on audit_retirement
    for each row execute function refuse_change();
create trigger audit_retirement_never_truncated before truncate on audit_retirement
    for each statement execute function refuse_change();
create trigger audit_removal_append_only before update or delete on audit_removal
    for each row execute function refuse_change();
create trigger audit_removal_never_truncated before truncate on audit_removal
    for each statement execute function refuse_change();
grant select on audit_retirement, audit_removal to "${app_role}";

-- Takes a part out of the log; it stays a table that nobody may change.
create function audit_month_detach(part text) returns void language plpgsql set lock_timeout = '1s' as $$
begin
    perform audit_event_lock();
    execute format('alter table audit_event detach partition %I', part);
    execute format('create trigger audit_event_append_only before update or delete on %I
                    for each row execute function refuse_change()', part);
end $$;
revoke execute on function audit_month_detach(text) from public;
