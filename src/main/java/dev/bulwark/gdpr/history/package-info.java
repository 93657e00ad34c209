/**
 * What was done about customers' rights and why, for all of package gdpr. An entry is written in the transaction of what it
 * tells of. Reasons and references are sealed under the customer's key: once that is destroyed they read as null.
 *
 * <p>Owns the table {@code gdpr_event}, which is only added to.
 */
package dev.bulwark.gdpr.history;
