-- Why: loans that do not go as agreed. Why a loan was scheduled anew is kept with the version that came of it. What was given
-- up is remembered with the two who did it, apart from the book, so that nothing of it can be changed afterwards.
-- Locks: new tables; loan for a moment for its trigger; the view is replaced.
-- Undo: drop the tables and the trigger with its function; put the view of V0092 back.
-- Personal data: why the bank gave new terms, in words; what a customer did not pay.
create table loan_reschedule (
    entry_id      uuid     primary key references loan_entry,
    loan_id       uuid     not null,
    version       smallint not null,
    reason_sealed bytea    not null,                         -- under the customer's key
    constraint loan_reschedule_once_a_version unique (loan_id, version),
    foreign key (loan_id, version) references loan_schedule
);
create trigger loan_reschedule_never_deleted before delete on loan_reschedule
    for each row execute function refuse_change();
create trigger loan_reschedule_never_truncated before truncate on loan_reschedule
    for each statement execute function refuse_change();
grant select, insert on loan_reschedule to "${app_role}";
grant update (reason_sealed) on loan_reschedule to "${app_role}";

create table loan_write_off (
    loan_id        uuid   primary key references loan,
    business_date  date   not null,
    asked_by       uuid   not null references app_user,
    seconded_by    uuid   not null references app_user,
    amount_minor   bigint not null,                          -- all that was owed
    unearned_minor bigint not null,                          -- of it, interest that never was income
    constraint loan_written_off_by_two check (asked_by <> seconded_by),
    constraint loan_write_off_of_something check (amount_minor > 0),
    constraint loan_write_off_unearned_within check (unearned_minor between 0 and amount_minor)
);
create trigger loan_write_off_append_only before update or delete on loan_write_off
    for each row execute function refuse_change();
create trigger loan_write_off_never_truncated before truncate on loan_write_off
    for each statement execute function refuse_change();
grant select, insert on loan_write_off to "${app_role}";

-- A loan is never given up by a change of its state alone.
create function loan_write_off_is_recorded() returns trigger language plpgsql as $$
begin
    if not exists (select from loan_write_off w where w.loan_id = new.id) then
        raise exception 'a loan is written off by two people'
            using errcode = 'check_violation', constraint = 'loan_write_off_is_recorded';
    end if;
    return new;
end $$;
create trigger loan_write_off_is_recorded before update on loan
    for each row when (new.status = 'written_off' and old.status <> 'written_off')
    execute function loan_write_off_is_recorded();

-- As in V0092, and: the bank's account of write-offs is what was given up, less interest that never was income.
create or replace view loan_broken_invariant as
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
            or b.open <> (l.status = 'active') or (b.overpaid_minor > 0) <> (l.status = 'overpaid')
    union all
    select 'write_off_is_sum_of_written_off', w.currency::text
        from (select l.currency, sum(w.amount_minor - w.unearned_minor) as lost
              from loan_write_off w join loan l on l.id = w.loan_id group by l.currency) w
        where w.lost <> -coalesce(
            (select posted_minor from ledger_account where id = ledger_bank_account('LOAN_WRITE_OFF', w.currency)), 0)
    union all
    select 'written_off_is_in_book', l.id::text
        from loan l left join loan_write_off w on w.loan_id = l.id left join loan_book b on b.loan_id = l.id
        where (l.status = 'written_off') <> (w.loan_id is not null)
            or coalesce(b.written_off_minor, 0) <> coalesce(w.amount_minor, 0);
