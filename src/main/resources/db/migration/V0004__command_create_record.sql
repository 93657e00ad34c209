-- Why: one row per command that carried an Idempotency-Key. It commits with the command's effect, so a retry after
-- any crash finds either both or neither.
-- Locks: new table only.  Undo: drop table command_record.
create table command_record (
    caller_id     uuid        not null,
    key           text        not null,
    operation     text        not null,
    request_hash  bytea       not null constraint command_record_hash_is_sha256 check (octet_length(request_hash) = 32),
    request_id    text        not null,
    answer_status smallint    not null,
    answer        text,                                 -- null: rebuilt from problem_code
    problem_code  text,
    created_at    timestamptz not null,
    primary key (caller_id, key),
    constraint command_record_has_an_answer check (answer is not null or problem_code is not null)
);
create index command_record_by_age on command_record using brin (created_at);

-- Delete serves retention only: a record is kept for 24 hours at least.
grant select, insert, delete on command_record to "${app_role}";

-- Finds what an earlier use of the key answered.
-- verdict: 'new' (go on), 'in_progress' (another request holds the key now), 'mismatch' (other payload), 'replay'.
-- The advisory lock ends with the transaction, after the row has become visible: between 'new' here and the insert
-- no second caller can get 'new' for the same key, and nobody ever waits.
create function command_claim(p_caller_id uuid, p_key text, p_operation text, p_request_hash bytea,
                              out verdict text, out earlier command_record)
    language plpgsql as $$
begin
    if not pg_try_advisory_xact_lock(hashtextextended(p_caller_id::text || '/' || p_key, 20261124)) then
        verdict := 'in_progress';
        return;
    end if;
    select * into earlier from command_record r where r.caller_id = p_caller_id and r.key = p_key;
    verdict := case
        when earlier.caller_id is null then 'new'
        when earlier.operation <> p_operation or earlier.request_hash <> p_request_hash then 'mismatch'
        else 'replay'
    end;
end $$;
