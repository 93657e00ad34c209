-- Why: who was erased, and the signed receipt of what was read back from every store. One erasure a customer, for good.
-- Locks: new table.  Undo: drop it.
-- Personal data: none; the customer's id, which nothing leads back from any more.
create table gdpr_erasure (
    receipt_id  uuid        primary key,
    customer_id uuid        not null constraint gdpr_erasure_once unique,
    erased_at   timestamptz not null,
    recorded_at timestamptz not null,                    -- later, when a restored backup was erased again
    cause       text        not null constraint gdpr_erasure_cause_known check (cause in ('request', 'retention', 'restored')),
    receipt     text        not null                     -- JSON, as it is answered
);
create index gdpr_erasure_by_time on gdpr_erasure (recorded_at);
create trigger gdpr_erasure_append_only before update or delete on gdpr_erasure
    for each row execute function refuse_change();
create trigger gdpr_erasure_never_truncated before truncate on gdpr_erasure
    for each statement execute function refuse_change();

grant select, insert on gdpr_erasure to "${app_role}";
