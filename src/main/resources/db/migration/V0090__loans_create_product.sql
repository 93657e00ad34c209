-- Why: what the bank lends is data: a product says how much, how long, at which rate and by which rules. A loan is
-- quoted from it, so a row that breaks a rule must not be.
-- Locks: new tables.  Undo: drop the tables.
-- Each constraint is the pair of a rule of LoanProduct, Terms or Grace.
create table loan_product (
    name               text     primary key
        constraint loan_product_name_is_plain check (name ~ '^[a-z][a-z0-9_-]{1,39}$'),
    active             boolean  not null default true,      -- whether new loans are made of it
    currency           char(3)  not null,
    min_minor          bigint   not null,
    max_minor          bigint   not null,
    term_min           smallint not null,                   -- terms in months, an instalment each
    term_max           smallint not null,
    term_default       smallint not null,
    rate_percent       numeric(9, 6) not null               -- nominal, a year
        constraint loan_product_rate_in_range check (rate_percent between 0 and 100),
    method             text     not null
        constraint loan_product_method_known check (method in ('annuity', 'equal_principal', 'flat', 'bullet')),
    day_count          text     not null
        constraint loan_product_day_count_known check (day_count in ('thirty_360', 'act_360', 'act_365f', 'act_act')),
    business_day_rule  text     not null
        constraint loan_product_business_day_rule_known
            check (business_day_rule in ('none', 'following', 'modified_following', 'preceding')),
    calendar           text,                                -- of loan_holiday; null for weekends alone
    grace_kind         text     not null default 'none'
        constraint loan_product_grace_known
            check (grace_kind in ('none', 'principal', 'full_accrued', 'full_capitalised')),
    grace_months       smallint not null default 0,
    fee_fixed_minor    bigint   not null default 0,         -- fees are kept from the payout
    fee_percent        numeric(7, 4) not null default 0     -- of the amount
        constraint loan_product_fee_percent_in_range check (fee_percent between 0 and 50),
    first_due_days_max smallint not null default 62
        constraint loan_product_first_due_in_range check (first_due_days_max between 31 and 366),
    offer_days         smallint not null default 30         -- an approved loan waits so long to be paid out
        constraint loan_product_offer_in_range check (offer_days between 1 and 366),
    late_fee_minor     bigint   not null default 0          -- once for each instalment that is late
        constraint loan_product_late_fee_not_negative check (late_fee_minor >= 0),
    late_after_days    smallint not null default 5          -- days past due until it is charged
        constraint loan_product_late_in_range check (late_after_days between 1 and 90),
    non_accrual_after_days smallint not null default 90     -- days past due, over which interest is no income any more
        constraint loan_product_non_accrual_in_range check (non_accrual_after_days between 30 and 366),
    allocation_order   text[]   not null default '{penalty,fee,interest,principal}'
        constraint loan_product_allocation_is_an_order check (
            array_length(allocation_order, 1) = 4
            and allocation_order @> '{penalty,fee,interest,principal}'),
    constraint loan_product_amounts_in_order
        check (0 < min_minor and min_minor <= max_minor and max_minor <= 1000000000000000),
    constraint loan_product_terms_in_order
        check (1 <= term_min and term_min <= term_default and term_default <= term_max and term_max <= 480),
    constraint loan_product_grace_has_months check ((grace_kind = 'none') = (grace_months = 0)),
    constraint loan_product_grace_ends check (grace_months >= 0 and grace_months < term_min),
    constraint loan_product_fee_leaves_a_payout check (fee_fixed_minor >= 0 and fee_fixed_minor < min_minor / 2)
);

-- Days that are no business days, besides weekends.
create table loan_holiday (
    calendar text not null constraint loan_holiday_calendar_is_plain check (calendar ~ '^[a-z][a-z0-9_-]{1,39}$'),
    day      date not null,
    primary key (calendar, day)
);

-- The specification's application: 1000 to 1000000.
insert into loan_product (name, currency, min_minor, max_minor, term_min, term_max, term_default, rate_percent, method,
                          day_count, business_day_rule, fee_percent, late_fee_minor)
values ('personal', 'EUR', 100000, 100000000, 3, 120, 36, 8.9, 'annuity', 'thirty_360', 'none', 1, 1500);

grant select on loan_product, loan_holiday to "${app_role}";
