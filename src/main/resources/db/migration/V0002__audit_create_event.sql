-- Why: the record of who did what. Rows are only ever added: the application role may insert and read, and the
-- trigger holds against everyone else, the owner included.
-- Locks: new table only.  Undo: drop table audit_event; drop function refuse_change.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create table audit_event (
    id          uuid primary key,                       -- UUIDv7: time-ordered, so it is the cursor too
    occurred_at timestamptz not null,
    event_type  text not null
        constraint audit_event_type_known check (event_type in
            ('business_operation', 'security_event', 'security_alert', 'gdpr_compliance')),
    user_id     text not null,                          -- a user's id, 'anonymous' or 'system'
    action      text not null,
    ip_address  text,
    user_agent  text,
    details     jsonb not null
        constraint audit_event_status_known check (coalesce(details ->> 'status', '') in ('success', 'failed'))
);
create index audit_event_by_user on audit_event (user_id, id);
create index audit_event_by_action on audit_event (action, id);

create trigger audit_event_append_only before update or delete on audit_event
    for each row execute function refuse_change();
create trigger audit_event_never_truncated before truncate on audit_event
    for each statement execute function refuse_change();

grant select, insert on audit_event to "${app_role}";
