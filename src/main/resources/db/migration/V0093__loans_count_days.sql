-- Why: a loan's days are counted one by one: interest accrues, periods roll on, instalments fall due and late. Loans are
-- counted in sets, in the database: on most days of most loans nothing happens but one update of loan_book, and what a set
-- books is a sum per currency, not a posting per loan.
-- Locks: new functions; one small index on loan_book.  Undo: drop them.

-- Finds the next open loans without reading all that were ever closed. Its predicate changes once in a loan's life, so the
-- updates of a day stay HOT.
create index loan_book_open on loan_book (loan_id) where open;

-- Interest of a period that has accrued by the morning of p_at: p_earned * days gone / days, half to even, in integers. The
-- product is split so that it fits: the quotient times the days gone never passes p_earned. Pair of Accrual in the tests.
create function loan_accrued(p_earned bigint, p_from date, p_to date, p_at date) returns bigint language sql immutable as $$
    select case
        when p_at >= p_to then p_earned
        when p_at <= p_from then 0
        else p_earned / (p_to - p_from) * (p_at - p_from) + p_earned % (p_to - p_from) * (p_at - p_from) / (p_to - p_from)
            + case
                when 2 * (p_earned % (p_to - p_from) * (p_at - p_from) % (p_to - p_from)) > p_to - p_from then 1
                when 2 * (p_earned % (p_to - p_from) * (p_at - p_from) % (p_to - p_from)) < p_to - p_from then 0
                else (p_earned / (p_to - p_from) * (p_at - p_from)
                      + p_earned % (p_to - p_from) * (p_at - p_from) / (p_to - p_from)) % 2
              end
    end
$$;

-- A UUIDv7 (RFC 9562) of a time, with a number of 12 bits behind its milliseconds that orders what has the same time.
create function loan_uuid(p_at timestamptz, p_order integer) returns uuid language sql volatile as $$
    select encode(
        substring(int8send((extract(epoch from p_at) * 1000)::bigint) from 3)
        || substring(int4send(28672 | (p_order & 4095)) from 3)
        || substring(uuid_send(gen_random_uuid()) from 9), 'hex')::uuid
$$;

-- Books sums of loans on the bank's own accounts; those of zero are left out. All or nothing: a posting that is refused
-- fails the transaction. p_froms and p_intos: the purposes of the accounts debited and credited.
create function loan_post(p_kinds text[], p_froms text[], p_intos text[], p_amounts bigint[], p_currencies text[],
                          p_now timestamptz) returns void language plpgsql as $$
declare
    posting  record;                                     -- columns of those that are not zero
    accounts uuid[];
    refused  text;
begin
    select count(*)::int as count, array_agg(loan_uuid(p_now, no::int) order by no) as ids, array_agg(kind order by no) as kinds,
           array_agg(ledger_bank_account(purpose, currency) order by no) as froms,
           array_agg(ledger_bank_account(purpose_into, currency) order by no) as intos,
           array_agg(amount_minor order by no) as amounts, array_agg(currency order by no) as currencies
        into posting
        from unnest(p_kinds, p_froms, p_intos, p_amounts, p_currencies)
             with ordinality p(kind, purpose, purpose_into, amount_minor, currency, no)
        where amount_minor <> 0;
    if posting.count = 0 then return; end if;
    accounts := array(select distinct id from unnest(posting.froms || posting.intos) id order by id);
    select v into refused
        from ledger_book(accounts, posting.ids, posting.kinds,
                         array(select array_position(accounts, f) from unnest(posting.froms) with ordinality u(f, no) order by no),
                         array(select array_position(accounts, i) from unnest(posting.intos) with ordinality u(i, no) order by no),
                         array_fill(null::uuid, array[posting.count]), posting.amounts, posting.currencies,
                         array_fill(null::text, array[posting.count]), array_fill(p_now, array[posting.count]),
                         array_fill('00000000-0000-0000-0000-000000000000'::uuid, array[posting.count]), null) b,
             unnest(b.verdicts) v
        where v <> 'posted' limit 1;
    if refused is not null then
        raise exception 'the bank''s own accounts refuse a sum of loans: %', refused;
    end if;
end $$;

