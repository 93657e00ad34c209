-- One plain transaction per transfer: both balances in id order, the transfer with what it left behind, the audit row.
-- Variables: accounts, hot (percent of credits that go to account 1).
\set to random(1, :accounts)
\set draw random(1, 100)
\if :draw <= :hot
\set to 1
\endif
\set from random(1, :accounts - 1)
\if :from >= :to
\set from :from + 1
\endif
begin;
\if :from < :to
update plain.ledger_account set posted_minor = posted_minor - 1, entry_count = entry_count + 1
    where id = ('00000000-0000-7000-8000-' || lpad(to_hex(:from::bigint), 12, '0'))::uuid
    returning id as id, posted_minor as posted, entry_count as entry \gset debit_
update plain.ledger_account set posted_minor = posted_minor + 1, entry_count = entry_count + 1
    where id = ('00000000-0000-7000-8000-' || lpad(to_hex(:to::bigint), 12, '0'))::uuid
    returning id as id, posted_minor as posted, entry_count as entry \gset credit_
\else
update plain.ledger_account set posted_minor = posted_minor + 1, entry_count = entry_count + 1
    where id = ('00000000-0000-7000-8000-' || lpad(to_hex(:to::bigint), 12, '0'))::uuid
    returning id as id, posted_minor as posted, entry_count as entry \gset credit_
update plain.ledger_account set posted_minor = posted_minor - 1, entry_count = entry_count + 1
    where id = ('00000000-0000-7000-8000-' || lpad(to_hex(:from::bigint), 12, '0'))::uuid
    returning id as id, posted_minor as posted, entry_count as entry \gset debit_
\endif
insert into plain.transfer (id, kind, debit_account_id, credit_account_id, amount_minor, currency, booked_at, booked_by,
                            debit_entry_no, credit_entry_no, debit_posted_minor, credit_posted_minor)
    values ((lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
                || substr(replace(gen_random_uuid()::text, '-', ''), 13))::uuid,
            'transfer', :debit_id::text::uuid, :credit_id::text::uuid, 1, 'EUR', now(),
            '00000000-0000-7000-8000-00000000b00c', :debit_entry::bigint, :credit_entry::bigint,
            :debit_posted::bigint, :credit_posted::bigint);
insert into plain.audit_event (id, occurred_at, event_type, user_id, action, ip_address, user_agent, details)
    values ((lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
                || substr(replace(gen_random_uuid()::text, '-', ''), 13))::uuid,
            now(), 'business_operation', '00000000-0000-7000-8000-00000000b00c', 'accounts.transfer', '127.0.0.1', null,
            '{"status": "success", "request_id": "0193-plain", "transfer_id": "00000000-0000-7000-8000-00000000b00c"}');
end;
