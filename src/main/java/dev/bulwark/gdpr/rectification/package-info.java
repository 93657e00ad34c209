/**
 * Rectification (GDPR, Art. 16 and 19): a verified request of the customer, answered by a correction of its record under the
 * rules of customers/update. Integrators are told by the event that any correction tells.
 *
 * <p>Locks the customer's row, then the request's. Owns no table.
 */
package dev.bulwark.gdpr.rectification;
