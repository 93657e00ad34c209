/**
 * Evidence that a stranger can check: the place of every audit event in a Merkle tree, and signed checkpoints of it.
 *
 * <p>{@code Sealer} runs on every replica, and one of them seals; writers of events never wait for it. What a checkpoint says
 * cannot be unsaid: the key that signs is sealed under the master key, which is not in the database, and each replica keeps the
 * checkpoints that it has seen outside of the database ({@code Witness}, {@code Anchor}). Who owns the database can change
 * events, and cannot hide it.
 *
 * <p>Locks: the row of audit_sealer, by who seals. Owns {@code audit_leaf}, {@code audit_tile}, {@code audit_checkpoint}, {@code
 * audit_sealer} and {@code evidence_key}; reads {@code audit_event}, and of {@code months} what has left it.
 */
package dev.bulwark.evidence;
