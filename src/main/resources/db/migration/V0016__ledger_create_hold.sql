-- Why: money set aside now and moved later, in parts or not at all. A hold lowers what is available (pending_minor) until
-- its last part is captured, it is released, or its time is over. Only the functions below change a hold and what is
-- pending, together.
-- Locks of every function: rows of ledger_account in id order, then the hold's row. Postings take the former likewise
-- and never the latter, so no two writers wait for each other.
-- Locks: new table; transfer for its check, which reads the whole table.
-- Undo: drop the view, the functions and the table; put back transfer_kind_known of V0006.
create table hold (
    id             uuid primary key,
    account_id     uuid        not null references ledger_account,
    owner_id       uuid,                                 -- set when a customer placed it, who may then release it
    amount_minor   bigint      not null constraint hold_amount_positive check (amount_minor > 0),
    captured_minor bigint      not null default 0,
    currency       char(3)     not null,
    reference      text        constraint hold_reference_short check (length(reference) <= 140),
    status         text        not null default 'active'
        constraint hold_status_known check (status in ('active', 'captured', 'released', 'expired')),
    expires_at     timestamptz not null,
    created_at     timestamptz not null,
    created_by     uuid        not null,
    ended_at       timestamptz,
    constraint hold_captured_within_amount check (captured_minor between 0 and amount_minor),
    constraint hold_captured_is_the_whole check ((status = 'captured') = (captured_minor = amount_minor)),
    constraint hold_ended_unless_active check ((status = 'active') = (ended_at is null)),
    constraint hold_expires_after_start check (expires_at > created_at)
);
create index hold_by_account on hold (account_id, id);
create index hold_active_by_account on hold (account_id) where status = 'active';
create index hold_active_by_end on hold (expires_at, id) where status = 'active';

-- An end is final, for the schema's owner too.
create function hold_ended_once() returns trigger language plpgsql as $$
begin
    raise exception 'a hold that has ended is never changed' using errcode = 'restrict_violation';
end $$;
create trigger hold_ended_once before update on hold
    for each row when (old.status <> 'active') execute function hold_ended_once();
create trigger hold_never_removed before delete on hold
    for each row execute function refuse_change();
create trigger hold_never_truncated before truncate on hold
    for each statement execute function refuse_change();

grant select, insert on hold to "${app_role}";
grant update (captured_minor, status, ended_at) on hold to "${app_role}";

-- A capture is a posting of its own kind.
alter table transfer drop constraint transfer_kind_known;
alter table transfer add constraint transfer_kind_known
    check (kind in ('deposit', 'withdrawal', 'transfer', 'capture'));

-- Sets an amount aside in the caller's transaction and returns 'held', or the first reason of PostingProblem that
-- applies; then nothing has changed. p_owner_id: when set, the account must be this customer's.
create function ledger_hold_place(p_id uuid, p_account_id uuid, p_owner_id uuid, p_amount_minor bigint,
                                  p_currency char(3), p_reference text, p_expires_at timestamptz,
                                  p_created_at timestamptz, p_created_by uuid)
    returns text language plpgsql as $$
declare
    account ledger_account;
begin
    select * into account from ledger_account where id = p_account_id for no key update;
    if account.owner_id is null or (p_owner_id is not null and account.owner_id <> p_owner_id)
        then return 'account_not_found'; end if;
    if account.closed then return 'account_closed'; end if;
    if account.debits_frozen then return 'account_frozen'; end if;
    if account.currency <> p_currency then return 'currency_mismatch'; end if;
    if account.pending_minor > 9223372036854775807 - p_amount_minor then return 'balance_overflow'; end if;
    -- numeric: the sum of three bigints may not fit a bigint
    if account.posted_minor::numeric - account.pending_minor + account.overdraft_limit_minor < p_amount_minor
        then return 'insufficient_funds'; end if;

    update ledger_account set pending_minor = pending_minor + p_amount_minor where id = p_account_id;
    insert into hold (id, account_id, owner_id, amount_minor, currency, reference, expires_at, created_at, created_by)
        values (p_id, p_account_id, p_owner_id, p_amount_minor, p_currency, p_reference, p_expires_at, p_created_at,
            p_created_by);
    return 'held';
end $$;

