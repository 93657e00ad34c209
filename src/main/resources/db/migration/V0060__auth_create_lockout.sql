-- Why: guesses at passwords are counted here, for all replicas and across restarts: by where they come from, and by the
-- account that they are at. A guess is a row before its hash is computed, so that guesses that come at once are counted too.
-- Locks: new tables; a trigger each on app_user and mfa_factor, for a moment.
-- Undo: drop the triggers, the function and the tables below.

-- Where guesses come from: 'address 192.0.2.7', 'address 2001:db8:0:1::/64', 'device <id>', or the 'user <id>' of a session.
create table lockout_origin (
    origin        text primary key constraint lockout_origin_kind_known check (origin ~ '^(address|device|user) .'),
    blocked_until timestamptz,
    touched_at    timestamptz not null
);

-- What is guessed at. A keyed hash: whether there is such a user cannot be read off it.
create table lockout_account (
    account       bytea primary key constraint lockout_account_is_keyed_hash check (octet_length(account) = 32),
    delayed_until timestamptz,
    told_at       timestamptz,                          -- when the user was last told that logins are slowed down
    touched_at    timestamptz not null
);

create table lockout_attempt (
    id           uuid primary key,
    origin       text not null,
    network      text not null,                         -- the /24 or /48 around the address
    account      bytea not null,
    attempted_at timestamptz not null,
    counted      boolean not null,                      -- against the account too; not while it was delayed
    failed       boolean not null                       -- false: the answer is not known yet, and counts as a wrong one
);
create index lockout_attempt_by_origin on lockout_attempt (origin, attempted_at);
create index lockout_attempt_by_account on lockout_attempt (account, attempted_at);
create index lockout_attempt_by_network on lockout_attempt (network, attempted_at);
create index lockout_attempt_by_time on lockout_attempt (attempted_at);

-- When an alarm about something last rang, so that it rings once.
create table lockout_signal (
    subject   text primary key,
    raised_at timestamptz                               -- null: never
);

-- Addresses that a user has logged in from: an account's delay is not for them.
create table lockout_place (
    user_id uuid not null references app_user,
    place   text not null,
    seen_at timestamptz not null,
    primary key (user_id, place)
);
create index lockout_origin_by_time on lockout_origin (touched_at);
create index lockout_account_by_time on lockout_account (touched_at);
create index lockout_place_by_time on lockout_place (seen_at);

-- Device tokens of a user that were issued before are void.
create table lockout_device_epoch (
    user_id uuid primary key references app_user,
    since   timestamptz not null
);

-- Pair of KnownDevices.forget: a reset by whoever, of a password or a factor, leaves no device and no place known.
create function lockout_forget_devices() returns trigger language plpgsql as $$
declare
    owner uuid := case tg_table_name when 'app_user' then (to_jsonb(new) ->> 'id')::uuid
                                     else (to_jsonb(old) ->> 'user_id')::uuid end;
begin
    insert into lockout_device_epoch (user_id, since) values (owner, clock_timestamp())
        on conflict (user_id) do update set since = greatest(lockout_device_epoch.since, excluded.since);
    delete from lockout_place where user_id = owner;
    return null;
end $$;
create trigger app_user_forget_devices after update of must_change_password, password_hash on app_user
    for each row when (new.must_change_password
        and (not old.must_change_password or new.password_hash is distinct from old.password_hash))
    execute function lockout_forget_devices();
create trigger mfa_factor_forget_devices after delete on mfa_factor
    for each row when (old.confirmed_at is not null) execute function lockout_forget_devices();

grant select, insert, update, delete on lockout_origin, lockout_account, lockout_attempt, lockout_signal, lockout_place,
    lockout_device_epoch to "${app_role}";
