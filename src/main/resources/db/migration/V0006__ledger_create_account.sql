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
    last_booked_at        timestamptz not null default '-infinity',
    debits_frozen         boolean  not null default false,
    credits_frozen        boolean  not null default false,
    closed                boolean  not null default false,
    -- null limit: the bank's own account, which may go below zero.
    constraint ledger_account_not_overdrawn check
        (overdraft_limit_minor is null or posted_minor::numeric - pending_minor + overdraft_limit_minor >= 0),
    constraint ledger_account_limit_for_customers check ((owner_id is null) = (overdraft_limit_minor is null)),
    constraint ledger_account_closed_at_zero check (not closed or (posted_minor = 0 and pending_minor = 0))
) with (fillfactor = 60);                                -- room for HOT updates: only unindexed columns change

create trigger ledger_account_never_deleted before delete on ledger_account
    for each row execute function refuse_change();

-- No foreign keys to ledger_account: ledger_book reads both accounts under their locks, nobody may delete one (above),
-- and a check per side would cost as much as the rest of the row.
create table transfer (
    id                  uuid primary key,
    kind                text        not null
        constraint transfer_kind_known check (kind in ('deposit', 'withdrawal', 'transfer')),
    debit_account_id    uuid        not null,
    credit_account_id   uuid        not null,
    amount_minor        bigint      not null constraint transfer_amount_positive check (amount_minor > 0),
    currency            char(3)     not null,
    reference           text        constraint transfer_reference_short check (length(reference) <= 140),
    booked_at           timestamptz not null,            -- never earlier than the entry before it, on either account
    booked_by           uuid        not null,
    debit_entry_no      bigint      not null,            -- the n-th entry of the debit account, without gaps
    credit_entry_no     bigint      not null,
    debit_posted_minor  bigint      not null,            -- the balances that this transfer left behind
    credit_posted_minor bigint      not null,
    value_date          date        not null,            -- the day from which it counts for interest
    constraint transfer_accounts_differ check (debit_account_id <> credit_account_id),
    constraint transfer_debit_entry_unique unique (debit_account_id, debit_entry_no),
    constraint transfer_credit_entry_unique unique (credit_account_id, credit_entry_no)
);
create trigger transfer_append_only before update or delete on transfer
    for each row execute function refuse_change();
create trigger transfer_never_truncated before truncate on transfer
    for each statement execute function refuse_change();

grant select, insert on ledger_account, transfer to "${app_role}";
grant update (posted_minor, pending_minor, entry_count, last_booked_at, debits_frozen, credits_frozen, closed,
              overdraft_limit_minor) on ledger_account to "${app_role}";

-- Books a set of postings, in their order, in the caller's transaction: verdict i is 'posted', or the first reason of
-- the list below that applies to posting i after those before it; a refused one changes nothing and stops nobody. The
-- order of the reasons is the contract: PostingProblem lists them likewise.
-- p_accounts: every account of the set once, in ascending order; p_debits and p_credits are positions in it.
-- p_owners: when set, the account debited must be this customer's; a foreign account looks absent.
-- p_given: when not null, posting i has its verdict already and is left out.
-- booked_at i: as given, or later, so that an account's entries never go back in time. A time well ahead of the
-- database's own is replaced by it: one replica's fast clock must not reach every account through those it books with.
-- Locks: the accounts of the whole set in id order, then the usage rows of users in key order. Keep both "order by": with
-- them no two sets can wait for each other. Balances are decided in memory between one locking read and one update.
-- Plans: each row of a table is found by its key, whatever the planner believes of a book that grows under its statistics:
-- a plan made while the tables were small would read them whole ever after.
create function ledger_book(p_accounts uuid[], p_ids uuid[], p_kinds text[], p_debits int[], p_credits int[],
                            p_owners uuid[], p_amounts bigint[], p_currencies text[], p_references text[],
                            p_booked_at timestamptz[], p_booked_by uuid[], p_given text[],
                            out verdicts text[], out booked_at timestamptz[])
    language plpgsql
    set plan_cache_mode = force_generic_plan set jit = off
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    a           record;                                  -- an account, once
    c           record;                                  -- a posting, in its order
    size        int := cardinality(p_ids);
    accounts    int := cardinality(p_accounts);
    posted      bigint[] := array_fill(null::bigint, array[accounts]);
    entries     bigint[] := posted;
    pending     bigint[] := posted;
    overdraft   bigint[] := posted;
    owners      uuid[] := array_fill(null::uuid, array[accounts]);
    currencies  text[] := array_fill(null::text, array[accounts]);
    no_debits   boolean[] := array_fill(null::boolean, array[accounts]);
    no_credits  boolean[] := no_debits;
    closed      boolean[] := no_debits;
    limited     boolean[] := no_debits;
    last_at     timestamptz[] := array_fill(null::timestamptz, array[accounts]);
    debit_no    bigint[] := array_fill(null::bigint, array[size]);
    credit_no   bigint[] := debit_no;
    debit_left  bigint[] := debit_no;
    credit_left bigint[] := debit_no;
    by_role     boolean[];                               -- does the role of posting i's booker have a limit in its currency
    by_limit    boolean;
    today       date;
    verdict     text;
    at          timestamptz;
    latest      timestamptz;
