-- Why: a customer's personal fields, each sealed under the customer's own key (data_key) and bound to its place.
-- Locks: new table; app_user for the foreign key, briefly.  Undo: drop the constraint and the table.
create table customer (
    id                   uuid primary key,
    name_sealed          bytea       not null,
    email_sealed         bytea       not null,
    phone_sealed         bytea       not null,
    ssn_sealed           bytea       not null,
    date_of_birth_sealed bytea,
    address_sealed       bytea,
    status               text        not null constraint customer_status_known check (status in ('active')),
    created_at           timestamptz not null,
    version              integer     not null default 0
);
alter table app_user add constraint app_user_customer_exists foreign key (customer_id) references customer;

grant select, insert, update on customer to "${app_role}";
