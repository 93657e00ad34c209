-- Why: production proves its own books. The view gains "no gap in sequence" and sums that cannot overflow; a job walks
-- the same invariants in small steps, because the view reads every posting at once.
-- Locks: new tables; the view is replaced.  Undo: drop the function and the tables; put back the view of V0006.
create or replace view ledger_broken_invariant as
    with leg as (
        select debit_account_id as account_id, debit_entry_no as entry_no, -amount_minor::numeric as amount_minor
            from transfer
        union all
        select credit_account_id, credit_entry_no, amount_minor::numeric from transfer
    ), legs as (
        select account_id, sum(amount_minor) as sum_minor, count(distinct entry_no) as entries, count(*) as postings,
               min(entry_no) as first_no, max(entry_no) as last_no
            from leg group by account_id
    )
    select 'sum_is_zero' as invariant, currency::text as subject
        from ledger_account group by currency having sum(posted_minor::numeric) <> 0
    union all
    select 'balance_is_sum_of_postings', a.id::text
        from ledger_account a left join legs on legs.account_id = a.id
        where a.posted_minor <> coalesce(legs.sum_minor, 0)
    union all
    -- n different numbers from 1 to n are each number exactly once.
    select 'no_gap_in_sequence', a.id::text
        from ledger_account a left join legs on legs.account_id = a.id
        where a.entry_count <> coalesce(legs.postings, 0) or legs.entries <> legs.postings
            or legs.first_no <> 1 or legs.last_no <> a.entry_count
    union all
    select 'not_below_limit', id::text
        from ledger_account
        where posted_minor::numeric - pending_minor + overdraft_limit_minor < 0;

-- Where the walk is: in account_id, behind entry entry_no, which left posted_minor; it goes on to until_entry_no.
create table ledger_check (
    only_row         boolean primary key default true constraint ledger_check_one_row check (only_row),
    started_at       timestamptz,                       -- of the walk under way; null between walks
    account_id       uuid    not null default '00000000-0000-0000-0000-000000000000',
    entry_no         bigint  not null default 0,
    posted_minor     numeric not null default 0,
    until_entry_no   bigint  not null default 0,
    accounts_checked bigint  not null default 0,
    finished_at      timestamptz,                       -- of the last whole walk
    took             interval
);
insert into ledger_check default values;

-- What is broken now. A row lives from the walk that first sees it to the end of a walk that no longer does.
create table ledger_finding (
    invariant text        not null,
    subject   text        not null,                     -- an account's id or a currency
    found_at  timestamptz not null,
    seen_at   timestamptz not null,
    primary key (invariant, subject)
);

create function ledger_find(p_invariant text, p_subject text, p_now timestamptz) returns void language sql as $$
    insert into ledger_finding values (p_invariant, p_subject, p_now, p_now)
        on conflict (invariant, subject) do update set seen_at = excluded.seen_at
$$;

-- One step of the walk, over at most p_entries_max accounts and entries. Does nothing while another replica takes a
-- step, or until p_idle has passed since the last walk. Takes no lock on accounts or transfers.
-- Why it is complete: accounts are walked in id order and never removed. Of each account, one snapshot shows that its
-- balance is what its last entry left and that no entry lies beyond it; then every entry up to that one is shown to
-- follow the one before by number and by balance, from zero. Entries never change, so steps may be far apart. What is
-- booked meanwhile belongs to the next walk.
-- Plans: as ledger_book's. While statistics still say that the tables are small, every account's look-up would otherwise
-- read all transfers, under a snapshot that keeps every old version of a balance alive.
create function ledger_check_step(p_entries_max integer, p_idle interval, p_now timestamptz) returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan set jit = off
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    walk   ledger_check;
    acc    record;
    run    record;
    budget integer := p_entries_max;
    length bigint;
