-- Why: whether a control works is shown by what a probe saw it do, kept as rows that nobody changes. And which incidents were
-- rehearsed: a plan that was never tried is none.
-- The index lets the rate of logins be read without the rest of the log; it holds logins only, so that nothing else pays for it.
-- Locks: audit_event while its index is built; else new tables.  Undo: drop the tables and the index.

-- Pair of dev.bulwark.platform.signal.Control.
create table control_evidence (
    id      uuid primary key,
    control text not null
        constraint control_evidence_control_known check (control in
            ('multi_factor_authentication', 'role_based_access', 'data_encryption', 'rate_limiting', 'input_validation',
             'session_security', 'audit_logging', 'security_headers', 'password_policies', 'vulnerability_scanning',
             'security_monitoring', 'gdpr_compliance', 'security_updates', 'incident_response')),
    probe   text        not null constraint control_evidence_probe_short check (probe ~ '^[a-z_]{1,60}$'),
    seen_at timestamptz not null,
    passed  boolean     not null,
    seen    text        not null constraint control_evidence_seen_short check (length(seen) between 1 and 300)
);
create index control_evidence_latest on control_evidence (control, probe, seen_at desc);

-- When the last round of probes began; who moves it looks.
create table control_round (
    only_row   boolean primary key default true constraint control_round_one_row check (only_row),
    started_at timestamptz not null
);
insert into control_round (started_at) values ('-infinity');

-- Pair of dev.bulwark.posture.DrillRequest.
create table security_drill (
    id          uuid primary key,
    scenario    text not null
        constraint security_drill_scenario_known check (scenario in
            ('stolen_credentials', 'insider', 'data_leak', 'tampering', 'outage')),
    held_on     date not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references app_user,
    constraint security_drill_held_before_recorded check (held_on <= (recorded_at at time zone 'UTC')::date)
);
create index security_drill_by_date on security_drill (held_on);

create index audit_event_logins on audit_event (occurred_at)
    where action in ('auth.login', 'auth.mfa', 'auth.mfa_recovery', 'auth.passkeys_login');

create trigger control_evidence_append_only before update or delete on control_evidence
    for each row execute function refuse_change();
create trigger control_evidence_never_truncated before truncate on control_evidence
    for each statement execute function refuse_change();
create trigger security_drill_append_only before update or delete on security_drill
    for each row execute function refuse_change();
create trigger security_drill_never_truncated before truncate on security_drill
    for each statement execute function refuse_change();

grant select, insert on control_evidence, security_drill to "${app_role}";
grant select on control_round to "${app_role}";
grant update (started_at) on control_round to "${app_role}";
