-- One plain transaction per transfer: both balances in id order, the transfer with what it left behind, the audit row;
-- when full, also what the service keeps besides: the idempotency record and an outbox row.
-- Variables: accounts, hot (percent of credits that go to account 1), full (0 or 1).
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
\if :full
insert into plain.command_record (caller_id, key, operation, request_hash, request_id, answer_status, answer, created_at)
    values ('00000000-0000-7000-8000-00000000b00c', gen_random_uuid()::text, 'accounts.transfer',
            decode(repeat('5a', 32), 'hex'), '0193-plain', 201,
            '{"transfer_id":"00000000-0000-7000-8000-00000000b00c","kind":"transfer","status":"posted","from_account":"00000000-0000-7000-8000-00000000b00c","to_account":"00000000-0000-7000-8000-00000000b00c","amount":"0.01","currency":"EUR","booked_at":"2026-01-01T00:00:00.000000Z"}',
            now());
insert into plain.outbox_event (id, type, subject_id, occurred_at)
    values ((lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
                || substr(replace(gen_random_uuid()::text, '-', ''), 13))::uuid,
            'accounts.transfer', :debit_id::text::uuid, now());
\endif
end;
