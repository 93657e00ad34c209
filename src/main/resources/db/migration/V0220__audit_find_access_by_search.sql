-- Why: a search that found one customer is a look at that customer, and is told to it as reads of its record are.
-- Locks: audit_event while the index is built over what is there.  Undo: drop the index, create the former one.
drop index audit_event_access;
create index audit_event_access on audit_event ((details ->> 'customer_id'), id)
    where action in ('customers.read', 'customers.reveal', 'customers.reveals', 'customers.search', 'documents.read',
                     'documents.content', 'gdpr.export');
