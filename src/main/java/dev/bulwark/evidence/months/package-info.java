/**
 * The months of the audit log, for the owner of the database: an operator's command makes them, takes them out of the log and
 * drops them, in a process of its own and over JDBC. The service has no right to any of it.
 *
 * <p>A month leaves the log when nobody has to keep it any more, all of it is sealed, checkpoints that were kept outside of the
 * database agree, no hold stands, and an export of it was read back and holds. Its leaves stay; a sealed audit event says what
 * left, and what the export is.
 *
 * <p>Locks: the month's table (share) while it is exported, which its readers and all other months do not notice; then the
 * tables of holds, and the whole log for an instant. Owns {@code audit_retirement}, {@code audit_removal} and {@code audit_hold}.
 */
package dev.bulwark.evidence.months;
