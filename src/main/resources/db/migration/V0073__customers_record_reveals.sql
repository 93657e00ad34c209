-- Why: whoever sees a field in full says why, and the customer can see who saw what. A row is written before the answer.
-- Personal data: the reason, which may name people, sealed under the customer's key; kept to justify the look, as long as the
-- customer's record.
-- Locks: new table; customer and app_user for the foreign keys, briefly.  Undo: drop the table.
create table customer_reveal (
    id            uuid        primary key,
    customer_id   uuid        not null references customer,
    fields        text        not null constraint customer_reveal_fields_known         -- pair of RevealField
        check (fields ~ '^(ssn|phone|date_of_birth)( (ssn|phone|date_of_birth)){0,2}$'),
    reason_sealed bytea       not null,
    revealed_by   uuid        not null references app_user,
    role          text        not null references role,         -- of whoever saw it, at that time
    revealed_at   timestamptz not null
);
create index customer_reveal_by_customer on customer_reveal (customer_id, id);

-- Who saw what stays as it was; only the reason is sealed again under a new data key.
grant select, insert, update (reason_sealed) on customer_reveal to "${app_role}";
