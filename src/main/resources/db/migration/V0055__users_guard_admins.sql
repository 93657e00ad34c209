-- Why: administrators make, disable and re-role users now. Who disabled a user, when and why stands with the user; a bank
-- is never left without an administrator, whatever the service believes; names are ones that cannot be mistaken.
-- Locks: app_user while its rows, as many as the bank has staff and online customers, are read for the checks.
-- Undo: drop the trigger and the function; alter table app_user drop the three columns and the constraint on names.
alter table app_user
    add column disabled_at            timestamptz,             -- null too for one who was disabled in the database
    add column disabled_by            uuid references app_user,
    add column disabled_reason_sealed bytea,                   -- it may name a person
    add constraint app_user_disabled_by_somebody check ((disabled_at is null) = (disabled_by is null)
        and (disabled_at is null) = (disabled_reason_sealed is null)),
    add constraint app_user_disabled_while_disabled check (disabled_at is null or status = 'disabled'),
    add constraint app_user_disabled_by_another check (disabled_by <> id),              -- pair of UserProblem.OWN_USER
    add constraint app_user_username_plain                                              -- pair of CreateUserRequest
        check ((username collate "C") ~ '^[A-Za-z][A-Za-z0-9._-]{1,62}[A-Za-z0-9]$');

-- Pair of UserProblem.LAST_ADMIN. The advisory lock puts those who take an administrator away in line until they have
-- committed; only then does the next one count, with a snapshot of its own.
create function users_keep_an_admin() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.role = 'admin' and new.status = 'active' then
            return null;
        end if;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('app_user_admin_stays', 20261124));
    if not exists (select from app_user where role = 'admin' and status = 'active') then
        raise exception using errcode = 'check_violation', constraint = 'app_user_admin_stays',
            message = 'this is the last active administrator';
    end if;
    return null;
end $$;
create constraint trigger app_user_admin_stays after update of role, status or delete on app_user
    deferrable initially immediate
    for each row when (old.role = 'admin' and old.status = 'active') execute function users_keep_an_admin();

create index app_user_active_admins on app_user (id) where role = 'admin' and status = 'active';
