-- :n loans of 12 instalments that stand at the morning of yesterday, of which :late per cent are late. Written to the tables,
-- because the API would take hours: rows as disbursements and the days since would have left them, with nothing paid.
set session_replication_role = replica; -- of the customer that they all have there is no row
set synchronous_commit = off;
begin;
create temporary table made on commit drop as
    select gen_random_uuid() as id, i,
           -- Current ones have their first due date before them, or just behind; late ones were due up to 100 days ago.
           case when i % 100 < :late then current_date - 1 - 31 - 1 - (i / 100 % 100) else current_date - 1 - (i % 32) end as payout
    from generate_series(1, :n) i;
insert into ledger_account (id, currency)
    select ledger_bank_account(p, 'EUR'), 'EUR'
    from unnest(array['CASH', 'LOAN_RECEIVABLE', 'INTEREST_INCOME', 'FEE_INCOME', 'INTEREST_SUSPENSE', 'LOAN_OVERPAYMENT',
                      'LOAN_WRITE_OFF', 'LOAN_RECOVERY']) p
    on conflict do nothing;
insert into loan (id, customer_id, product, status, currency, amount_minor, fee_minor, term_months, rate_percent, method,
                  day_count, business_day_rule, grace_kind, grace_months, first_due_days_max, allocation_order, offer_days,
                  late_fee_minor, late_after_days, non_accrual_after_days, applied_at, applied_by, decided_at, decided_by,
                  offered_until)
    select id, '00000000-0000-4000-8000-000000000001', 'personal', 'active', 'EUR', 1200000 + i % 1000 * 12, 0, 12, 8.9,
           'equal_principal', 'thirty_360', 'none', 'none', 0, 62, '{penalty,fee,interest,principal}', 30, 1500, 5, 90, now(),
           '00000000-0000-4000-8000-000000000002', now(), '00000000-0000-4000-8000-000000000003', payout
    from made;
insert into loan_schedule
    select id, 1, 'payout', payout, 1200000 + i % 1000 * 12, 8.9, 12, payout, payout + interval '1 month', 'none', 0, 1, 9.3
    from made;
insert into loan_instalment (loan_id, version, no, from_date, to_date, due_date, earned_minor, principal_minor, interest_minor,
                             balance_minor, late_fee_on, penalty_minor)
    select id, 1, no, from_date, to_date, to_date, 8900 - 700 * (no - 1), 100000 + i % 1000, 8900 - 700 * (no - 1),
           (12 - no) * (100000 + i % 1000),
           case when to_date + 5 <= current_date - 1 then to_date + 5 end,
           case when to_date + 5 <= current_date - 1 then 1500 else 0 end
    from made, generate_series(1, 12) no,
         lateral (select (payout + make_interval(months => no - 1))::date as from_date,
                         (payout + make_interval(months => no))::date as to_date) period;
insert into loan_book (loan_id, currency, disbursed_on, schedule_version, accrued_to, period_no, period_from, period_to,
                       period_earned_minor, period_accrued_minor, principal_minor, interest_minor, penalty_minor,
                       suspended_minor, oldest_due, days_past_due, non_accrual)
    select m.id, 'EUR', payout, 1, current_date - 1, running.no, running.from_date, running.to_date, running.earned_minor,
           running.accrued, 1200000 + i % 1000 * 12, so_far.interest + running.accrued, so_far.penalty,
           case when past > 90 then so_far.interest + running.accrued else 0 end, first.to_date, greatest(past, 0), past > 90
    from made m
    join loan_instalment first on first.loan_id = m.id and first.no = 1
    cross join lateral (
        select r.*, loan_accrued(earned_minor, from_date, to_date, current_date - 1) as accrued from loan_instalment r
        where r.loan_id = m.id and r.to_date >= current_date - 1 order by r.no limit 1) running
    cross join lateral (
        select coalesce(sum(earned_minor) filter (where no < running.no), 0) as interest, sum(penalty_minor) as penalty
        from loan_instalment s where s.loan_id = m.id) so_far
    cross join lateral (select current_date - 1 - first.to_date as past) age;
select loan_post(array['loan_payout', 'loan_interest', 'loan_interest', 'loan_penalty'],
                 array['LOAN_RECEIVABLE', 'LOAN_RECEIVABLE', 'LOAN_RECEIVABLE', 'LOAN_RECEIVABLE'],
                 array['CASH', 'INTEREST_INCOME', 'INTEREST_SUSPENSE', 'FEE_INCOME'],
                 array[sum(principal_minor), sum(interest_minor - suspended_minor), sum(suspended_minor),
                       sum(penalty_minor)]::bigint[],
                 array_fill('EUR'::text, array[4]), now())
    from loan_book;
commit;
vacuum analyze loan, loan_book, loan_instalment;
