-- The statement that the service sends for one transfer, sent by hand over one connection: the floor of a lone transfer.
-- The only file here that knows the posting function; keep it in step with Ledger. Variables: accounts, teller.
\set from random(1, :accounts - 1)
\set to :from + 1
select verdict, replayed, answer, request_id from ledger_command(
    :teller::text::uuid, gen_random_uuid()::text, 'accounts.transfer', decode(repeat('5a', 32), 'hex'), 'by-hand',
    '{"transfer_id":"00000000-0000-7000-8000-00000000b00c","kind":"transfer","status":"posted","amount":"0.01"}',
    gen_random_uuid(), :teller::text, '127.0.0.1', null, '{"request_id": "by-hand"}'::jsonb,
    gen_random_uuid(), 'transfer',
    ('00000000-0000-7000-8000-' || lpad(to_hex(:from::bigint), 12, '0'))::uuid,
    ('00000000-0000-7000-8000-' || lpad(to_hex(:to::bigint), 12, '0'))::uuid,
    null, 1, 'EUR', null, now());
