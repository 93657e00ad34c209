/**
 * Restriction of processing (GDPR, Art. 18): the customer's data are stored, and staff uses them only for a purpose of Art.
 * 18(2), which it names in a header and which is audited; the customer itself goes on as before. It is kept where keys of
 * customers are read ({@link dev.bulwark.encryption.DataKeys#getFor}): what is sealed opens for nobody else.
 *
 * <p>A customer is restricted while a {@code Ground} stands. Locks the customer's row. Owns {@code restriction_ground}, whose rows
 * go with that of {@code restricted_subject} of package encryption; why stands in {@code gdpr_event}.
 */
package dev.bulwark.gdpr.restriction;
