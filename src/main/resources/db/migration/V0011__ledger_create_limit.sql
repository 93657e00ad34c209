-- Why: how much may leave an account: by one posting, and in a day, a week, a month. Null is no limit. Written under the
-- row lock of the account, so that a posting sees all limits of one change or none.
-- Locks: new tables only.  Undo: drop the functions and tables below; ledger_book needs them.
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

-- How much has left an account, or was moved by a user, in the running day, week and month (UTC, weeks from Monday).
-- Rows exist only where a limit does. Changed only by ledger_book.
create table ledger_usage (
    subject_id  uuid    not null,                        -- an account, or a user whose role has a limit
    currency    char(3) not null,
    day         date    not null,                        -- the day that day_minor counts; week and month contain it
    -- numeric: amounts of any size may come and go within a month
    day_minor   numeric not null constraint ledger_usage_day_not_negative check (day_minor >= 0),
    week_minor  numeric not null,
    month_minor numeric not null,
    primary key (subject_id, currency),
    constraint ledger_usage_nested check (day_minor <= week_minor and day_minor <= month_minor)
);

-- What users of a role may move at most, beside the limits of the account. Null is no limit.
create table ledger_role_limit (
    role               text    not null references role,
    currency           char(3) not null,
    per_transfer_minor bigint constraint ledger_role_limit_per_transfer_positive check (per_transfer_minor > 0),
    daily_minor        bigint constraint ledger_role_limit_daily_positive check (daily_minor > 0),
    weekly_minor       bigint constraint ledger_role_limit_weekly_positive check (weekly_minor > 0),
    monthly_minor      bigint constraint ledger_role_limit_monthly_positive check (monthly_minor > 0),
    primary key (role, currency),
    constraint ledger_role_limit_ascending check (
        per_transfer_minor <= daily_minor and per_transfer_minor <= weekly_minor and per_transfer_minor <= monthly_minor
        and daily_minor <= weekly_minor and daily_minor <= monthly_minor and weekly_minor <= monthly_minor)
);
grant select, insert, update on ledger_usage to "${app_role}";
grant select, insert, update, delete on ledger_role_limit to "${app_role}";

-- The first limit that an amount would pass, of the account or of the user's role, in PostingProblem's order; null when
-- there is none. Fails closed: usage of a day that is not over yet, or lies ahead, counts.
create function ledger_limit_passed(p_account uuid, p_user uuid, p_currency text, p_amount_minor bigint, p_today date)
    returns text language sql as $$
    select first.passed
    from (select m.*,
                 case when u.day >= p_today then u.day_minor else 0 end::numeric as used_day,
                 case when u.day >= date_trunc('week', p_today)::date then u.week_minor else 0 end::numeric as used_week,
                 case when u.day >= date_trunc('month', p_today)::date then u.month_minor else 0 end::numeric as used_month
          from (select account_id as subject, per_transfer_minor, daily_minor, weekly_minor, monthly_minor
                from ledger_limit where account_id = p_account
                union all
                select p_user, r.per_transfer_minor, r.daily_minor, r.weekly_minor, r.monthly_minor
                from app_user a join ledger_role_limit r on r.role = a.role and r.currency = p_currency
                where a.id = p_user) m
          left join ledger_usage u on u.subject_id = m.subject and u.currency = p_currency) l,
         lateral (select case
             when p_amount_minor > l.per_transfer_minor then 'limit_per_transfer'
             when p_amount_minor + l.used_day > l.daily_minor then 'limit_daily'
             when p_amount_minor + l.used_week > l.weekly_minor then 'limit_weekly'
             when p_amount_minor + l.used_month > l.monthly_minor then 'limit_monthly'
         end as passed) first
    order by array_position(array['limit_per_transfer', 'limit_daily', 'limit_weekly', 'limit_monthly'], first.passed)
        nulls last
    limit 1
$$;

-- Counts what has left an account, or was moved by a user. The caller holds the account's lock and the user's row here.
create function ledger_use(p_subject uuid, p_currency text, p_amount_minor bigint, p_today date)
    returns void language sql as $$
    insert into ledger_usage as u (subject_id, currency, day, day_minor, week_minor, month_minor)
        values (p_subject, p_currency, p_today, p_amount_minor, p_amount_minor, p_amount_minor)
    on conflict (subject_id, currency) do update set
        day = greatest(u.day, p_today),
        day_minor = case when u.day < p_today then 0 else u.day_minor end + p_amount_minor,
        week_minor = case when u.day < date_trunc('week', p_today)::date then 0 else u.week_minor end + p_amount_minor,
        month_minor = case when u.day < date_trunc('month', p_today)::date then 0 else u.month_minor end
            + p_amount_minor
$$;
