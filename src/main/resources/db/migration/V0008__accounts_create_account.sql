-- Why: what the customer knows an account by. Balances and states live in the narrow ledger_account, which every
-- transfer rewrites.
-- Locks: new table only.  Undo: drop table account; drop sequence account_number.
create sequence account_number start with 1000000001 maxvalue 9999999999;

create table account (
    id          uuid primary key references ledger_account,
    customer_id uuid        not null references customer,
    iban        text        not null constraint account_iban_unique unique,
    type        text        not null constraint account_type_known check (type in ('checking', 'savings')),
    opened_at   timestamptz not null
);
create index account_by_customer on account (customer_id, id);

grant select, insert on account to "${app_role}";
grant usage on sequence account_number to "${app_role}";
