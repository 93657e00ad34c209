-- Why: a customer is told who looked at its record (GDPR, Art. 15), without a look at every event there is.
-- Locks: audit_event while the index is built over what is there.  Undo: drop the index.
create index audit_event_access on audit_event ((details ->> 'customer_id'), id)
    where action in ('customers.read', 'customers.reveal', 'customers.reveals', 'documents.read', 'gdpr.export');
