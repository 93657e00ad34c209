/**
 * Gives people a copy of what the bank knows of them (GDPR, Art. 15 and 20): as JSON, or as a sealed archive that its reader
 * opens without the bank. Features tell what they have through {@link dev.bulwark.platform.privacy.SubjectExport}; this package
 * knows none of them.
 *
 * <p>Everything is streamed: a page of rows is read when the client has taken what was made of the one before, and no connection
 * is held in between. An archive is sealed while it is sent, so nothing of it is ever on a disk of the bank.
 *
 * <p>Owns {@code gdpr_export} and {@code gdpr_export_password}. Takes no locks.
 */
package dev.bulwark.gdpr.export;
