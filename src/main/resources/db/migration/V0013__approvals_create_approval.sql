-- Why: a command over its threshold waits here for a second person. What was asked is kept exactly as validated, and a
-- keyed hash over it shows whether anybody changed the row while it waited.
-- Locks: new table; app_user for the foreign keys, briefly.  Undo: drop table approval; drop function approval_decided_once.
create table approval (
    id           uuid primary key,
    operation    text        not null,                   -- the audited action, such as accounts.transfer
    permission   text        not null,                   -- what a person needs to decide, such as accounts:write
    payload      text        not null,                   -- the request's JSON, byte for byte what the hash covers
    payload_hash bytea       not null constraint approval_hash_is_sha256 check (octet_length(payload_hash) = 32),
    maker_id     uuid        not null references app_user,
    owner_id     uuid        references customer,        -- set when the maker was a customer: whose accounts it may debit
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    status       text        not null default 'pending'
        constraint approval_status_known check (status in ('pending', 'approved', 'rejected', 'expired', 'void')),
    decided_by   uuid        references app_user,
    decided_at   timestamptz,
    reason_sealed bytea,                                  -- it may name a person
    result_id    uuid,                                   -- what the execution made, such as the transfer
    constraint approval_expires_after_start check (expires_at > created_at),
    constraint approval_decided_unless_pending check ((status = 'pending') = (decided_at is null)),
    constraint approval_decided_by_a_person check ((status in ('approved', 'rejected')) = (decided_by is not null)),
    constraint approval_four_eyes check (status <> 'approved' or decided_by <> maker_id),
    constraint approval_result_of_an_execution check ((status = 'approved') = (result_id is not null))
);
create index approval_by_maker on approval (maker_id, id);
create index approval_pending_by_end on approval (expires_at) where status = 'pending';

-- A decision is final, for the schema's owner too.
create function approval_decided_once() returns trigger language plpgsql as $$
begin
    raise exception 'a decided approval is never changed' using errcode = 'restrict_violation';
end $$;
create trigger approval_decided_once before update on approval
    for each row when (old.status <> 'pending') execute function approval_decided_once();
create trigger approval_never_removed before delete on approval
    for each row execute function refuse_change();
create trigger approval_never_truncated before truncate on approval
    for each statement execute function refuse_change();

-- The application decides; it can change nothing of what was asked.
grant select, insert on approval to "${app_role}";
grant update (status, decided_by, decided_at, reason_sealed, result_id) on approval to "${app_role}";
