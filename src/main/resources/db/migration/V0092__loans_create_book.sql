-- Why: the money of loans. A schedule is what is agreed, its instalments what is to be paid and what has been; the book is
-- where the loan stands on the morning of accrued_to. The bank's receivable account of a currency is always minus the sum
-- of what its loans owe.
-- Locks: new tables.  Undo: drop the view and the tables.
-- Personal data: none of its own; what the loan of a customer costs and how it is paid, under the loan's id.
create table loan_schedule (
    loan_id           uuid     not null references loan,
    version           smallint not null constraint loan_schedule_version_counts check (version > 0),
    reason            text     not null
        constraint loan_schedule_reason_known check (reason in ('payout', 'prepayment', 'reschedule')),
    made_on           date     not null,
    -- Terms: from these the instalments and their reasons can be computed again.
    amount_minor      bigint   not null,
    rate_percent      numeric(9, 6) not null,
    instalments       smallint not null,
    from_date         date     not null,                     -- the day from which interest counts
    first_due         date     not null,                     -- before it is moved to a business day
    grace_kind        text     not null,
    grace_instalments smallint not null,
    first_no          smallint not null,                     -- the number of the first of these instalments
    apr_percent       numeric(30, 10),                       -- of the payout; null for later versions
    primary key (loan_id, version)
);

-- A new version begins with a line of what was: a prepayment's is settled, a reschedule's holds what is still owed besides
-- principal. What was open in the version before is void.
create table loan_instalment (
    loan_id           uuid     not null,
    version           smallint not null,
    no                smallint not null,
    from_date         date     not null,
    to_date           date     not null,                     -- up to this day, which is not counted
    due_date          date     not null,                     -- to_date, moved to a business day
    earned_minor      bigint   not null,                     -- interest of the period
    principal_minor   bigint   not null,
    interest_minor    bigint   not null,                     -- that is due now
    capitalised_minor bigint   not null default 0,           -- interest that becomes principal on to_date
    fee_minor         bigint   not null default 0,
    penalty_minor     bigint   not null default 0,
    balance_minor     bigint   not null,                     -- principal that is owed after it
    paid_principal_minor bigint not null default 0,
    paid_interest_minor  bigint not null default 0,
    paid_fee_minor       bigint not null default 0,
    paid_penalty_minor   bigint not null default 0,
    late_fee_on       date,                                  -- when the late fee was charged
    settled_on        date,                                  -- when the last of it was paid
    primary key (loan_id, version, no),
    foreign key (loan_id, version) references loan_schedule,
    constraint loan_instalment_period_in_order check (from_date <= to_date),
    constraint loan_instalment_not_negative check (
        earned_minor >= 0 and principal_minor >= 0 and interest_minor >= 0 and capitalised_minor >= 0 and fee_minor >= 0
        and penalty_minor >= 0 and balance_minor >= 0),
    constraint loan_instalment_paid_within check (
        paid_principal_minor between 0 and principal_minor and paid_interest_minor between 0 and interest_minor
        and paid_fee_minor between 0 and fee_minor and paid_penalty_minor between 0 and penalty_minor)
) with (fillfactor = 80);

create table loan_book (
    loan_id              uuid    primary key references loan,
    currency             char(3) not null,
    open                 boolean not null default true,      -- whether days are counted: the loan is active
    disbursed_on         date    not null,
    schedule_version     smallint not null,
    accrued_to           date    not null,                   -- interest is booked up to this day, which is not counted
    -- The running period, so that a day like most others needs no look at the instalments.
    period_no            smallint not null,
    period_from          date    not null,
    period_to            date    not null,
    period_earned_minor  bigint  not null,                   -- interest of the whole period
    period_accrued_minor bigint  not null,                   -- of it, up to accrued_to
    -- What is owed. Interest is owed as it accrues; what of an instalment is due shows its due_date.
    principal_minor      bigint  not null,
    interest_minor       bigint  not null default 0,
    fee_minor            bigint  not null default 0,
    penalty_minor        bigint  not null default 0,
    outstanding_minor    bigint  not null generated always as
        (principal_minor + interest_minor + fee_minor + penalty_minor) stored,
    suspended_minor      bigint  not null default 0,         -- interest that is owed and is no income yet
    overpaid_minor       bigint  not null default 0,         -- what the bank owes back
    written_off_minor    bigint  not null default 0,
    recovered_minor      bigint  not null default 0,
    oldest_due           date,                               -- due_date of the first instalment not settled; null for none
    days_past_due        integer not null default 0,
    bucket               text    not null generated always as (
        case when days_past_due = 0 then 'current' when days_past_due <= 30 then '1-30'
             when days_past_due <= 60 then '31-60' when days_past_due <= 90 then '61-90' else '90+' end) stored,
    non_accrual          boolean not null default false,
    constraint loan_book_not_negative check (
        principal_minor >= 0 and interest_minor >= 0 and fee_minor >= 0 and penalty_minor >= 0 and suspended_minor >= 0
        and overpaid_minor >= 0 and written_off_minor >= 0 and recovered_minor >= 0 and days_past_due >= 0),
    constraint loan_book_suspended_is_interest check (suspended_minor <= interest_minor),
    constraint loan_book_accrued_within_period check (period_accrued_minor between 0 and period_earned_minor),
    constraint loan_book_period_in_order check (period_from <= period_to),
    constraint loan_book_closed_owes_nothing check (
        open or principal_minor + interest_minor + fee_minor + penalty_minor + suspended_minor = 0),
    constraint loan_book_overpaid_is_closed check (overpaid_minor = 0 or not open),
    constraint loan_book_recovered_within check (recovered_minor <= written_off_minor)
) with (fillfactor = 60);                                    -- room for HOT updates: every open loan changes every day

