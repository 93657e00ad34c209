-- Why: how much may leave an account: by one posting, and in a day, a week, a month. Null is no limit. Written under
-- the row lock of the account, so that a posting sees all limits of one change or none.
-- Locks: new table only.  Undo: drop table ledger_limit.
create table ledger_limit (
    account_id         uuid primary key references ledger_account,
    per_transfer_minor bigint constraint ledger_limit_per_transfer_positive check (per_transfer_minor > 0),
    daily_minor        bigint constraint ledger_limit_daily_positive check (daily_minor > 0),
    weekly_minor       bigint constraint ledger_limit_weekly_positive check (weekly_minor > 0),
    monthly_minor      bigint constraint ledger_limit_monthly_positive check (monthly_minor > 0),
    updated_at         timestamptz not null,
    updated_by         uuid        not null,
    -- Every pair, since the ones between may be null; a comparison with null does not refuse.
    constraint ledger_limit_ascending check (
        per_transfer_minor <= daily_minor and per_transfer_minor <= weekly_minor and per_transfer_minor <= monthly_minor
        and daily_minor <= weekly_minor and daily_minor <= monthly_minor and weekly_minor <= monthly_minor)
);

grant select, insert, update on ledger_limit to "${app_role}";
