-- Why: a loan from its application to its end. What was agreed is copied from the product, so that a product that changes
-- changes no loan. Its money is in loan_book.
-- Locks: new table; transfer for the new check, which reads it once.
-- Undo: drop the table and the functions; put the old check back (only while no loan is booked).
-- Personal data: what the customer says about its income and wants the money for, and why the bank refused.
create table loan (
    id                        uuid primary key,
    customer_id               uuid        not null references customer,
    product                   text        not null references loan_product,
    status                    text        not null
        constraint loan_status_known check (
            status in ('applied', 'approved', 'rejected', 'expired', 'active', 'overpaid', 'closed', 'written_off')),
    currency                  char(3)     not null,
    amount_minor              bigint      not null constraint loan_amount_positive check (amount_minor > 0),
    fee_minor                 bigint      not null,          -- kept from the payout
    term_months               smallint    not null constraint loan_term_in_range check (term_months between 1 and 480),
    rate_percent              numeric(9, 6) not null constraint loan_rate_in_range check (rate_percent between 0 and 100),
    method                    text        not null,
    day_count                 text        not null,
    business_day_rule         text        not null,
    calendar                  text,
    grace_kind                text        not null,
    grace_months              smallint    not null,
    first_due_days_max        smallint    not null,
    allocation_order          text[]      not null,
    offer_days                smallint    not null,
    late_fee_minor            bigint      not null,
    late_after_days           smallint    not null,
    non_accrual_after_days    smallint    not null,
    purpose_sealed            bytea,                         -- under the customer's key
    monthly_income_minor      bigint constraint loan_income_not_negative check (monthly_income_minor >= 0),
    monthly_obligations_minor bigint constraint loan_obligations_not_negative check (monthly_obligations_minor >= 0),
    applied_at                timestamptz not null,
    applied_by                uuid        not null references app_user,
    affordability             jsonb,                         -- as it was when the loan was decided
    decided_at                timestamptz,
    decided_by                uuid references app_user,
    seconded_by               uuid references app_user,      -- who approved it too, over the threshold
    reason_sealed             bytea,                         -- why it was rejected or written off, under the customer's key
    offered_until             date,                          -- the last day on which it may be paid out
    closed_on                 date,
    constraint loan_fee_leaves_a_payout check (fee_minor >= 0 and fee_minor < amount_minor),
    -- The maker never decides for it; nor does one person for two.
    constraint loan_approved_by_another check (status = 'rejected' or decided_by <> applied_by),
    constraint loan_seconded_by_a_third check (seconded_by <> applied_by and seconded_by <> decided_by),
    constraint loan_decided_when_no_application check (status = 'applied' or (decided_at is not null and decided_by is not null)),
    constraint loan_offered_until_a_day check (status in ('applied', 'rejected') or offered_until is not null),
    constraint loan_closed_on_a_day check ((status = 'closed') = (closed_on is not null))
);
create index loan_by_customer on loan (customer_id, id);
create index loan_offered on loan (offered_until) where status = 'approved';

-- Pair of LoanStatus: the only ways from one state to another.
create function loan_moves_forward() returns trigger language plpgsql as $$
begin
    if (old.status, new.status) not in (
        ('applied', 'approved'), ('applied', 'rejected'), ('approved', 'rejected'), ('approved', 'expired'),
        ('approved', 'active'), ('active', 'closed'), ('active', 'overpaid'), ('active', 'written_off'),
        ('overpaid', 'closed')) then
        raise exception 'a loan does not go from % to %', old.status, new.status
            using errcode = 'check_violation', constraint = 'loan_moves_forward';
    end if;
    return new;
end $$;
create trigger loan_moves_forward before update on loan
    for each row when (new.status <> old.status) execute function loan_moves_forward();
create trigger loan_never_deleted before delete on loan for each row execute function refuse_change();
create trigger loan_never_truncated before truncate on loan for each statement execute function refuse_change();

grant select, insert on loan to "${app_role}";
grant update (status, affordability, decided_at, decided_by, seconded_by, reason_sealed, purpose_sealed, offered_until,
              closed_on) on loan to "${app_role}";

alter table transfer drop constraint transfer_kind_known;
alter table transfer add constraint transfer_kind_known
    check (kind in ('deposit', 'withdrawal', 'transfer', 'capture', 'reversal', 'loan_payout', 'loan_fee',
                    'loan_interest', 'loan_penalty', 'loan_suspense', 'loan_repayment', 'loan_overpayment', 'loan_refund',
                    'loan_write_off', 'loan_recovery'));

-- The id of one of the bank's own accounts; pair of BankAccount.id.
create function ledger_bank_account(p_purpose text, p_currency text) returns uuid language sql immutable as $$
    select overlay(overlay(h placing '8' from 13 for 1)
                   placing to_hex(8 | ((get_byte(decode(h, 'hex'), 8) >> 4) & 3)) from 17 for 1)::uuid
    from (select substr(encode(sha256(convert_to(p_purpose || '/' || p_currency, 'UTF8')), 'hex'), 1, 32) as h) hash
$$;
