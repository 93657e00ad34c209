/**
 * The record of who did what. A success is written in the transaction of its effect ({@link
 * dev.bulwark.audit.AuditLog#append}): no audit, no effect. A refusal has no effect to join, so {@code RefusalAudit}
 * writes it in a transaction of its own before the answer leaves. The application's database role can add events and
 * read them, nothing else. An event names objects by id; it never holds personal data.
 *
 * <p>Owns the table {@code audit_event}, which is parted by months in UTC; {@code audit_event_default} takes what has none.
 */
package dev.bulwark.audit;
