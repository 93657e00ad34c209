/**
 * Customers' documents. A content is sealed chunk by chunk under a key of its own ({@link
 * dev.bulwark.encryption.ContentKey}); that key, the lengths and the place in its lineage stand in a header sealed under
 * the customer's key, so a row that was changed and chunks that were cut off or appended are known before a download
 * begins, and a chunk that was changed or moved before any byte of it leaves.
 *
 * <p>Phases of an upload: reserve (a row {@code uploading} and its part of the quota), then part by part receive, look at it
 * and seal what of it is stored on a worker, scan that, write in a short transaction, and last, once every scanner found it clean, the transaction that makes it
 * {@code stored}: through {@link dev.bulwark.command.Commands}, with the header, the idempotency record, the audit event and
 * the outbox event. Until then nobody sees it, and its key is nowhere but in memory. No connection is held while a client is
 * waited for, and a client is not listened to while the database is.
 *
 * <p>An upload that fails is removed at once, one whose replica died by {@link dev.bulwark.documents.UnfinishedUploads}.
 * Locks: a customer's data keys, its row of customer, its row of document_usage, then documents by id; nobody needs all of
 * them. The jobs that clean up take a document's alone, and pass over one that another transaction holds. Owns the tables {@code document}, {@code
 * document_chunk} and {@code document_usage}.
 */
package dev.bulwark.documents;