begin
    select * into walk from ledger_check for update skip locked;
    if walk.only_row is null or (walk.started_at is null and walk.finished_at > p_now - p_idle) then return; end if;
    if walk.started_at is null then
        walk.started_at := p_now;
        walk.account_id := '00000000-0000-0000-0000-000000000000';
        walk.entry_no := 0;
        walk.until_entry_no := 0;
        walk.accounts_checked := 0;
        perform ledger_find('sum_is_zero', currency::text, p_now)
            from ledger_account group by currency having sum(posted_minor::numeric) <> 0;
    end if;

    while budget > 0 loop
        if walk.entry_no < walk.until_entry_no then
            length := least(budget, walk.until_entry_no - walk.entry_no);
            select count(*) as entries, coalesce(bool_or(no <> no_before + 1), false) as gap,
                   coalesce(bool_or(left_minor <> minor_before + amount_minor), false) as broken,
                   (array_agg(left_minor order by no desc))[1] as last_minor
                into run
                from (select no, amount_minor, left_minor,
                             lag(no, 1, walk.entry_no) over in_order as no_before,
                             lag(left_minor, 1, walk.posted_minor) over in_order as minor_before
                      from (select debit_entry_no as no, -amount_minor::numeric as amount_minor,
                                   debit_posted_minor::numeric as left_minor
                            from transfer where debit_account_id = walk.account_id
                                and debit_entry_no > walk.entry_no and debit_entry_no <= walk.entry_no + length
                            union all
                            select credit_entry_no, amount_minor, credit_posted_minor
                            from transfer where credit_account_id = walk.account_id
                                and credit_entry_no > walk.entry_no and credit_entry_no <= walk.entry_no + length) leg
                      window in_order as (order by no)) chain;
            if run.gap or run.entries <> length then
                perform ledger_find('no_gap_in_sequence', walk.account_id::text, p_now);
            end if;
            if run.broken then
                perform ledger_find('balance_is_sum_of_postings', walk.account_id::text, p_now);
            end if;
            walk.entry_no := walk.entry_no + length;
            walk.posted_minor := coalesce(run.last_minor, walk.posted_minor);
            budget := budget - length;
        else
            select a.*,
                   coalesce((select debit_posted_minor from transfer
                             where debit_account_id = a.id and debit_entry_no = a.entry_count),
                            (select credit_posted_minor from transfer
                             where credit_account_id = a.id and credit_entry_no = a.entry_count)) as last_minor,
                   greatest((select max(debit_entry_no) from transfer where debit_account_id = a.id),
                            (select max(credit_entry_no) from transfer where credit_account_id = a.id),
                            0) > a.entry_count
                       or least((select min(debit_entry_no) from transfer where debit_account_id = a.id),
                                (select min(credit_entry_no) from transfer where credit_account_id = a.id),
                                1) < 1 as outside,
                       (select coalesce(sum(amount_minor - captured_minor), 0) from hold
                        where account_id = a.id and status = 'active') as held_minor
                into acc from ledger_account a where a.id > walk.account_id order by a.id limit 1;
            if not found then
                delete from ledger_finding              -- of what this walk looks for; others have their own checks
                    where seen_at < walk.started_at
                        and invariant in ('sum_is_zero', 'no_gap_in_sequence', 'balance_is_sum_of_postings',
                                          'pending_is_sum_of_holds', 'not_below_limit');
                walk.finished_at := p_now;
                walk.took := p_now - walk.started_at;
                walk.started_at := null;
                exit;
            end if;
            if acc.outside then perform ledger_find('no_gap_in_sequence', acc.id::text, p_now); end if;
            if acc.posted_minor is distinct from (case when acc.entry_count = 0 then 0 else acc.last_minor end) then
                perform ledger_find('balance_is_sum_of_postings', acc.id::text, p_now);
            end if;
            if acc.pending_minor <> acc.held_minor then
                perform ledger_find('pending_is_sum_of_holds', acc.id::text, p_now);
            end if;
            if acc.posted_minor::numeric - acc.pending_minor + acc.overdraft_limit_minor < 0 then
                perform ledger_find('not_below_limit', acc.id::text, p_now);
            end if;
            walk.account_id := acc.id;
            walk.entry_no := 0;
            walk.posted_minor := 0;
            walk.until_entry_no := acc.entry_count;
            walk.accounts_checked := walk.accounts_checked + 1;
            budget := budget - 1;
        end if;
    end loop;

    update ledger_check set started_at = walk.started_at, account_id = walk.account_id, entry_no = walk.entry_no,
        posted_minor = walk.posted_minor, until_entry_no = walk.until_entry_no,
        accounts_checked = walk.accounts_checked, finished_at = walk.finished_at, took = walk.took;
end $$;

grant select, update on ledger_check to "${app_role}";
grant select, insert, update, delete on ledger_finding to "${app_role}";
