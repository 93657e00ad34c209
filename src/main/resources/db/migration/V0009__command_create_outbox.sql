-- Why: what others are to be told of, written in the transaction of the command that did it. A reader that delivers
-- events finds here, in the order of their ids, exactly what has committed.
-- id is the audit event's: whoever needs more than the type and the subject finds it there.
-- Locks: new table only.  Undo: drop table outbox_event.
create table outbox_event (
    id          uuid primary key,                       -- UUIDv7
    type        text        not null,                   -- the operation, such as accounts.transfer
    subject_id  uuid,                                   -- what the operation made or changed
    occurred_at timestamptz not null
);

create index outbox_event_by_age on outbox_event using brin (occurred_at);

-- Delete serves retention only.
grant select, insert, delete on outbox_event to "${app_role}";