-- First half of a capture: takes a part (null: all that remains) out of the hold, so that the caller can post exactly
-- that in the same transaction, under the locks taken here. Returns 'taken', or the first reason that applies. Whether
-- the accounts are open and not frozen is for ledger_post to say; the caller then rolls back.
create function ledger_hold_take(p_id uuid, p_to_account_id uuid, p_amount_minor bigint, p_now timestamptz,
                                 out verdict text, out part_minor bigint, out remaining_minor bigint)
    language plpgsql as $$
declare
    held hold;
begin
    perform from ledger_account a
        where a.id in (p_to_account_id, (select h.account_id from hold h where h.id = p_id))
        order by a.id for no key update;
    select * into held from hold h where h.id = p_id for update;
    remaining_minor := held.amount_minor - held.captured_minor;
    part_minor := coalesce(p_amount_minor, remaining_minor);
    if held.id is null then verdict := 'hold_not_found'; return; end if;
    if held.status <> 'active' or held.expires_at <= p_now then verdict := 'hold_not_active'; return; end if;
    if part_minor > remaining_minor then verdict := 'hold_exceeded'; return; end if;
    -- The bank's own accounts have no owner, and a capture must not pay into one.
    if not exists (select from ledger_account a where a.id = p_to_account_id and a.owner_id is not null)
        then verdict := 'account_not_found'; return; end if;

    remaining_minor := remaining_minor - part_minor;
    update ledger_account a set pending_minor = a.pending_minor - part_minor where a.id = held.account_id;
    update hold h set captured_minor = h.captured_minor + part_minor,
            status = case when remaining_minor = 0 then 'captured' else 'active' end,
            ended_at = case when remaining_minor = 0 then p_now end
        where h.id = p_id;
    verdict := 'taken';
end $$;

-- Gives back what remains of a hold. Returns 'released', or the first reason that applies.
-- p_owner_id: when set, hold and account must be this customer's; a foreign hold looks absent.
create function ledger_hold_release(p_id uuid, p_owner_id uuid, p_now timestamptz)
    returns text language plpgsql as $$
declare
    account_id_of_hold uuid;
    held               hold;
begin
    select a.id into account_id_of_hold from ledger_account a
        where a.id = (select h.account_id from hold h where h.id = p_id)
            and (p_owner_id is null or a.owner_id = p_owner_id)
        for no key update;
    if account_id_of_hold is null then return 'hold_not_found'; end if;
    select * into held from hold where id = p_id for update;
    if p_owner_id is not null and held.owner_id is null then return 'hold_placed_by_staff'; end if;
    if held.status <> 'active' or held.expires_at <= p_now then return 'hold_not_active'; end if;

    update ledger_account set pending_minor = pending_minor - (held.amount_minor - held.captured_minor)
        where id = held.account_id;
    update hold set status = 'released', ended_at = p_now where id = p_id;
    return 'released';
end $$;

-- Ends up to p_limit holds whose time is over and returns them. It waits for nobody: an account that somebody holds is
-- left for the next time, so many replicas may run this at once. With an account locked, nobody else has its holds.
create function ledger_hold_expire(p_now timestamptz, p_limit integer)
    returns table (hold_id uuid, account_id uuid) language plpgsql as $$
declare
    over_ids uuid[];
begin
    -- Holds of accounts that are locked do not count towards p_limit, so they cannot keep the others waiting.
    over_ids := array(select h.id from hold h join ledger_account a on a.id = h.account_id
        where h.status = 'active' and h.expires_at <= p_now
        order by h.expires_at, h.id limit p_limit for no key update of a skip locked);
    return query
        with ended as (
            update hold h set status = 'expired', ended_at = p_now
                where h.id = any (over_ids) and h.status = 'active'
                returning h.id, h.account_id as of_account, h.amount_minor - h.captured_minor as remaining_minor
        ), freed as (
            select e.of_account, sum(e.remaining_minor) as minor from ended e group by e.of_account
        ), given_back as (
            update ledger_account a set pending_minor = a.pending_minor - f.minor
                from freed f where a.id = f.of_account
        )
        select e.id, e.of_account from ended e order by e.id;
end $$;

-- The invariant of holds; one row per account that breaks it.
create view ledger_broken_hold as
    select 'pending_is_sum_of_holds' as invariant, a.id::text as subject
        from ledger_account a
        left join (select account_id, sum(amount_minor - captured_minor) as remaining_minor
                   from hold where status = 'active' group by account_id) h on h.account_id = a.id
        where a.pending_minor <> coalesce(h.remaining_minor, 0);
grant select on ledger_broken_hold to "${app_role}";