-- Takes those of the given loans that stand at the day before p_to to the morning of p_to, in the caller's transaction;
-- others are left as they are, so that it may be called again. One row for each currency of which a loan was counted.
--   (a) roll: where the running period has ended, the next one runs
--   (b) accrue: what the period has earned by p_to less what it had the day before; income, or suspense for non-accrual
--   (c) capitalise: interest of grace becomes principal on the last day of its period
--   (d) due: an event for each instalment that falls due
--   (e) late fee: once for each instalment that is as late as the loan's conditions say
--   (f) age, and (g) non-accrual: over its limit all interest that is not paid stops being income
-- Then sums are posted. What of suspended interest becomes principal is income again: principal is not suspended.
-- Locks: the books in id order, then the bank's accounts in id order. Only loans in a roll, due or late read instalments.
-- Plans: as ledger_book's: each row is found by its key, whatever statistics say of tables that grow under them.
create function loan_day(p_loans uuid[], p_to date, p_now timestamptz)
    returns table (currency char(3), loans bigint, accrued_minor bigint, late_fees bigint, late_fee_minor bigint,
                   fallen bigint)
    language plpgsql
    set plan_cache_mode = force_generic_plan set jit = off
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
    s          record;
    books      loan_book[];
    fees       record;                                   -- per currency: currencies, counts and sums of late fees
    of_day     int := (p_to - date '2000-01-01') % 1024 * 4;
    kinds      text[] := '{}';
    froms      text[] := '{}';
    intos      text[] := '{}';
    amounts    bigint[] := '{}';
    currencies text[] := '{}';
