-- Why: a reversal is a posting of its own in the opposite direction. transfer_reversal links it to what it takes back;
-- transfer_reversed counts how much of a transfer has been taken back, so that no two reversals exceed it together.
-- Locks: transfer for the new check, which reads it once; new tables.
-- Undo: drop both tables; put the old check back (only while no reversal is booked).
alter table transfer drop constraint transfer_kind_known;
alter table transfer add constraint transfer_kind_known
    check (kind in ('deposit', 'withdrawal', 'transfer', 'capture', 'reversal'));

create table transfer_reversal (
    reversal_id  uuid primary key references transfer,   -- the new posting
    original_id  uuid   not null references transfer,
    amount_minor bigint not null constraint transfer_reversal_amount_positive check (amount_minor > 0),
    reason       text   not null constraint transfer_reversal_reason_long_enough check (length(reason) between 3 and 140),
    constraint transfer_reversal_of_another check (reversal_id <> original_id)
);
create index transfer_reversal_by_original on transfer_reversal (original_id);
create trigger transfer_reversal_append_only before update or delete on transfer_reversal
    for each row execute function refuse_change();
create trigger transfer_reversal_never_truncated before truncate on transfer_reversal
    for each statement execute function refuse_change();

-- One row per transfer of which something was taken back. Locked after the accounts of the transfer, by every writer.
create table transfer_reversed (
    transfer_id    uuid primary key references transfer,
    reversed_minor bigint not null,
    amount_minor   bigint not null,                      -- the transfer's own, which never changes
    constraint transfer_reversed_within_original check (0 < reversed_minor and reversed_minor <= amount_minor)
);
create trigger transfer_reversed_only_grows before update on transfer_reversed
    for each row when (new.reversed_minor <= old.reversed_minor or new.amount_minor <> old.amount_minor
                       or new.transfer_id <> old.transfer_id)
    execute function refuse_change();
create trigger transfer_reversed_never_removed before delete on transfer_reversed
    for each row execute function refuse_change();
create trigger transfer_reversed_never_truncated before truncate on transfer_reversed
    for each statement execute function refuse_change();

grant select, insert on transfer_reversal, transfer_reversed to "${app_role}";
grant update (reversed_minor) on transfer_reversed to "${app_role}";
