-- Why: what security should look at is a record that somebody acknowledges and resolves, raised by rules that are data. One
-- replica at a time reads committed audit events, so that no login and no posting waits for it.
-- Locks: new tables only.  Undo: drop the tables and the function alert_goes_forward.

-- Pair of dev.bulwark.monitoring.Rule. Only the owner of the schema changes rules, so that who has taken over the service
-- cannot blind it. What monitoring says of itself is no rule, and cannot be switched off.
create table security_rule (
    type           text     not null constraint security_rule_type_short check (type ~ '^[a-z_]{1,40}$'),
    detector       text     not null
        constraint security_rule_detector_known check (detector in
            ('event', 'distinct_records', 'search_hits', 'distinct_networks', 'odd_hours', 'canary')),
    enabled        boolean  not null default true,
    severity       text     not null
        constraint security_rule_severity_known check (severity in ('low', 'medium', 'high', 'critical')),
    actions        text[]   not null default '{}',       -- of the audit events that it looks at
    threshold      integer  constraint security_rule_threshold_counts check (threshold > 0),
    window_seconds integer  constraint security_rule_window_some_time check (window_seconds between 1 and 604800),
    hours_from     smallint constraint security_rule_from_an_hour check (hours_from between 0 and 23),
    hours_to       smallint constraint security_rule_to_an_hour check (hours_to between 1 and 24),
    weekends       boolean,                              -- whether Saturday and Sunday are days like any other
    zone           text,
    primary key (type, detector),
    constraint security_rule_counts_in_a_window check (
        (detector in ('distinct_records', 'search_hits', 'distinct_networks'))
        = (threshold is not null) and (threshold is null) = (window_seconds is null)),
    constraint security_rule_hours_of_a_zone check (
        (detector = 'odd_hours') = (hours_from is not null) and (hours_from is null) = (hours_to is null)
        and (hours_from is null) = (weekends is null) and (hours_from is null) = (zone is null)
        and hours_from < hours_to)
);

insert into security_rule (type, detector, severity, actions) values
    ('brute_force', 'event', 'high', '{brute_force}'),
    ('password_spraying', 'event', 'high', '{password_spraying}'),
    ('mfa_guessing', 'event', 'high', '{mfa_guessing}'),
    ('token_replay', 'event', 'medium', '{token_replay}'),
    ('refresh_reuse', 'event', 'high', '{auth.refresh_reuse}'),
    ('passkey_cloned', 'event', 'high', '{auth.passkey_cloned}'),
    ('audit_gap', 'event', 'critical', '{audit_gap}'),
    ('audit_tampering', 'event', 'critical', '{audit_tampering}'),
    ('books_out_of_balance', 'event', 'critical', '{ledger.books_out_of_balance}'),
    ('cipher_tampering', 'event', 'high', '{cipher_tampering}'),
    ('document_malware', 'event', 'high', '{document_malware}'),
    ('loan_days_not_counted', 'event', 'high', '{loan_days_not_counted}'),
    ('canary_record', 'canary', 'critical', '{}');
insert into security_rule (type, detector, severity, actions, threshold, window_seconds) values
    ('mass_pii_access', 'distinct_records', 'high',
     '{customers.read,customers.reveal,customers.reveals,documents.read,documents.content,loans.read,accounts.statement}',
     100, 3600),
    ('mass_pii_access', 'search_hits', 'high', '{customers.search,loans.search}', 2000, 3600),
    ('impossible_travel', 'distinct_networks', 'medium',
     '{auth.login,auth.mfa,auth.mfa_recovery,auth.refresh,auth.passkeys_login}', 4, 3600);
insert into security_rule (type, detector, severity, actions, hours_from, hours_to, weekends, zone) values
    ('odd_hour_approval', 'odd_hours', 'medium', '{approvals.approve,loan_approval}', 6, 22, false, 'UTC');

