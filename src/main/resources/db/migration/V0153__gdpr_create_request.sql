-- Why: what a person asks for under its rights must be answered within a month, and the bank must show that it was (GDPR, Art.
-- 12(3)). Why it was extended, completed or refused stands in gdpr_event.
-- Locks: new table; customer for the foreign key, briefly.  Undo: drop the table and the function.
create table gdpr_request (
    id                   uuid        primary key,
    customer_id          uuid        not null references customer,
    kind                 text        not null constraint gdpr_request_kind_known check (kind in   -- pair of RequestKind
        ('access', 'erasure', 'rectification', 'restriction', 'portability', 'objection')),
    channel              text        not null constraint gdpr_request_channel_known check (channel in      -- pair of Channel
        ('online', 'branch', 'letter', 'email', 'phone')),
    purpose              text        constraint gdpr_request_purpose_known check (purpose in       -- pair of ObjectionPurpose
        ('direct_marketing', 'reach_user', 'detect_abuse', 'justify_decision')),
    status               text        not null constraint gdpr_request_status_known check (status in      -- pair of RequestStatus
        ('received', 'verified', 'completed', 'refused')),
    received_at          timestamptz not null,
    received_by          uuid        not null references app_user,
    identity_verified_at timestamptz,
    first_due_at         timestamptz not null,
    due_at               timestamptz not null,
    extended_at          timestamptz,
    closed_at            timestamptz,
    closed_by            uuid        references app_user,
    overdue_told_at      timestamptz,
    constraint gdpr_request_purpose_of_objection check (purpose is null or kind = 'objection'),
    constraint gdpr_request_extended_then check ((extended_at is null) = (due_at = first_due_at) and due_at >= first_due_at),
    constraint gdpr_request_extended_in_time check (extended_at < first_due_at),         -- pair of RequestRules
    constraint gdpr_request_done_when_verified check (status not in ('verified', 'completed') or identity_verified_at is not null),
    constraint gdpr_request_closed_by_somebody check ((status in ('completed', 'refused')) = (closed_at is not null)
        and (closed_at is null) = (closed_by is null))
);
create index gdpr_request_by_customer on gdpr_request (customer_id, id);
create index gdpr_request_waiting on gdpr_request (due_at) where status in ('received', 'verified');

-- Pair of RequestStatus.mayBecome: what is closed stays so, and nothing of what was asked for changes. It is extended once.
create function gdpr_request_guard() returns trigger language plpgsql as $$
begin
    if (new.id, new.customer_id, new.kind, new.channel, new.received_at, new.received_by, new.first_due_at)
            is distinct from (old.id, old.customer_id, old.kind, old.channel, old.received_at, old.received_by, old.first_due_at)
            or new.purpose is distinct from old.purpose
            or old.extended_at is not null and (new.extended_at, new.due_at) is distinct from (old.extended_at, old.due_at)
            or old.status in ('completed', 'refused')
            or old.status <> new.status and (old.status, new.status) not in (('received', 'verified'),
                ('received', 'refused'), ('verified', 'completed'), ('verified', 'refused')) then
        raise exception 'a request may not become this' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger gdpr_request_guarded before update on gdpr_request for each row execute function gdpr_request_guard();
create trigger gdpr_request_never_removed before delete on gdpr_request
    for each row execute function refuse_change();
create trigger gdpr_request_never_truncated before truncate on gdpr_request
    for each statement execute function refuse_change();

grant select, insert, update (status, identity_verified_at, due_at, extended_at, closed_at, closed_by, overdue_told_at)
    on gdpr_request to "${app_role}";
