/**
 * Four eyes. A command over its threshold does not run: {@link dev.bulwark.approvals.Approvals#request} keeps it, and
 * answers 202. Another person, who could have made the command as staff, approves it; then the feature that owns the
 * operation runs it through {@link dev.bulwark.approvals.ApprovedCommand}, in the transaction of the approval.
 *
 * <p>A command may act upon a user, its subject: the reset of a lost factor, say. The subject neither makes nor
 * approves it.
 *
 * <p>What was asked is stored as text beside a keyed hash over all of it. The hash is checked again before the payload
 * is shown and before it runs, so that whoever can write to the table, but has no key, cannot have another command
 * approved.
 *
 * <p>What people write, to ask for a command or to reject it, is sealed under the key of the customer whom the command is about,
 * where there is one: it goes dark with the customer, and is not shown while the customer is restricted.
 *
 * <p>Locks, in this order: the approval's row, the maker's row in {@code app_user} (shared; of a command that acts
 * upon a user, both rows in the order of ids), what the command locks.
 *
 * <p>Owns the table {@code approval}.
 */
package dev.bulwark.approvals;