begin
    verdicts := coalesce(p_given, array_fill(null::text, array[size]));
    booked_at := p_booked_at;
    if (select max(t) from unnest(p_booked_at) t) > clock_timestamp() + interval '5 seconds' then
        -- The service's clock may be ahead on purpose: sandbox_clock, all zero in production.
        latest := clock_timestamp() + make_interval(secs => (select ahead_micros / 1000000.0 from sandbox_clock));
        booked_at := array(select least(t, latest) from unnest(p_booked_at) with ordinality p(t, no) order by no);
    end if;

    for a in
        select s.pos, l.* from unnest(p_accounts) with ordinality s(id, pos) join ledger_account l on l.id = s.id
        order by l.id for no key update of l
    loop
        posted[a.pos] := a.posted_minor;
        entries[a.pos] := a.entry_count;
        pending[a.pos] := a.pending_minor;
        overdraft[a.pos] := a.overdraft_limit_minor;
        owners[a.pos] := a.owner_id;
        currencies[a.pos] := a.currency;
        no_debits[a.pos] := a.debits_frozen;
        no_credits[a.pos] := a.credits_frozen;
        closed[a.pos] := a.closed;
        last_at[a.pos] := a.last_booked_at;
    end loop;

    -- Read after the locks, under which limits are set: a limit that was there first is seen.
    if exists (select from ledger_limit) then
        for a in
            select s.pos from unnest(p_accounts) with ordinality s(id, pos) join ledger_limit l on l.account_id = s.id
        loop
            limited[a.pos] := true;
        end loop;
    end if;
    -- Decided once: a role that changes from here on counts for the next set, and every row that is counted is locked.
    if exists (select from ledger_role_limit) then
        by_role := array(
            select exists (select from app_user u join ledger_role_limit r on r.role = u.role and r.currency = p.currency
                           where u.id = p.booker)
            from unnest(p_booked_by, p_currencies) with ordinality p(booker, currency, no) order by p.no);
        insert into ledger_usage
            select distinct p.booker, p.currency, date '2000-01-01', 0, 0, 0
            from unnest(p_booked_by, p_currencies, by_role) p(booker, currency, counts)
            where p.counts
            order by 1, 2
            on conflict do nothing;
        perform from (select distinct booker, currency
                      from unnest(p_booked_by, p_currencies, by_role) p(booker, currency, counts) where p.counts) p
            join ledger_usage u on u.subject_id = p.booker and u.currency = p.currency
            order by u.subject_id, u.currency for no key update of u;
    end if;

    for c in
        select * from unnest(p_kinds, p_debits, p_credits, p_owners, p_amounts, p_currencies, booked_at, p_booked_by)
            with ordinality p(kind, debit, credit, owner, amount_minor, currency, booked_at, booker, no)
    loop
        continue when verdicts[c.no] is not null;
        -- What a customer owes the bank is no payment to others: limits are about those.
        by_limit := c.kind not in ('deposit', 'reversal') and not starts_with(c.kind, 'loan_')
            and (limited[c.debit] or by_role[c.no]);
        verdict := case
            when c.debit = c.credit then 'same_account'
            when posted[c.debit] is null and c.kind <> 'deposit' or posted[c.credit] is null and c.kind <> 'withdrawal'
                or c.owner is not null and owners[c.debit] is distinct from c.owner
                -- The bank's own accounts have no owner: only cash that comes or goes, and loans, may touch one.
                or c.kind not in ('deposit', 'withdrawal', 'reversal') and not starts_with(c.kind, 'loan_')
                    and (owners[c.debit] is null or owners[c.credit] is null)
                then 'account_not_found'
            when closed[c.debit] or closed[c.credit] then 'account_closed'
            when no_debits[c.debit] or no_credits[c.credit] then 'account_frozen'
            when (currencies[c.debit] = c.currency and currencies[c.credit] = c.currency) is not true
                then 'currency_mismatch'                 -- or the bank holds no cash in this currency
            when posted[c.debit] < -9223372036854775807 + c.amount_minor
                or posted[c.credit] > 9223372036854775807 - c.amount_minor then 'balance_overflow'
            -- numeric: the sum of three bigints may not fit a bigint
            when posted[c.debit]::numeric - pending[c.debit] + overdraft[c.debit] < c.amount_minor
                then 'insufficient_funds'
        end;
        if by_limit and verdict is null then
            today := (c.booked_at at time zone 'UTC')::date;
            verdict := ledger_limit_passed(p_accounts[c.debit], c.booker, c.currency, c.amount_minor, today);
        end if;
        if verdict is not null then
            verdicts[c.no] := verdict;
            continue;
        end if;

        if by_limit then
            perform ledger_use(s.subject, c.currency, c.amount_minor, today)
                from unnest(array[case when limited[c.debit] then p_accounts[c.debit] end,
                                  case when by_role[c.no] then c.booker end]) s(subject)
                where s.subject is not null;
        end if;
        at := greatest(c.booked_at, last_at[c.debit], last_at[c.credit]);
        verdicts[c.no] := 'posted';
        booked_at[c.no] := at;
        last_at[c.debit] := at;
        last_at[c.credit] := at;
        posted[c.debit] := posted[c.debit] - c.amount_minor;
        posted[c.credit] := posted[c.credit] + c.amount_minor;
        entries[c.debit] := entries[c.debit] + 1;
        entries[c.credit] := entries[c.credit] + 1;
        debit_no[c.no] := entries[c.debit];
        credit_no[c.no] := entries[c.credit];
        debit_left[c.no] := posted[c.debit];
        credit_left[c.no] := posted[c.credit];
    end loop;

    update ledger_account l
        set posted_minor = s.posted, entry_count = s.entries, last_booked_at = s.last_at
        from unnest(p_accounts, posted, entries, last_at) s(id, posted, entries, last_at)
        where l.id = s.id and l.entry_count <> s.entries;
    insert into transfer
        select p.id, p.kind, p_accounts[p.debit], p_accounts[p.credit], p.amount_minor, p.currency, p.reference, p.at,
               p.booker, p.debit_no, p.credit_no, p.debit_left, p.credit_left, (p.at at time zone 'UTC')::date
        from unnest(p_ids, p_kinds, p_debits, p_credits, p_amounts, p_currencies, p_references, booked_at, p_booked_by,
                    debit_no, credit_no, debit_left, credit_left)
             p(id, kind, debit, credit, amount_minor, currency, reference, at, booker,
               debit_no, credit_no, debit_left, credit_left)
        where p.debit_no is not null;
