-- Why: a copy of a customer's data is a read of it; many of them by one user are a mass read as well.
-- Locks: one row.  Undo: remove the action.
update security_rule set actions = actions || '{gdpr.export}'::text[]
where type = 'mass_pii_access' and detector = 'distinct_records';
