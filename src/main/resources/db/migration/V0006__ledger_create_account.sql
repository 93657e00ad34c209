-- Why: balances and postings. One transfer row moves one amount between two accounts, with both resulting balances;
-- no other statement changes a balance, so the books balance by construction.
-- Locks: new tables only.  Undo: drop the functions and tables below.
create table ledger_account (
    id                    uuid primary key,
    owner_id              uuid,                          -- a customer; null for the bank's own accounts
    currency              char(3)  not null,
    posted_minor          bigint   not null default 0,
    pending_minor         bigint   not null default 0
        constraint ledger_account_pending_not_negative check (pending_minor >= 0),
    overdraft_limit_minor bigint
        constraint ledger_account_overdraft_not_negative check (overdraft_limit_minor >= 0),
    entry_count           bigint   not null default 0,
    debits_frozen         boolean  not null default false,
    credits_frozen        boolean  not null default false,
    closed                boolean  not null default false,
    -- null limit: the bank's own account, which may go below zero.
    constraint ledger_account_not_overdrawn check
        (overdraft_limit_minor is null or posted_minor - pending_minor + overdraft_limit_minor >= 0),
    constraint ledger_account_limit_for_customers check ((owner_id is null) = (overdraft_limit_minor is null)),
    constraint ledger_account_closed_at_zero check (not closed or (posted_minor = 0 and pending_minor = 0))
) with (fillfactor = 60);                                -- room for HOT updates: only unindexed columns change

create table transfer (
    id                  uuid primary key,
    kind                text        not null
        constraint transfer_kind_known check (kind in ('deposit', 'withdrawal', 'transfer')),
    debit_account_id    uuid        not null references ledger_account,
    credit_account_id   uuid        not null references ledger_account,
    amount_minor        bigint      not null constraint transfer_amount_positive check (amount_minor > 0),
    currency            char(3)     not null,
    reference           text        constraint transfer_reference_short check (length(reference) <= 140),
    booked_at           timestamptz not null,
    booked_by           uuid        not null,
    debit_entry_no      bigint      not null,            -- the n-th entry of the debit account, without gaps
    credit_entry_no     bigint      not null,
    debit_posted_minor  bigint      not null,            -- the balances that this transfer left behind
    credit_posted_minor bigint      not null,
    constraint transfer_accounts_differ check (debit_account_id <> credit_account_id),
    constraint transfer_debit_entry_unique unique (debit_account_id, debit_entry_no),
    constraint transfer_credit_entry_unique unique (credit_account_id, credit_entry_no)
);
create trigger transfer_append_only before update or delete on transfer
    for each row execute function refuse_change();
create trigger transfer_never_truncated before truncate on transfer
    for each statement execute function refuse_change();

grant select, insert on ledger_account, transfer to "${app_role}";
grant update (posted_minor, pending_minor, entry_count, debits_frozen, credits_frozen, closed, overdraft_limit_minor)
    on ledger_account to "${app_role}";

-- Books one posting in the caller's transaction and returns 'posted', or the first reason of the list below that
-- applies; then nothing has changed. The order of the reasons is the contract: PostingProblem lists them likewise.
-- Accounts are locked in id order, the deadlock protection of every writer: keep the "order by".
-- p_owner_id: when set, the account debited must be this customer's; a foreign account looks absent.
create function ledger_post(p_id uuid, p_kind text, p_debit uuid, p_credit uuid, p_owner_id uuid, p_amount_minor bigint,
                            p_currency char(3), p_reference text, p_booked_at timestamptz, p_booked_by uuid)
    returns text language plpgsql as $$
declare
    locked ledger_account;
    debit  ledger_account;
    credit ledger_account;
