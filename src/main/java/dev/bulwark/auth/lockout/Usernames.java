package dev.bulwark.auth.lockout;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Which spellings are one name: names are ASCII, in any mixture of upper and lower case, and nothing else is a name. */
public final class Usernames {

    private Usernames() {}

    /** Whether there may be a user of this name. The database would fold letters that only look like those of ASCII. */
    public static boolean isPossible(String username) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(username);
    }

    static String folded(String username) {
        return isPossible(username) ? username.toLowerCase(Locale.ROOT) : username;
    }
}