-- Records that nobody has a reason to read. The application cannot change which.
create table security_canary (
    subject_id uuid primary key,                         -- of a customer, account, loan or document
    planted_at timestamptz not null default now()
);

-- Pair of dev.bulwark.monitoring.AlertStatus.
create table security_alert (
    id              uuid primary key,
    seq             bigint      not null generated always as identity constraint security_alert_in_order unique,
    type            text        not null,
    severity        text        not null
        constraint security_alert_severity_known check (severity in ('low', 'medium', 'high', 'critical')),
    subject         text        not null                 -- what it is about: 'address 192.0.2.7', 'user <id>'
        constraint security_alert_subject_short check (length(subject) between 1 and 300),
    ip_address      text,
    status          text        not null default 'open'
        constraint security_alert_status_known check (status in ('open', 'acknowledged', 'resolved')),
    count           integer     not null default 1 constraint security_alert_count_counts check (count > 0),
    event_id        uuid,                                -- of the audit event that it began with; null for monitoring's own
    caused_at       timestamptz not null,                -- when that happened
    raised_at       timestamptz not null,                -- when it was recorded
    last_at         timestamptz not null,                -- when the last of what it counts happened
    acknowledged_at timestamptz,
    acknowledged_by uuid        references app_user,
    resolved_at     timestamptz,
    resolved_by     uuid        references app_user,
    reason_sealed   bytea,                               -- it may name a person
    constraint security_alert_acknowledged_by_a_person check ((acknowledged_at is null) = (acknowledged_by is null)),
    constraint security_alert_acknowledged_when check (
        case status when 'open' then acknowledged_at is null when 'acknowledged' then acknowledged_at is not null
                    else true end),
    constraint security_alert_resolved_by_a_person check (
        (status = 'resolved') = (resolved_at is not null) and (resolved_at is null) = (resolved_by is null)
        and (resolved_at is null) = (reason_sealed is null))
);

-- The same while it goes on is one alert that counts.
create unique index security_alert_one_unresolved on security_alert (type, subject) where status <> 'resolved';

-- Forward only, for the schema's owner too. What was resolved stays as it was; its reason may be sealed anew.
create function alert_goes_forward() returns trigger language plpgsql as $$
begin
    if old.status = 'resolved' and to_jsonb(new) - 'reason_sealed' <> to_jsonb(old) - 'reason_sealed' then
        raise exception 'a resolved alert is never changed' using errcode = 'restrict_violation';
    end if;
    if old.status = 'acknowledged' and new.status = 'open' then
        raise exception 'an acknowledged alert is not opened again' using errcode = 'restrict_violation';
    end if;
    if new.count < old.count then
        raise exception 'an alert does not count down' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger security_alert_goes_forward before update on security_alert
    for each row execute function alert_goes_forward();
create trigger security_alert_never_removed before delete on security_alert
    for each row execute function refuse_change();
create trigger security_alert_never_truncated before truncate on security_alert
    for each statement execute function refuse_change();

-- What the last look at the audit log could see; who locks the row looks. What is visible now and was not then is new,
-- whichever transaction still runs: nobody hides an event behind one that does not end.
create table security_watch (
    only_row  boolean primary key default true constraint security_watch_one_row check (only_row),
    seen      text        not null,                      -- a pg_snapshot
    cluster   bigint      not null,                      -- of which its transactions are ones
    looked_at timestamptz not null
);
insert into security_watch (seen, cluster, looked_at)
    select pg_current_snapshot()::text, system_identifier, now() from pg_control_system();

grant select on security_rule, security_canary to "${app_role}";
grant select, insert on security_alert to "${app_role}";
grant update (status, count, last_at, acknowledged_at, acknowledged_by, resolved_at, resolved_by, reason_sealed)
    on security_alert to "${app_role}";
grant select on security_watch to "${app_role}";
grant update (seen, cluster, looked_at) on security_watch to "${app_role}";
