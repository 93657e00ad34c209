package dev.bulwark.auth.passwords;

/** What a new password must be, beside not being guessable. */
public enum PasswordProfile {
    /** The specification's (section 7). */
    CLASSIC(12, true),
    /** Length instead of composition (NIST SP 800-63B, ASVS 6.2.5). */
    PASSPHRASE(15, false);

    private final int lengthMin;
    private final boolean classes;

    PasswordProfile(int lengthMin, boolean classes) {
        this.lengthMin = lengthMin;
        this.classes = classes;
    }

    /** In code points. */
    public int lengthMin() {
        return lengthMin;
    }

    /** Whether an upper and a lower case letter, a digit and a special character are demanded. */
    boolean demandsClasses() {
        return classes;
    }
}
