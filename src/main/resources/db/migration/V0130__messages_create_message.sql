-- Why: people are told what concerns them: security contacts of alerts, users and customers of changes to what proves or reaches
-- them. A message is written in the transaction of what it tells of, and sent after it has committed; whoever claims the row for
-- a while sends it. An address is not kept in clear, and not at all once the message has ended; a user's is read when it is sent.
-- Locks: new tables only.  Undo: drop them.
create table message (
    id               uuid        primary key,
    channel          text        not null
        constraint message_channel_known check (channel in ('mail', 'sms', 'webhook')),        -- pair of ChannelName
    topic            text        not null constraint message_topic_known check (topic in ('alert', 'notice')),
    kind             text        not null constraint message_kind_short check (length(kind) between 1 and 64),
    alert_id         uuid,                               -- of the alert's record; no key, since that may be forgotten sooner
    severity         text        constraint message_severity_short check (length(severity) between 1 and 16),
    ip_address       text,                               -- what the alert is about
    user_id          uuid        references app_user,
    address_sealed   bytea,                              -- under the master key, for this row
    recipient_masked text,
    occurred_at      timestamptz not null,
    status           text        not null default 'pending'
        constraint message_status_known check (status in ('pending', 'delivered', 'dead')),
    attempts         integer     not null default 0,
    next_attempt_at  timestamptz not null,
    claimed_until    timestamptz not null default '-infinity',
    created_at       timestamptz not null,
    ended_at         timestamptz,
    last_outcome     text,                               -- 'timeout', 'smtp_450', 'http_503', ...
    constraint message_ended_at_a_time check ((status = 'pending') = (ended_at is null)),
    constraint message_of_alert_names_it check ((topic = 'alert') = (alert_id is not null)),
    constraint message_has_its_recipient check (
        (user_id is not null)::integer + (recipient_masked is not null)::integer
            = case when channel = 'webhook' then 0 else 1 end),
    constraint message_keeps_address_while_pending check (
        (address_sealed is not null) = (status = 'pending' and recipient_masked is not null))
);
create index message_waiting on message (channel, attempts, created_at) where status = 'pending';
create index message_by_end on message (ended_at) where ended_at is not null;

-- How each channel does, on all replicas together. While it fails, one message at a time is tried.
create table message_channel (
    channel       text        primary key
        constraint message_channel_one_of_these check (channel in ('mail', 'sms', 'webhook')),
    failures      integer     not null default 0 constraint message_channel_failures_count check (failures >= 0),  -- in a row
    retry_at      timestamptz not null default '-infinity',
    alerted_at    timestamptz not null default '-infinity'
);
insert into message_channel (channel) values ('mail'), ('sms'), ('webhook');

grant select, insert, delete on message to "${app_role}";
grant update (address_sealed, status, attempts, next_attempt_at, claimed_until, ended_at, last_outcome) on message
    to "${app_role}";
grant select, update (failures, retry_at, alerted_at) on message_channel to "${app_role}";
