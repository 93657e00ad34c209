package dev.bulwark.auth;

import java.util.List;

/** How somebody was authenticated: values of {@code amr} (RFC 8176, section 2), by spaces as a session keeps them. */
final class AuthMethods {

    /** The part that says that a code was proved: of a device, or a recovery code. */
    static final String CODE = "otp";

    static final String PASSWORD = "pwd";
    static final String PASSWORD_AND_CODE = PASSWORD + ' ' + CODE + " mfa";

    private AuthMethods() {}

    static boolean provePassword(String amr) {
        return List.of(amr.split(" ")).contains(PASSWORD);
    }
}