begin
    books := array(select b from loan_book b where b.loan_id = any (p_loans) and b.open and b.accrued_to = p_to - 1
                   order by b.loan_id for no key update);
    if cardinality(books) = 0 then return; end if;

    insert into outbox_event (id, type, subject_id, occurred_at)
        select loan_uuid(p_now, of_day), 'loans.instalment_due', b.loan_id, p_now
        from unnest(books) b join loan_instalment i on i.loan_id = b.loan_id and i.version = b.schedule_version
        where b.oldest_due <= p_to and i.due_date = p_to and i.settled_on is null
            and i.principal_minor + i.interest_minor + i.fee_minor + i.penalty_minor > 0;

    with fee as (
        update loan_instalment i set penalty_minor = i.penalty_minor + l.late_fee_minor, late_fee_on = p_to
            from unnest(books) b join loan l on l.id = b.loan_id
            where b.oldest_due <= p_to - l.late_after_days and not b.non_accrual and l.late_fee_minor > 0
                and i.loan_id = b.loan_id and i.version = b.schedule_version and i.due_date = p_to - l.late_after_days
                and i.settled_on is null and i.late_fee_on is null
                and i.principal_minor + i.interest_minor + i.fee_minor + i.penalty_minor > 0
            returning i.loan_id, l.late_fee_minor as minor
    ), told as (
        insert into loan_entry (id, loan_id, kind, business_date, booked_at, booked_by, penalty_minor)
            select loan_uuid(p_now, of_day + 1), f.loan_id, 'late_fee', p_to, p_now, '00000000-0000-0000-0000-000000000000',
                   f.minor
            from fee f
    ), charged as (
        update loan_book b set penalty_minor = b.penalty_minor + f.minor
            from (select loan_id, sum(minor)::bigint as minor, count(*) as count from fee group by loan_id) f
            where b.loan_id = f.loan_id
            returning b.currency, f.minor, f.count
    )
    select array_agg(c.currency) as currencies, array_agg(c.count) as counts, array_agg(c.minor) as sums into fees
        from (select currency, sum(count)::bigint as count, sum(minor)::bigint as minor from charged group by currency) c;

    for s in
        with step as materialized (
            select b.loan_id, b.currency, b.non_accrual, b.suspended_minor, b.interest_minor,
                   coalesce(n.no, b.period_no) as no, coalesce(n.from_date, b.period_from) as from_date,
                   coalesce(n.to_date, b.period_to) as to_date, coalesce(n.earned_minor, b.period_earned_minor) as earned_minor,
                   -- Before the roll the period had accrued all; so nothing is left behind, whatever the schedule says.
                   case when n.no is null then -b.period_accrued_minor
                        else b.period_earned_minor - b.period_accrued_minor + n.skipped_minor end as before_minor,
                   case when b.period_to > p_to then 0 else (
                       select coalesce(sum(i.capitalised_minor), 0)::bigint from loan_instalment i
                       where i.loan_id = b.loan_id and i.version = b.schedule_version and i.no >= b.period_no
                           and i.to_date = p_to) end as capitalised_minor,
                   greatest(0, p_to - b.oldest_due) as days_past_due,
                   case when b.non_accrual or b.oldest_due is null or b.oldest_due >= p_to then false else (
                       select p_to - b.oldest_due > l.non_accrual_after_days from loan l where l.id = b.loan_id) end as falls
            from unnest(books) b
            -- The first period that has not ended, else the last.
            left join lateral (
                select i.no, i.from_date, i.to_date, i.earned_minor,
                       (select coalesce(sum(k.earned_minor), 0)::bigint from loan_instalment k
                        where k.loan_id = b.loan_id and k.version = b.schedule_version and k.no > b.period_no and k.no < i.no)
                           as skipped_minor
                from loan_instalment i
                where b.period_to < p_to and i.loan_id = b.loan_id and i.version = b.schedule_version and i.no > b.period_no
                order by i.to_date < p_to, case when i.to_date < p_to then -i.no else i.no end
                limit 1) n on true
        ), amount as materialized (
            select t.*, t.accrued_now_minor + t.before_minor as accrual_minor,
                   t.interest_minor + t.accrued_now_minor + t.before_minor - t.capitalised_minor as interest_left_minor
            from (select *, loan_accrued(earned_minor, from_date, to_date, p_to) as accrued_now_minor from step) t
        ), changed as (
            update loan_book b
                set accrued_to = p_to, period_no = a.no, period_from = a.from_date, period_to = a.to_date,
                    period_earned_minor = a.earned_minor, period_accrued_minor = a.accrued_now_minor,
                    principal_minor = b.principal_minor + a.capitalised_minor, interest_minor = a.interest_left_minor,
                    suspended_minor = case when a.falls then a.interest_left_minor
                        else least(a.suspended_minor + case when a.non_accrual then a.accrual_minor else 0 end,
                                   a.interest_left_minor) end,
                    days_past_due = a.days_past_due, non_accrual = a.non_accrual or a.falls
                from amount a
                where b.loan_id = a.loan_id
                returning a.loan_id, a.currency, a.accrual_minor, a.falls,
                    case when a.non_accrual then a.accrual_minor else 0 end as to_suspense_minor,
                    -- How far suspense moves besides what accrues into it; below zero where it becomes income.
                    b.suspended_minor - a.suspended_minor - case when a.non_accrual then a.accrual_minor else 0 end
                        as moved_minor
        ), told as (
            insert into loan_entry (id, loan_id, kind, business_date, booked_at, booked_by, interest_minor)
                select loan_uuid(p_now, of_day + 2), c.loan_id, 'non_accrual', p_to, p_now,
                       '00000000-0000-0000-0000-000000000000', c.moved_minor
                from changed c where c.falls
        )
        select c.currency, count(*) as loans, sum(c.accrual_minor)::bigint as accrual_minor,
               sum(c.accrual_minor - c.to_suspense_minor)::bigint as income_minor,
               sum(c.to_suspense_minor)::bigint as to_suspense_minor,
               coalesce(sum(c.moved_minor) filter (where c.moved_minor > 0), 0)::bigint as fallen_minor,
               coalesce(-sum(c.moved_minor) filter (where c.moved_minor < 0), 0)::bigint as released_minor,
               count(*) filter (where c.falls) as fallen
            from changed c group by c.currency order by c.currency
    loop
        currency := s.currency;
        loans := s.loans;
        accrued_minor := s.accrual_minor;
        late_fees := coalesce(fees.counts[array_position(fees.currencies, s.currency)], 0);
        late_fee_minor := coalesce(fees.sums[array_position(fees.currencies, s.currency)], 0);
        fallen := s.fallen;
        return next;
        kinds := kinds || array['loan_interest', 'loan_interest', 'loan_penalty', 'loan_suspense', 'loan_suspense'];
        froms := froms || array['LOAN_RECEIVABLE', 'LOAN_RECEIVABLE', 'LOAN_RECEIVABLE', 'INTEREST_INCOME', 'INTEREST_SUSPENSE'];
        intos := intos || array['INTEREST_INCOME', 'INTEREST_SUSPENSE', 'FEE_INCOME', 'INTEREST_SUSPENSE', 'INTEREST_INCOME'];
        amounts := amounts
            || array[s.income_minor, s.to_suspense_minor, late_fee_minor, s.fallen_minor, s.released_minor];
        currencies := currencies || array_fill(s.currency::text, array[5]);
    end loop;
    perform loan_post(kinds, froms, intos, amounts, currencies, p_now);
end $$;

-- Takes those of the given loans that stand before p_to to the morning of p_to, each day by day and in order. One row for
-- each day and currency on which a loan was counted.
-- p_accounts: accounts of customers on which the caller is going to post in the same transaction. Days are posted first, so
-- these are locked with the bank's here, in id order: else two who pay loans from one account could wait for each other.
create function loan_days(p_loans uuid[], p_to date, p_now timestamptz, p_accounts uuid[])
    returns table (business_date date, currency char(3), loans bigint, accrued_minor bigint, late_fees bigint,
                   late_fee_minor bigint, fallen bigint)
    language plpgsql
    set plan_cache_mode = force_generic_plan set jit = off
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
    day        date;
    currencies char(3)[];