-- What happened to a loan, one row for each event; days of accrual are not events.
create table loan_entry (
    id              uuid        primary key,
    loan_id         uuid        not null references loan,
    kind            text        not null
        constraint loan_entry_kind_known check (
            kind in ('disbursement', 'repayment', 'refund', 'late_fee', 'non_accrual', 'accrual', 'reschedule', 'write_off',
                     'recovery')),
    business_date   date        not null,
    booked_at       timestamptz not null,
    booked_by       uuid        not null,
    principal_minor bigint      not null default 0,
    interest_minor  bigint      not null default 0,
    fee_minor       bigint      not null default 0,
    penalty_minor   bigint      not null default 0,
    overpaid_minor  bigint      not null default 0,
    transfer_ids    uuid[]      not null default '{}'        -- of the postings, if it has its own
);
create index loan_entry_by_loan on loan_entry (loan_id, id);
create trigger loan_entry_append_only before update or delete on loan_entry
    for each row execute function refuse_change();
create trigger loan_entry_never_truncated before truncate on loan_entry
    for each statement execute function refuse_change();
create trigger loan_book_never_deleted before delete on loan_book for each row execute function refuse_change();

grant select, insert on loan_schedule, loan_instalment, loan_book, loan_entry to "${app_role}";
grant update (fee_minor, penalty_minor, paid_principal_minor, paid_interest_minor, paid_fee_minor, paid_penalty_minor,
              late_fee_on, settled_on) on loan_instalment to "${app_role}";
grant update on loan_book to "${app_role}";

-- What must hold after every step; one row for each that does not.
create view loan_broken_invariant as
    with owed as (
        select currency, sum(outstanding_minor) as outstanding, sum(suspended_minor) as suspended,
               sum(overpaid_minor) as overpaid, sum(written_off_minor) as written_off, sum(recovered_minor) as recovered
        from loan_book group by currency
    ), bank as (
        select o.*,
               coalesce((select posted_minor from ledger_account where id = ledger_bank_account('LOAN_RECEIVABLE', o.currency)), 0)
                   as receivable,
               coalesce((select posted_minor from ledger_account where id = ledger_bank_account('INTEREST_SUSPENSE', o.currency)), 0)
                   as suspense,
               coalesce((select posted_minor from ledger_account where id = ledger_bank_account('LOAN_OVERPAYMENT', o.currency)), 0)
                   as overpayment,
               coalesce((select posted_minor from ledger_account where id = ledger_bank_account('LOAN_RECOVERY', o.currency)), 0)
                   as recovery
        from owed o
    )
    select 'receivable_is_sum_of_outstanding' as invariant, currency::text as subject from bank where receivable <> -outstanding
    union all
    select 'suspense_is_sum_of_suspended', currency::text from bank where suspense <> suspended
    union all
    select 'overpayment_is_sum_of_overpaid', currency::text from bank where overpayment <> overpaid
    union all
    select 'recovery_is_sum_of_recovered', currency::text from bank where recovery <> recovered
    union all
    -- Principal that is owed, and interest that will become principal, is what open instalments will repay.
    select 'principal_is_in_instalments', b.loan_id::text
        from loan_book b
        where b.open and b.principal_minor <> (
            select coalesce(sum(principal_minor - paid_principal_minor), 0)
                   - coalesce(sum(capitalised_minor) filter (where i.to_date > b.accrued_to), 0)
            from loan_instalment i where i.loan_id = b.loan_id and i.version = b.schedule_version)
    union all
    select 'interest_is_in_instalments', b.loan_id::text
        from loan_book b
        where b.open and b.interest_minor <> b.period_accrued_minor + (
            select coalesce(sum(earned_minor) filter (where i.no < b.period_no), 0)
                   - coalesce(sum(capitalised_minor) filter (where i.to_date <= b.accrued_to), 0)
                   - coalesce(sum(paid_interest_minor), 0)
            from loan_instalment i where i.loan_id = b.loan_id and i.version = b.schedule_version)
    union all
    select 'charges_are_in_instalments', b.loan_id::text
        from loan_book b
        where b.open and b.fee_minor + b.penalty_minor <> (
            select coalesce(sum(fee_minor + penalty_minor - paid_fee_minor - paid_penalty_minor), 0)
            from loan_instalment i where i.loan_id = b.loan_id and i.version = b.schedule_version)
    union all
    select 'book_is_open_while_active', l.id::text
        from loan l left join loan_book b on b.loan_id = l.id
        where (l.status in ('active', 'overpaid', 'closed', 'written_off')) <> (b.loan_id is not null)
            or b.open <> (l.status = 'active') or (b.overpaid_minor > 0) <> (l.status = 'overpaid');
grant select on loan_broken_invariant to "${app_role}";
