-- Why: who took a customer's document is told to the customer, as who read its record is.
-- Locks: audit_event while the index is built over what is there.  Undo: drop the index, create the former one.
drop index audit_event_access;
create index audit_event_access on audit_event ((details ->> 'customer_id'), id)
    where action in ('customers.read', 'customers.reveal', 'customers.reveals', 'documents.read', 'documents.content',
                     'gdpr.export');
