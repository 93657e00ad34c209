package dev.bulwark.auth;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How somebody was authenticated: values of {@code amr} (RFC 8176, section 2), by spaces as a session keeps them. */
final class AuthMethods {

    /** The part that says that more was proved than a password. */
    static final String MULTIPLE = "mfa";

    static final String PASSWORD = "pwd";

    /** Of a device, or a recovery code. */
    static final String CODE = "otp " + MULTIPLE;

    /** A key, and that its device made sure of its user. That the key is in hardware is not claimed: nothing attests it. */
    static final String PASSKEY = "swk user " + MULTIPLE;

    static final String PASSWORD_AND_CODE = with(PASSWORD, CODE);

    private AuthMethods() {}

    static boolean provePassword(String amr) {
        return List.of(amr.split(" ")).contains(PASSWORD);
    }

    /** What both say, each once. */
    static String with(String amr, String proof) {
        return Stream.of(amr, proof)
                .flatMap(methods -> Arrays.stream(methods.split(" ")))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
