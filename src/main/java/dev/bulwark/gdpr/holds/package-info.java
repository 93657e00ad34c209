/**
 * Legal holds: what a court or an authority may ask for is not deleted, whoever asks (GDPR, Art. 17(3)(e)). A hold stops
 * erasure, retention and the deletion of documents; they ask {@link dev.bulwark.platform.privacy.DeletionBar}, or {@link
 * dev.bulwark.gdpr.holds.LegalHolds} itself. The customer is not told of one.
 *
 * <p>Whoever places or lifts one locks the customer's row first, and so does whoever deletes: what is deleted was under no
 * hold at that time. Owns the table {@code legal_hold}; reasons are in {@code gdpr_event}.
 */
package dev.bulwark.gdpr.holds;
