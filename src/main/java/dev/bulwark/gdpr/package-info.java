/**
 * What data protection law gives people, and asks of the bank (GDPR). Features tell what they keep through {@link
 * dev.bulwark.platform.privacy.PersonalDataSource}, and ask what stands against deletion through {@link
 * dev.bulwark.platform.privacy.DeletionBar}: this package knows of them only customers, whose rights these are and whose
 * row's lock makes them meet.
 *
 * <p>Owns no table; each subpackage says what it owns. Whoever changes anything here locks {@code customer} first.
 */
package dev.bulwark.gdpr;
