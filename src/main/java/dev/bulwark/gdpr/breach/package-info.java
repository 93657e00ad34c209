/**
 * Who is affected by a breach (GDPR, Art. 33 and 34): what somebody did, as the audit trail tells it, turned into customers and
 * categories of data. Features say whose objects are ({@link dev.bulwark.platform.privacy.SubjectObjects}); the record of
 * processing says what their tables tell about a person.
 *
 * <p>Owns no table, locks nothing.
 */
package dev.bulwark.gdpr.breach;