end $$;

-- ledger_book for a session, which has no arrays to give: {accounts: [...], postings: [{id, kind, debit, credit, ...}]}.
create function ledger_post_all(p_set jsonb, out verdicts text[], out booked_at timestamptz[]) language sql as $$
    select b.verdicts, b.booked_at
    from (select array_agg(p.id order by p.no) as ids, array_agg(p.kind order by p.no) as kinds,
                 array_agg(p.debit order by p.no) as debits, array_agg(p.credit order by p.no) as credits,
                 array_agg(p.owner order by p.no) as owners, array_agg(p.amount_minor order by p.no) as amounts,
                 array_agg(p.currency order by p.no) as currencies, array_agg(p.reference order by p.no) as "references",
                 array_agg(p.booked_at order by p.no) as booked_at, array_agg(p.booked_by order by p.no) as booked_by
          from rows from (jsonb_to_recordset(p_set -> 'postings')
                              as (id uuid, kind text, debit int, credit int, owner uuid, amount_minor bigint,
                                  currency text, reference text, booked_at timestamptz, booked_by uuid))
               with ordinality as p(id, kind, debit, credit, owner, amount_minor, currency, reference, booked_at,
                                    booked_by, no)) s,
         ledger_book(array(select a::uuid from jsonb_array_elements_text(p_set -> 'accounts') with ordinality e(a, no)
                           order by no),
                     s.ids, s.kinds, s.debits, s.credits, s.owners, s.amounts, s.currencies, s."references",
                     s.booked_at, s.booked_by, null) b
$$;

-- A set of money commands in one round trip and one transaction: idempotency, postings, audit and outbox. verdicts i is
-- that of the posting, or 'in_progress' or 'mismatch' of command_claim; with replayed i, what the first use of the key
-- came to, with its answer and the request that decided. answers i is null when the answer given is the answer.
-- A refusal of status 404 is audited but not stored under its key, like every refusal that is not a business rule.
-- The set must not hold the same key of the same caller twice.
create function ledger_commands(p_keys text[], p_operations text[], p_hashes bytea[], p_request_ids text[],
                                p_answers text[], p_audit_ids uuid[], p_ip_addresses text[], p_user_agents text[],
                                p_details text[],
                                p_accounts uuid[], p_ids uuid[], p_kinds text[], p_debits int[], p_credits int[],
                                p_owners uuid[], p_amounts bigint[], p_currencies text[], p_references text[],
                                p_booked_at timestamptz[], p_callers uuid[],
                                out verdicts text[], out replayed boolean[], out answers text[], out request_ids text[],
                                out statuses int[])
    language plpgsql
    set plan_cache_mode = force_generic_plan set jit = off
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    size      int := cardinality(p_keys);
    taken     boolean[];
    claims    text[];
    booked_at timestamptz[];
