-- Why: documents of an erased customer go with it, whatever their retention: their keys stand under the customer's. That they
-- were there stays.
-- Locks: document while its rows are read for the checks.
-- Undo: restore the constraint (only while no document is erased).
alter table document
    drop constraint document_status_known,
    add constraint document_status_known check (status in ('uploading', 'stored', 'deleted', 'erased')),
    add constraint document_empty_once_erased check (status <> 'erased' or chunk_count = 0);
