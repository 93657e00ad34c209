/**
 * The write contract, once for all features. {@link dev.bulwark.command.Commands#run} opens the transaction of a
 * command and commits together: the effect, the answer under its idempotency key, the audit event and
 * the outbox event.
 *
 * <p>Phases: claim the key (advisory lock, never a wait), do the work, append the audit event, store the answer. A
 * business refusal (409, 422) rolls the work back; then the refusal itself is stored and audited in a second
 * transaction, so that a retry gets the same answer. Malformed requests, denials and 5xx are not stored.
 *
 * <p>Money moves through {@code ledger_commands} instead, which does the same in one round trip; both use {@code
 * command_claim}. Owns the tables {@code command_record} and {@code outbox_event}.
 */
package dev.bulwark.command;
