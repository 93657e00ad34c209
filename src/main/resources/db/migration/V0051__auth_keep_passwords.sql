-- Why: one-time passwords that open once and not for long; no way back to a former password; and a hash that may be made
--      anew without being another password.
-- Locks: app_user while its rows, as many as the bank has staff and online customers, are read for the checks.
-- Undo: drop the table, trigger and function below; alter table app_user drop the three columns.

alter table app_user
    -- How many passwords the user has had. A hash that is made anew keeps the number; a proof is worth what its number is.
    add column password_number     integer not null default 1,
    add column password_expires_at timestamptz,                -- of a one-time password; null for any other
    add column password_used_at    timestamptz,                -- when the one-time password opened a session
    add constraint app_user_password_number_positive check (password_number > 0),
    add constraint app_user_one_time_password_must_change check (password_expires_at is null or must_change_password),
    add constraint app_user_only_one_time_password_used check (password_used_at is null or password_expires_at is not null);

-- Whatever the service believes, a one-time password that was used stays used, and passwords are not counted back.
create function auth_refuse_used_password() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = 'app_user_one_time_password_works_once',
        message = 'this one-time password was used';
end $$;
create trigger app_user_one_time_password_works_once before update on app_user
    for each row when (new.password_number < old.password_number
        or (new.password_number = old.password_number and old.password_used_at is not null
            and new.password_used_at is distinct from old.password_used_at))
    execute function auth_refuse_used_password();

-- The passwords that users chose before their present one, which is in app_user: together the last four.
create table password_history (
    user_id       uuid not null references app_user,
    slot          smallint not null constraint password_history_three_former check (slot between 1 and 3),
    password_hash text not null,
    replaced_at   timestamptz not null,
    primary key (user_id, slot)
);

grant select, insert, update on password_history to "${app_role}";
