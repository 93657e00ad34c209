-- Why: a deleted document's key goes at once, its chunks slice by slice; this finds those that have some left. A deleted
-- row with chunk_count 0 has none.
-- Locks: document, while the index is built.
-- Undo: drop the index.
create index document_leftover on document (deleted_at) where status = 'deleted' and chunk_count > 0;
