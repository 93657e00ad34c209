-- Why: a second factor (TOTP) for each user, its recovery codes, and the logins that wait for a code.
-- Locks: auth_session for a moment (a new column without a default); else new tables only.
-- Undo: drop the tables and functions below; alter table auth_session drop column proved_at.

-- When the session last proved every factor of its user, beyond the login itself; null when it never did since.
alter table auth_session add column proved_at timestamptz;

create table mfa_factor (
    user_id       uuid primary key references app_user,
    sealed_secret bytea not null,                       -- sealed under the master key for this user
    created_at    timestamptz not null,
    confirmed_at  timestamptz,                          -- null: enrolled, but no right code seen yet
    last_step     bigint,                               -- the time step of the last code accepted (RFC 6238, section 5.2)
    failed_at     timestamptz[] not null default '{}',  -- wrong codes of late, oldest first
    constraint mfa_factor_confirmed_by_a_code check ((confirmed_at is null) = (last_step is null)),
    constraint mfa_factor_failures_few check (cardinality(failed_at) <= 10)    -- pair of GuessRules.FAILURES_MAX
);

-- Whatever the service believes, no code of a step that was used, or of an earlier one, is ever taken.
create function mfa_refuse_used_step() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = 'mfa_factor_step_only_forward',
        message = 'this step of the factor was used';
end $$;
create trigger mfa_factor_step_only_forward before update of last_step on mfa_factor
    for each row when (new.last_step is null or new.last_step <= old.last_step)
    execute function mfa_refuse_used_step();

create table mfa_recovery_code (
    user_id    uuid not null references app_user,
    code_hash  bytea not null,                          -- keyed; the code itself has 120 random bits
    created_at timestamptz not null,
    used_at    timestamptz,
    primary key (user_id, code_hash)
);
create function mfa_refuse_used_code() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = 'mfa_recovery_code_works_once',
        message = 'this recovery code was used';
end $$;
create trigger mfa_recovery_code_works_once before update on mfa_recovery_code
    for each row when (old.used_at is not null) execute function mfa_refuse_used_code();

-- A login whose password was right and whose code is still to come.
create table mfa_challenge (
    id            uuid primary key,
    token_hash    bytea not null constraint mfa_challenge_token_unique unique,
    user_id       uuid not null references app_user,
    password_mark bytea not null,                       -- keyed hash of what was proved: a changed password voids it
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    failures      integer not null default 0 constraint mfa_challenge_failures_few check (failures between 0 and 5),
    constraint mfa_challenge_ends_after_start check (expires_at > created_at)
);
create index mfa_challenge_by_user on mfa_challenge (user_id);
create index mfa_challenge_by_end on mfa_challenge (expires_at);

-- What a replica remembers of a session says whether its user has a factor.
create function tell_factor_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('bulwark_revocation', coalesce(new.user_id, old.user_id)::text);
    return null;
end $$;
create trigger mfa_factor_revocation after insert or delete or update of confirmed_at on mfa_factor
    for each row execute function tell_factor_change();

grant select, insert, update, delete on mfa_factor, mfa_recovery_code, mfa_challenge to "${app_role}";
