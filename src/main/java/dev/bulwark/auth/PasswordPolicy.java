package dev.bulwark.auth;

import dev.bulwark.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The specification's password policy (section 7), profile {@code classic}, with its messages to the letter. */
final class PasswordPolicy {

    static final int LENGTH_MIN = 12;
    static final int LENGTH_MAX = 128;
    private static final String SPECIAL = "!@#$%^&*()_+-=[]{}|;:,.<>?";

    private PasswordPolicy() {}

    /** Everything that is wrong with a new password; empty when it meets the policy. Lengths count code points. */
    static List<FieldError> faults(String field, String password, String username) {
        List<FieldError> faults = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        check(faults, field, "too_short", length >= LENGTH_MIN, "Password must be at least 12 characters long");
        check(faults, field, "too_long", length <= LENGTH_MAX, "Password must be at most 128 characters long");
        check(
                faults,
                field,
                "no_uppercase",
                password.codePoints().anyMatch(Character::isUpperCase),
                "Password must contain at least one uppercase letter");
        check(
                faults,
                field,
                "no_lowercase",
                password.codePoints().anyMatch(Character::isLowerCase),
                "Password must contain at least one lowercase letter");
        check(
                faults,
                field,
                "no_digit",
                password.codePoints().anyMatch(Character::isDigit),
                "Password must contain at least one digit");
        check(
                faults,
                field,
                "no_special",
                password.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0),
                "Password must contain at least one special character");
        check(
                faults,
                field,
                "holds_username",
                !password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT)),
                "Password must not contain the username");
        return faults;
    }

    private static void check(List<FieldError> faults, String field, String code, boolean holds, String message) {
        if (!holds) {
            faults.add(FieldError.inBody(field, code, message));
        }
    }
}
