-- Why: a month of the audit log that is missing, or events without one, are to be seen before anybody misses them; and nobody takes
-- a month out of the log, or lifts what keeps it, without being seen.
-- Locks: rows of security_rule.  Undo: delete the rows.
insert into security_rule (type, detector, severity, actions) values
    ('audit_months', 'event', 'medium', '{audit_months}'),
    ('audit_retired', 'event', 'high', '{audit.retire,audit.drop,audit.lift_hold}');
