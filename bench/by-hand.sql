-- The statement that the service sends for one transfer, sent by hand over one connection: the floor of a lone transfer.
-- The only file here that knows the posting function; keep it in step with PostingSet. Variables: accounts, teller.
\set from random(1, :accounts - 1)
\set to :from + 1
select verdicts, replayed, answers, request_ids, statuses from ledger_commands(
    array[gen_random_uuid()::text], array['accounts.transfer'], array[decode(repeat('5a', 32), 'hex')], array['by-hand'],
    array['{"transfer_id":"00000000-0000-7000-8000-00000000b00c","kind":"transfer","status":"posted","amount":"0.01"}'],
    array[gen_random_uuid()], array['127.0.0.1'], array[null::text], array['{"request_id":"by-hand","status":"success"}'],
    array[('00000000-0000-7000-8000-' || lpad(to_hex(:from::bigint), 12, '0'))::uuid,
          ('00000000-0000-7000-8000-' || lpad(to_hex(:to::bigint), 12, '0'))::uuid],
    array[gen_random_uuid()], array['transfer'], array[1], array[2], array[null::uuid], array[1::bigint], array['EUR'],
    array[null::text], array[now()], array[:teller::text::uuid]);