begin
    -- Two statements: what the first use of a key stored is visible only to a snapshot taken after its lock is free.
    taken := array(
        select pg_try_advisory_xact_lock(hashtextextended(k.caller::text || '/' || k.key, 20261124))
        from unnest(p_callers, p_keys) with ordinality k(caller, key, no) order by k.no);
    select array_agg(case when not k.taken then 'in_progress'
                          when r.caller_id is null then null
                          when r.operation <> k.operation or r.request_hash <> k.hash then 'mismatch'
                          else coalesce(r.problem_code, 'posted') end order by k.no),
           array_agg(r.caller_id is not null and k.taken
                     and r.operation = k.operation and r.request_hash = k.hash order by k.no),
           array_agg(case when k.taken then r.answer end order by k.no),
           array_agg(coalesce(case when k.taken then r.request_id end, k.request_id) order by k.no),
           array_agg(case when k.taken then r.answer_status end order by k.no)
        into claims, replayed, answers, request_ids, statuses
        from unnest(p_callers, p_keys, p_operations, p_hashes, p_request_ids, taken)
             with ordinality k(caller, key, operation, hash, request_id, taken, no)
        -- offset 0: one look-up a key. A join would read the whole table while its statistics still say that it is small.
        left join lateral (select * from command_record r where r.caller_id = k.caller and r.key = k.key offset 0) r
            on true;

    select b.verdicts, b.booked_at into verdicts, booked_at
        from ledger_book(p_accounts, p_ids, p_kinds, p_debits, p_credits, p_owners, p_amounts, p_currencies,
                         p_references, p_booked_at, p_callers, claims) b;

    -- Rarely an account's last entry is younger than this request, or the caller's clock is wrong: then the answer tells
    -- the time that was booked.
    for i in 1 .. size loop
        if claims[i] is null and verdicts[i] = 'posted' and booked_at[i] <> p_booked_at[i] then
            answers[i] := ledger_answer_at(p_answers[i], booked_at[i]);
        end if;
    end loop;

    insert into command_record
        select c.caller, c.key, c.operation, c.hash, c.request_id,
               case c.verdict when 'posted' then 201 when 'account_closed' then 409 when 'account_frozen' then 409
                    else 422 end,
               case when c.verdict = 'posted' then coalesce(c.changed, c.answer) end,
               nullif(c.verdict, 'posted'), c.at
        from unnest(p_callers, p_keys, p_operations, p_hashes, p_request_ids, p_answers, answers, verdicts, claims,
                    booked_at)
             c(caller, key, operation, hash, request_id, answer, changed, verdict, claim, at)
        where c.claim is null and c.verdict <> 'account_not_found';
    insert into audit_event
        select c.id, c.at, case when c.verdict = 'posted' then 'business_operation' else 'security_alert' end,
               c.caller::text, c.operation, c.ip_address, c.user_agent,
               case when c.verdict = 'posted' then c.details::jsonb
                    else c.details::jsonb - 'transfer_id'
                         || jsonb_build_object('status', 'failed', 'error', c.verdict) end
        from unnest(p_audit_ids, p_callers, p_operations, p_ip_addresses, p_user_agents, p_details, verdicts, claims,
                    booked_at)
             c(id, caller, operation, ip_address, user_agent, details, verdict, claim, at)
        where c.claim is null;
    insert into outbox_event (id, type, subject_id, occurred_at)
        select c.audit_id, c.operation, c.id, c.at
        from unnest(p_audit_ids, p_operations, p_ids, verdicts, claims, booked_at)
             c(audit_id, operation, id, verdict, claim, at)
        where c.claim is null and c.verdict = 'posted';
end $$;

-- An answer with another time of booking.
create function ledger_answer_at(p_answer text, p_booked_at timestamptz) returns text language sql immutable as $$
    select regexp_replace(p_answer, '"booked_at":"[^"]*"',
        '"booked_at":"' || to_char(p_booked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '"')
$$;

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
        where overdraft_limit_minor is not null
            and posted_minor::numeric - pending_minor + overdraft_limit_minor < 0;
grant select on ledger_broken_invariant to "${app_role}";
