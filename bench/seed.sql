-- Accounts with money, as if each had been opened and paid into: psql variables customer, teller, accounts, amount.
-- Straight to the tables only because the API would take minutes; every invariant of ledger_broken_invariant holds.
-- What it leaves out against the API: the audit events and the idempotency records of these openings and deposits.
select exists (select from information_schema.columns where table_name = 'transfer' and column_name = 'value_date')
    as has_value_date \gset
select id as cash from ledger_account where owner_id is null and currency = 'EUR' \gset
select entry_count as cash_entries, posted_minor as cash_posted from ledger_account where id = :'cash' \gset
begin;
create function pg_temp.account_id(n bigint) returns uuid language sql immutable as
    $$ select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
insert into ledger_account (id, owner_id, currency, overdraft_limit_minor, posted_minor, entry_count)
    select pg_temp.account_id(n), :'customer', 'EUR', 0, :amount, 1 from generate_series(1, :accounts) n;
insert into account (id, customer_id, iban, type, opened_at)
    select pg_temp.account_id(n), :'customer',
           'DE' || lpad((98 - ('12345678' || lpad(n::text, 10, '0') || '131400')::numeric % 97)::text, 2, '0')
               || '12345678' || lpad(n::text, 10, '0'),
           'checking', now()
    from generate_series(1, :accounts) n;
create temp table deposit on commit drop as
    select gen_random_uuid() as id, n from generate_series(1, :accounts) n;
\if :has_value_date
insert into transfer (id, kind, debit_account_id, credit_account_id, amount_minor, currency, booked_at, booked_by,
                      debit_entry_no, credit_entry_no, debit_posted_minor, credit_posted_minor, value_date)
    select id, 'deposit', :'cash', pg_temp.account_id(n), :amount, 'EUR', now(), :'teller',
           :cash_entries + n, 1, :cash_posted - n * :amount::bigint, :amount, current_date
    from deposit order by n;
\else
insert into transfer (id, kind, debit_account_id, credit_account_id, amount_minor, currency, booked_at, booked_by,
                      debit_entry_no, credit_entry_no, debit_posted_minor, credit_posted_minor)
    select id, 'deposit', :'cash', pg_temp.account_id(n), :amount, 'EUR', now(), :'teller',
           :cash_entries + n, 1, :cash_posted - n * :amount::bigint, :amount
    from deposit order by n;
\endif
update ledger_account set entry_count = entry_count + :accounts, posted_minor = posted_minor - :accounts * :amount::bigint
    where id = :'cash';
commit;
vacuum analyze;
