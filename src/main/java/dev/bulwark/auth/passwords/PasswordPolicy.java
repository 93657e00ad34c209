package dev.bulwark.auth.passwords;

import dev.bulwark.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a new password must be. The profile {@code classic} is the specification's (section 7), with its messages to the
 * letter; what may not be guessed holds in every profile.
 */
@ApplicationScoped
public class PasswordPolicy {

    private static final int LENGTH_MAX = 128;
    private static final String SPECIAL = "!@#$%^&*()_+-=[]{}|;:,.<>?";

    private final PasswordProfile profile;
    private final BreachedPasswords breached;
    private final ContextWords context;

    PasswordPolicy(PasswordConfig config, BreachedPasswords breached, ContextWords context) {
        this.profile = config.passwordPolicy();
        this.breached = breached;
        this.context = context;
    }

    public int lengthMin() {
        return profile.lengthMin();
    }

    /** Whether breaches have shown it, or what it hides. Not for the event loop. */
    public boolean isBreached(String password) {
        return breached.holds(password);
    }

    /** The classic rules of composition, without a look at any list. */
    public static boolean meetsClassicForm(String password) {
        List<FieldError> faults = new ArrayList<>();
        checkForm(faults, "", password, PasswordProfile.CLASSIC);
        return faults.isEmpty();
    }

    /**
     * Everything that is wrong with a new password; empty when nothing is. Lengths count the code points of the form that
     * is hashed (NFC). Not for the event loop.
     */
    public List<FieldError> faults(String field, String password, String username) {
        List<FieldError> faults = new ArrayList<>();
        if (!checkForm(faults, field, Normalizer.normalize(password, Normalizer.Form.NFC), profile)) {
            return faults; // nobody has breached what is longer than any password, and looking takes its square
        }
        check(
                faults,
                field,
                "holds_username",
                !context.holdsName(password, username),
                "Password must not contain the username");
        check(
                faults,
                field,
                "rests_on_context",
                !context.restsOnThem(password, username),
                "Password must not rest on words of the bank or of the username");
        check(faults, field, "breached", !breached.holds(password), "Password is known from data breaches");
        return faults;
    }

    /** @return whether it is short enough to look further */
    private static boolean checkForm(List<FieldError> faults, String field, String password, PasswordProfile profile) {
        int length = password.codePointCount(0, password.length());
        check(
                faults,
                field,
                "too_short",
                length >= profile.lengthMin(),
                "Password must be at least " + profile.lengthMin() + " characters long");
        check(faults, field, "too_long", length <= LENGTH_MAX, "Password must be at most 128 characters long");
        check(faults, field, "malformed", isText(password), "Password must be Unicode text");
        if (profile.demandsClasses()) {
            checkClasses(faults, field, password);
        }
        return length <= LENGTH_MAX;
    }

    /** Half of a surrogate pair has no UTF-8 form: all of them would be hashed alike. */
    private static boolean isText(String password) {
        return password.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void checkClasses(List<FieldError> faults, String field, String password) {
        demand(faults, field, password, "no_uppercase", Character::isUpperCase, "uppercase letter");
        demand(faults, field, password, "no_lowercase", Character::isLowerCase, "lowercase letter");
        demand(faults, field, password, "no_digit", Character::isDigit, "digit");
        demand(faults, field, password, "no_special", c -> SPECIAL.indexOf(c) >= 0, "special character");
    }

    private static void demand(
            List<FieldError> faults, String field, String password, String code, IntPredicate kind, String name) {
        boolean holds = password.codePoints().anyMatch(kind);
        check(faults, field, code, holds, "Password must contain at least one " + name);
    }

    private static void check(List<FieldError> faults, String field, String code, boolean holds, String message) {
        if (!holds) {
            faults.add(FieldError.inBody(field, code, message));
        }
    }
}
