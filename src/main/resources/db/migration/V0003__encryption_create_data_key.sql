-- Why: one key per data subject, wrapped by the master key; and fingerprints of the secrets from outside, so that a
-- start with another one is noticed before it writes. A fingerprint is an HMAC under a sub-key of the master key.
-- Locks: new tables only.  Undo: drop them, and lose every sealed field.
create table data_key (
    id                 uuid primary key,
    subject_id         uuid        not null constraint data_key_one_per_subject unique,
    master_key_version integer     not null,
    wrapped            bytea       not null,
    created_at         timestamptz not null
);
create table key_check (
    key_name    text    not null,                       -- 'master-key', 'password-pepper'
    key_version integer not null,                       -- the master key that the fingerprint was made under
    fingerprint bytea   not null constraint key_check_is_hmac_sha256 check (octet_length(fingerprint) = 32),
    primary key (key_name, key_version)
);
grant select, insert on data_key, key_check to "${app_role}";
