/**
 * Many transfers in one request, one transaction and one idempotency record: all or none ({@code atomic}), or each by its
 * own verdict ({@code independent}).
 *
 * <p>Phases: read the body (on the event loop, behind authentication), ask for four eyes if it needs them, post all lines
 * in one round trip, write down what each line came to, one audit event that names the batch.
 *
 * <p>Locks: all accounts of the batch in id order, by {@code ledger_post_all}.
 *
 * <p>Owns the tables {@code transfer_batch} and {@code transfer_batch_line}.
 */
package dev.bulwark.transfers.batch;
