/**
 * Restriction of processing (GDPR, Art. 18): the customer's data are stored, and staff uses them only for a purpose of Art.
 * 18(2), which it names in a header and which is audited; the customer itself goes on as before. It is kept where keys of
 * customers are read ({@link dev.bulwark.encryption.DataKeys#getFor}): what is sealed opens for nobody else.
 *
 * <p>Locks the customer's row. Owns no table: who is restricted stands in {@code restricted_subject} of package encryption,
 * and why in {@code gdpr_event}.
 */
package dev.bulwark.gdpr.restriction;
