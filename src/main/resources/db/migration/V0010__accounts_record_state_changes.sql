-- Why: who froze, unfroze or closed an account, when and for what reason; rows are only ever added. The reason is free
-- text that may name a person, so it is sealed under the customer's key and goes dark with it. Search by the start or
-- the end of an IBAN must not scan the table: pattern operators compare bytes, whatever the collation.
-- An overdraft limit has a cap: a slip of the finger must not lend without end.
-- Locks: account and ledger_account for the indexes and the check, briefly on a new book.
-- Undo: drop the table, both indexes and the constraint.
create table account_event (
    id            uuid primary key,
    account_id    uuid        not null references account,
    kind          text        not null
        constraint account_event_kind_known check (kind in ('frozen', 'unfrozen', 'closed')),
    direction     text
        constraint account_event_direction_known check (direction in ('debits', 'credits', 'both')),
    reason_sealed bytea,
    changed_at    timestamptz not null,
    changed_by    uuid        not null,
    constraint account_event_freeze_has_direction check ((kind = 'frozen') = (direction is not null)),
    constraint account_event_freeze_has_reason check (kind <> 'frozen' or reason_sealed is not null)
);
create index account_event_by_account on account_event (account_id, id);

-- What happened stays; its reason is only ever sealed again, when the customer gets a new key.
create trigger account_event_append_only before update on account_event
    for each row when ((new.id, new.account_id, new.kind, new.direction, new.changed_at, new.changed_by)
        is distinct from (old.id, old.account_id, old.kind, old.direction, old.changed_at, old.changed_by)
        or (new.reason_sealed is null) <> (old.reason_sealed is null))
    execute function refuse_change();
create trigger account_event_never_removed before delete on account_event
    for each row execute function refuse_change();
create trigger account_event_never_truncated before truncate on account_event
    for each statement execute function refuse_change();

grant select, insert on account_event to "${app_role}";
grant update (reason_sealed) on account_event to "${app_role}";

create index account_by_iban_start on account (iban text_pattern_ops);
create index account_by_iban_end on account (reverse(iban) text_pattern_ops);

-- Pair of OpenAccountRequest.OVERDRAFT_LIMIT_MINOR_MAX.
alter table ledger_account add constraint ledger_account_overdraft_capped
    check (overdraft_limit_minor <= 100000000000000);
