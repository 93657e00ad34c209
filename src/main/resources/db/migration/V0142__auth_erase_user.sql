-- Why: the users of an erased customer stay as ids, since evidence names them, and nobody can be them again: no name, no
-- address, no password.
-- Locks: app_user for a moment (a column without a default), and while its rows are read for the check.
-- Undo: drop the constraint and the column; revoke.
alter table app_user
    add column erased_at timestamptz,
    add constraint app_user_nobody_once_erased check (      -- pair of UserWriteRepository.LOCK
        erased_at is null or (status = 'disabled' and password_hash = '' and sealed_email is null and disabled_reason_sealed is null
            and username = 'erased_' || id::text));

grant delete on password_history, passkey_owner to "${app_role}";
