-- Why: transfers of the future. A row of schedule_run for each due date is written in the transaction that books it, and
-- its primary key is what makes a due date happen once, whatever dies, restarts or runs twice.
-- Locks: new tables; ledger_account for the foreign keys, briefly.  Undo: drop the tables.
create table transfer_schedule (
    id              uuid primary key,
    from_account_id uuid        not null references ledger_account,
    to_account_id   uuid        not null references ledger_account,
    owner_id        uuid,                                -- set when a customer made it: whose accounts it may debit
    amount_minor    bigint      not null constraint transfer_schedule_amount_positive check (amount_minor > 0),
    currency        char(3)     not null,
    reference       text        constraint transfer_schedule_reference_short check (length(reference) <= 140),
    first_date      date        not null,
    frequency       text        not null
        constraint transfer_schedule_frequency_known check (frequency in ('once', 'daily', 'weekly', 'monthly')),
    until           date,                                -- the last day on which it may be due; null for without end
    status          text        not null
        constraint transfer_schedule_status_known check (status in ('active', 'finished', 'cancelled', 'account_closed')),
    next_date       date,                                -- the oldest due date that has no run yet
    created_at      timestamptz not null,
    created_by      uuid        not null,
    constraint transfer_schedule_accounts_differ check (from_account_id <> to_account_id),
    constraint transfer_schedule_until_not_before_first check (until >= first_date),
    constraint transfer_schedule_next_while_active check ((status = 'active') = (next_date is not null)),
    constraint transfer_schedule_next_within_its_time check (next_date >= first_date and (until is null or next_date <= until))
);
create index transfer_schedule_due on transfer_schedule (next_date, id) where status = 'active';
create index transfer_schedule_by_account on transfer_schedule (from_account_id, id);

create table schedule_run (
    schedule_id  uuid        not null references transfer_schedule,
    due_date     date        not null,
    outcome      text        not null constraint schedule_run_outcome_known check (outcome in ('posted', 'refused')),
    problem_code text,
    transfer_id  uuid,
    run_at       timestamptz not null,
    primary key (schedule_id, due_date),
    constraint schedule_run_posted_is_a_transfer check ((outcome = 'posted') = (transfer_id is not null)),
    constraint schedule_run_refused_for_a_reason check ((outcome = 'refused') = (problem_code is not null))
);
create trigger schedule_run_append_only before update or delete on schedule_run
    for each row execute function refuse_change();
create trigger schedule_run_never_truncated before truncate on schedule_run
    for each statement execute function refuse_change();

grant select, insert on transfer_schedule, schedule_run to "${app_role}";
grant update (status, next_date) on transfer_schedule to "${app_role}";
