-- Why: keys change while the service works. A data key that is replaced stays, retired, until nothing is sealed under it; the
-- keys of keyed hashes are random and only sealed by the master key, so that a new master key changes no hash.
-- Locks: data_key for a moment (a column without a default, two indexes over what is small so far); else new tables only.
-- Undo: drop the tables, the column and the indexes; restore the constraint data_key_one_per_subject.
alter table data_key add column retired_at timestamptz;
alter table data_key drop constraint data_key_one_per_subject;
create unique index data_key_one_per_subject on data_key (subject_id) where retired_at is null;
create index data_key_by_subject on data_key (subject_id);
create index data_key_by_master_key on data_key (master_key_version);
create index data_key_by_age on data_key (created_at) where retired_at is null;
create index data_key_retired on data_key (retired_at) where retired_at is not null;

create table service_key (
    id         uuid primary key,
    purpose    text        not null constraint service_key_one_per_purpose unique,
    sealed     bytea       not null,                    -- under the master key
    created_at timestamptz not null,
    constraint service_key_purpose_known check (purpose in ('request-hash', 'search-hash'))    -- pair of ServiceKey
);

-- Who asked for new data keys, and for which: every key that is older.
create table key_renewal (
    id           uuid primary key,
    requested_by uuid        not null,
    requested_at timestamptz not null
);
create index key_renewal_by_time on key_renewal (requested_at desc);

grant update (master_key_version, wrapped, retired_at), delete on data_key to "${app_role}";
grant update (sealed_private_key) on token_key to "${app_role}";
grant select, insert on service_key, key_renewal to "${app_role}";
grant update (sealed) on service_key to "${app_role}";
