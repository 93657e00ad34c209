-- Why: integrators are told of what happened to accounts, loans, customers and documents, in order for each of them, for three
-- days if they are down. A delivery is a row; whoever claims it for a while sends it.
-- tx orders events by transaction, as audit_event.tx does; it is read in the order of the table, so a small index will do.
-- Locks: outbox_event while the column is filled; else new tables.  Undo: drop the tables, the index and the column.
alter table outbox_event add column tx bigint not null default pg_current_xact_id()::text::bigint;
create index outbox_event_by_tx on outbox_event using brin (tx) with (pages_per_range = 16, autosummarize = on);

create table webhook (
    id            uuid primary key,
    url           text        not null constraint webhook_url_short check (length(url) between 8 and 500),
    event_types   text[],                                -- exact names; null for all that integrators may be told of
    secret_sealed bytea       not null,                  -- under the master key
    former_sealed bytea,                                 -- signs too until former_until
    former_until  timestamptz,
    active        boolean     not null default true,
    created_at    timestamptz not null,
    created_by    uuid        not null references app_user,
    failures      integer     not null default 0 constraint webhook_failures_count check (failures >= 0),  -- in a row
    retry_at      timestamptz not null default '-infinity',  -- while it fails, one delivery at a time is tried
    constraint webhook_former_until_then check ((former_sealed is null) = (former_until is null))
);

create table webhook_delivery (
    id              uuid primary key,
    seq             bigint      not null generated always as identity constraint webhook_delivery_in_order unique,
    webhook_id      uuid        not null references webhook,
    event_id        uuid        not null,                -- of outbox_event; no key, since that is forgotten sooner
    event_type      text        not null,
    subject_id      uuid,
    occurred_at     timestamptz not null,
    status          text        not null default 'pending'
        constraint webhook_delivery_status_known check (status in ('pending', 'delivered', 'dead')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    claimed_until   timestamptz not null default '-infinity',
    created_at      timestamptz not null,
    ended_at        timestamptz,
    last_outcome    text,                                -- 'http_503', 'timeout', 'refused_address', ...
    constraint webhook_delivery_once unique (webhook_id, event_id),
    constraint webhook_delivery_ended_at_a_time check ((status = 'pending') = (ended_at is null))
);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, subject_id, seq) where status = 'pending';
create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, seq);

-- The last event that deliveries were made of; who locks the row makes them.
create table webhook_cursor (
    only_row boolean primary key default true constraint webhook_cursor_one_row check (only_row),
    tx       bigint not null,
    event_id uuid   not null
);
insert into webhook_cursor (tx, event_id) values (0, '00000000-0000-0000-0000-000000000000');

grant select, insert on webhook, webhook_delivery to "${app_role}";
grant update (secret_sealed, former_sealed, former_until, active, failures, retry_at) on webhook to "${app_role}";
grant update (status, attempts, next_attempt_at, claimed_until, ended_at, last_outcome), delete on webhook_delivery
    to "${app_role}";
grant select, update on webhook_cursor to "${app_role}";
