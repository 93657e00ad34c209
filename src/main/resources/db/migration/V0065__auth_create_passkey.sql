-- Why: passkeys (WebAuthn): keys of users' devices, which prove possession and, by a PIN or a finger, who holds them.
-- Locks: new objects only.
-- Undo: drop the view, the tables and the functions below.

-- Who a device says its keys are of: random, so that a lost device names nobody.
create table passkey_owner (
    user_id uuid primary key references app_user,
    handle  bytea not null constraint passkey_owner_handle_unique unique,
    constraint passkey_owner_handle_long check (octet_length(handle) = 32)
);

create table passkey (
    id              uuid primary key,
    user_id         uuid not null references passkey_owner,
    slot            smallint not null,
    credential_id   bytea not null constraint passkey_credential_unique unique,
    credential      bytea not null,                     -- attested credential data: AAGUID, credential id, COSE public key
    mark            bytea not null,                     -- keyed hash of user and credential: who can write rows cannot add a key
    name            text not null,
    transports      text not null,                      -- by spaces, as the browser told them
    backup_eligible boolean not null,
    backed_up       boolean not null,
    sign_count      bigint not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    constraint passkey_slots_few check (slot between 1 and 10),                 -- pair of PasskeyService.PASSKEYS_MAX
    constraint passkey_slot_unique unique (user_id, slot),
    constraint passkey_credential_id_length check (octet_length(credential_id) between 16 and 1023),
    constraint passkey_backed_up_if_eligible check (backup_eligible or not backed_up),
    constraint passkey_sign_count_range check (sign_count between 0 and 4294967295)
);

-- Whatever the service believes: a key is never exchanged for another, nor given to another user (ASVS 5.0, 6.7.1), and
-- a signature counter only moves forward, if it moves at all (WebAuthn, 7.2, step 22). mark follows the master key.
create function passkey_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = tg_name, message = 'a passkey is never changed';
end $$;
create trigger passkey_key_unchangeable before update on passkey
    for each row when ((old.id, old.user_id, old.credential_id, old.credential, old.backup_eligible, old.created_at)
        is distinct from (new.id, new.user_id, new.credential_id, new.credential, new.backup_eligible, new.created_at))
    execute function passkey_refuse_change();
create trigger passkey_count_only_forward before update on passkey
    for each row when (new.sign_count < old.sign_count or new.sign_count = old.sign_count and new.sign_count > 0)
    execute function passkey_refuse_change();

-- What an authenticator is asked to sign, once. The hash covers what the signature is for.
create table passkey_challenge (
    challenge_hash bytea primary key,
    expires_at     timestamptz not null
);
create index passkey_challenge_by_end on passkey_challenge (expires_at);

-- The one place that says whether a user has a second factor, and which.
create view active_factor as
    select user_id, 'totp' as kind from mfa_factor where confirmed_at is not null
    union all
    select user_id, 'passkey' from passkey;

create trigger passkey_revocation after insert or delete on passkey
    for each row execute function tell_factor_change();

grant select on active_factor to "${app_role}";
grant select, insert on passkey_owner to "${app_role}";
grant select, insert, delete on passkey, passkey_challenge to "${app_role}";
grant update (sign_count, backed_up, last_used_at) on passkey to "${app_role}";
