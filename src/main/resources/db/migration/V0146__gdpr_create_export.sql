-- Why: who was given a copy of a customer's data, when and why; and the passwords of archives, which are told apart from them.
-- Locks: new tables; customer and app_user for the foreign keys, briefly.  Undo: drop the tables.
-- Personal data: the reason, which may name people, sealed under the customer's key, as long as the customer's record; a
-- password, for some minutes.
create table gdpr_export (
    id            uuid        primary key,
    customer_id   uuid        not null references customer,
    format        text        not null constraint gdpr_export_format_known check (format in ('json', 'archive')),
    reason_sealed bytea,                                 -- null: the customer itself, or nothing is left to be sealed under
    exported_by   uuid        not null references app_user,
    exported_at   timestamptz not null
);
create index gdpr_export_by_customer on gdpr_export (customer_id, id);

create table gdpr_export_password (
    id          uuid        primary key,
    customer_id uuid        not null references customer,
    user_id     uuid        not null references app_user,
    sealed      bytea       not null,                    -- under the master key, which outlives it
    expires_at  timestamptz not null,
    constraint gdpr_export_password_one_each unique (customer_id, user_id)
);

grant select, insert, update (reason_sealed) on gdpr_export to "${app_role}";
grant select, insert, update (sealed), delete on gdpr_export_password to "${app_role}";