begin
    if p_debit = p_credit then return 'same_account'; end if;
    for locked in
        select * from ledger_account where id in (p_debit, p_credit) order by id for no key update
    loop
        if locked.id = p_debit then debit := locked; else credit := locked; end if;
    end loop;

    -- The bank's own accounts have no owner and no limit: only a deposit or a withdrawal may touch one.
    if debit.id is null or credit.id is null
        or (p_owner_id is not null and debit.owner_id is distinct from p_owner_id)
        or (p_kind = 'transfer' and (debit.owner_id is null or credit.owner_id is null))
        then return 'account_not_found'; end if;
    if debit.closed or credit.closed then return 'account_closed'; end if;
    if debit.debits_frozen or credit.credits_frozen then return 'account_frozen'; end if;
    if debit.currency <> p_currency or credit.currency <> p_currency then return 'currency_mismatch'; end if;
    if debit.posted_minor < -9223372036854775807 + p_amount_minor
        or credit.posted_minor > 9223372036854775807 - p_amount_minor then return 'balance_overflow'; end if;
    if debit.overdraft_limit_minor is not null
        -- numeric: the sum of three bigints may not fit a bigint
        and debit.posted_minor::numeric - debit.pending_minor + debit.overdraft_limit_minor < p_amount_minor
        then return 'insufficient_funds'; end if;

    update ledger_account set posted_minor = posted_minor - p_amount_minor, entry_count = entry_count + 1
        where id = p_debit;
    update ledger_account set posted_minor = posted_minor + p_amount_minor, entry_count = entry_count + 1
        where id = p_credit;
    insert into transfer values (p_id, p_kind, p_debit, p_credit, p_amount_minor, p_currency, p_reference, p_booked_at,
        p_booked_by, debit.entry_count + 1, credit.entry_count + 1,
        debit.posted_minor - p_amount_minor, credit.posted_minor + p_amount_minor);
    return 'posted';
end $$;

-- A whole money command in one round trip and one transaction: idempotency, posting, audit. Returns the posting's
-- verdict, or 'in_progress' or 'mismatch' of command_claim; with replayed, the verdict of the first use.
-- A refusal of status 404 is audited but not stored under its key, like every refusal that is not a business rule.
create function ledger_command(p_caller_id uuid, p_key text, p_operation text, p_request_hash bytea, p_request_id text,
                               p_answer text, p_audit_id uuid, p_user_id text, p_ip_address text, p_user_agent text,
                               p_details jsonb,
                               p_id uuid, p_kind text, p_debit uuid, p_credit uuid, p_owner_id uuid,
                               p_amount_minor bigint, p_currency char(3), p_reference text, p_booked_at timestamptz,
                               out verdict text, out replayed boolean, out answer text, out request_id text)
    language plpgsql as $$
declare
    claim record;
begin
    select * into claim from command_claim(p_caller_id, p_key, p_operation, p_request_hash);
    replayed := claim.verdict = 'replay';
    if replayed then
        verdict := coalesce((claim.earlier).problem_code, 'posted');
        answer := (claim.earlier).answer;
        request_id := (claim.earlier).request_id;
        return;
    elsif claim.verdict <> 'new' then
        verdict := claim.verdict;
        return;
    end if;

    verdict := ledger_post(p_id, p_kind, p_debit, p_credit, p_owner_id, p_amount_minor, p_currency, p_reference,
        p_booked_at, p_caller_id);

    if verdict = 'posted' then
        insert into command_record values (p_caller_id, p_key, p_operation, p_request_hash, p_request_id, 201, p_answer,
            null, p_booked_at);
        insert into audit_event values (p_audit_id, p_booked_at, 'business_operation', p_user_id, p_operation,
            p_ip_address, p_user_agent, p_details || '{"status": "success"}');
    else
        if verdict <> 'account_not_found' then
            insert into command_record values (p_caller_id, p_key, p_operation, p_request_hash, p_request_id,
                case when verdict in ('account_closed', 'account_frozen') then 409 else 422 end, null, verdict,
                p_booked_at);
        end if;
        insert into audit_event values (p_audit_id, p_booked_at, 'security_alert', p_user_id, p_operation,
            p_ip_address, p_user_agent,
            p_details - 'transfer_id' || jsonb_build_object('status', 'failed', 'error', verdict));
    end if;
    answer := p_answer;
    request_id := p_request_id;
end $$;

-- The invariants of the books; one row per broken one. Run after tests that move money, and by a job in production.
create view ledger_broken_invariant as
    select 'sum_is_zero' as invariant, currency::text as subject
        from ledger_account group by currency having sum(posted_minor) <> 0
    union all
    select 'balance_is_sum_of_postings', a.id::text
        from ledger_account a
        left join (select account_id, sum(amount_minor) as sum_minor, count(*) as entries
                   from (select debit_account_id as account_id, -amount_minor as amount_minor from transfer
                         union all
                         select credit_account_id, amount_minor from transfer) leg
                   group by account_id) legs on legs.account_id = a.id
        where a.posted_minor <> coalesce(legs.sum_minor, 0) or a.entry_count <> coalesce(legs.entries, 0)
    union all
    select 'not_below_limit', id::text
        from ledger_account
        where overdraft_limit_minor is not null and posted_minor - pending_minor + overdraft_limit_minor < 0;
grant select on ledger_broken_invariant to "${app_role}";
