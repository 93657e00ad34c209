-- Why: what was done about a customer's rights, by whom, when and why; rows are only ever added. Reason and reference are free
-- text that may name people, so they are sealed under the customer's key and go dark with it.
-- Locks: new table; customer for the foreign key, briefly.  Undo: drop the table.
create table gdpr_event (
    id               uuid        primary key,
    customer_id      uuid        not null references customer,
    subject_id       uuid        not null,              -- the hold, request or objection; the customer for what has no id
    kind             text        not null constraint gdpr_event_kind_known check (kind in (         -- pair of Kind
        'hold_placed', 'hold_lifted', 'restricted', 'unrestricted', 'objected', 'rectified',
        'requested', 'identity_verified', 'extended', 'completed', 'refused')),
    reason_sealed    bytea,
    reference_sealed bytea,
    happened_at      timestamptz not null,
    user_id          uuid        not null
);
create index gdpr_event_by_subject on gdpr_event (subject_id, id);
create index gdpr_event_by_customer on gdpr_event (customer_id, id);

-- What happened stays; its texts are only ever sealed again, when the customer gets a new key.
create trigger gdpr_event_append_only before update on gdpr_event
    for each row when ((new.id, new.customer_id, new.subject_id, new.kind, new.happened_at, new.user_id)
        is distinct from (old.id, old.customer_id, old.subject_id, old.kind, old.happened_at, old.user_id)
        or (new.reason_sealed is null) <> (old.reason_sealed is null)
        or (new.reference_sealed is null) <> (old.reference_sealed is null))
    execute function refuse_change();
create trigger gdpr_event_never_removed before delete on gdpr_event
    for each row execute function refuse_change();
create trigger gdpr_event_never_truncated before truncate on gdpr_event
    for each statement execute function refuse_change();

grant select, insert, update (reason_sealed, reference_sealed) on gdpr_event to "${app_role}";
