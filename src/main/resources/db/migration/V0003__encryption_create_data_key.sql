-- Why: one key per data subject, wrapped by the master key; and the master key's fingerprint, so that a start with
-- another one is noticed before it writes.
-- Locks: new tables only.  Undo: drop them, and lose every sealed field.
create table data_key (
    id                 uuid primary key,
    subject_id         uuid        not null constraint data_key_one_per_subject unique,
    master_key_version integer     not null,
    wrapped            bytea       not null,
    created_at         timestamptz not null
);
create table key_check (
    master_key_version integer primary key,
    fingerprint        bytea not null
);
grant select, insert on data_key, key_check to "${app_role}";
