-- Why: a month of the audit log that is missing, or events without one, are to be seen before anybody misses them.
-- Locks: a row of security_rule.  Undo: delete the row.
insert into security_rule (type, detector, severity, actions) values
    ('audit_months', 'event', 'medium', '{audit_months}');
