/**
 * What data protection law gives people, and asks of the bank (GDPR). Features tell what they keep through {@link
 * dev.bulwark.platform.privacy.PersonalDataSource}; this package asks, and knows none of them.
 *
 * <p>Owns no table yet.
 */
package dev.bulwark.gdpr;
