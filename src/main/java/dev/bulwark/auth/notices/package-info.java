/**
 * What a user is told about what proves who he is: changes of password and factors, a device not seen before, a right
 * password with a wrong code (ASVS 5.0, 6.3.5 and 6.3.7). A notice commits with what it tells of, or neither does.
 *
 * <p>Owns the table {@code user_notice}. Uses nothing of {@code auth}.
 */
package dev.bulwark.auth.notices;