begin
    perform from loan_book b where b.loan_id = any (p_loans) and b.open and b.accrued_to < p_to
        order by b.loan_id for no key update;
    select min(b.accrued_to), array_agg(distinct b.currency) into day, currencies
        from loan_book b where b.loan_id = any (p_loans) and b.open and b.accrued_to < p_to;
    if day is null then return; end if;
    if cardinality(p_accounts) > 0 then
        perform from ledger_account a
            where a.id = any (p_accounts || array(
                select ledger_bank_account(p, c)
                from unnest(currencies) c,
                     unnest(array['LOAN_RECEIVABLE', 'INTEREST_INCOME', 'FEE_INCOME', 'INTEREST_SUSPENSE',
                                  'LOAN_OVERPAYMENT', 'LOAN_WRITE_OFF', 'LOAN_RECOVERY']) p))
            order by a.id for no key update;
    end if;
    while day < p_to loop
        day := day + 1;
        return query select day, d.* from loan_day(p_loans, day, p_now) d;
    end loop;
end $$;

-- The day that is open, and how far the run that ends it has come: loans up to after_loan_id are counted.
create table loan_end_of_day (
    only_row      boolean primary key default true constraint loan_end_of_day_one_row check (only_row),
    business_date date,                                  -- null until the job has run for the first time
    started_at    timestamptz,                           -- of the run; null while the day is not over
    after_loan_id uuid not null default '00000000-0000-0000-0000-000000000000'
);
insert into loan_end_of_day default values;

-- A row for each day that was ended, and what its run did. Days that an operation on a loan counted first are not in it.
create table loan_day_run (
    business_date  date primary key,
    started_at     timestamptz not null,
    finished_at    timestamptz,
    loans          bigint not null default 0,            -- days that were counted; a loan that was behind has several
    offers_expired bigint not null default 0,
    failed         bigint not null default 0             -- loans that were left behind when it was closed
);
create table loan_day_run_sum (
    business_date  date not null references loan_day_run,
    currency       char(3) not null,
    accrued_minor  bigint not null default 0,
    late_fees      bigint not null default 0,
    late_fee_minor bigint not null default 0,
    non_accruals   bigint not null default 0,            -- loans whose interest stopped being income
    primary key (business_date, currency)
);

-- Loans that cannot be counted, which must not stop all others. A row goes when its loan has caught up.
create table loan_day_failure (
    loan_id       uuid primary key references loan,
    business_date date        not null,                  -- the day of the run that failed
    failed_at     timestamptz not null,
    tried_at      timestamptz not null,
    tries         integer     not null default 1
);

-- Counts the next loans of the run under way in the caller's transaction, which has locked the row of loan_end_of_day.
-- taken: how many there were.
create function loan_end_of_day_slice(p_size integer, p_now timestamptz, out taken integer)
    language plpgsql
    set plan_cache_mode = force_generic_plan set jit = off
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    state loan_end_of_day;
    ids   uuid[];
begin
    select * into state from loan_end_of_day;
    ids := array(
        select b.loan_id from loan_book b
        where b.open and b.loan_id > state.after_loan_id and b.accrued_to <= state.business_date
            and not exists (select from loan_day_failure f where f.loan_id = b.loan_id)
        order by b.loan_id limit p_size);
    taken := cardinality(ids);
    if taken = 0 then return; end if;

    with counted as materialized (
        select * from loan_days(ids, state.business_date + 1, p_now, '{}')
    ), summed as (
        insert into loan_day_run_sum as s
            select state.business_date, c.currency, sum(c.accrued_minor), sum(c.late_fees), sum(c.late_fee_minor), sum(c.fallen)
            from counted c group by c.currency
            on conflict on constraint loan_day_run_sum_pkey do update set
                accrued_minor = s.accrued_minor + excluded.accrued_minor,
                late_fees = s.late_fees + excluded.late_fees,
                late_fee_minor = s.late_fee_minor + excluded.late_fee_minor,
                non_accruals = s.non_accruals + excluded.non_accruals
    )
    update loan_day_run r set loans = r.loans + (select coalesce(sum(c.loans), 0) from counted c)
        where r.business_date = state.business_date;
    update loan_end_of_day set after_loan_id = ids[taken];
end $$;

grant select, update on loan_end_of_day to "${app_role}";
grant select, insert, update on loan_day_run, loan_day_run_sum to "${app_role}";
grant select, insert, update, delete on loan_day_failure to "${app_role}";
