package dev.bulwark.platform.json;

/** What is taken for an e-mail address. */
public final class EmailForm {

    /** Narrower than RFC 5321: no quoted local part, where markup and spaces would be valid. */
    public static final String PLAIN = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+";

    public static final int LENGTH_MAX = 254;

    private EmailForm() {}

    /** Enough to tell two addresses apart, too little to write to. */
    public static String masked(String email) {
        int at = email.indexOf('@');
        return email.substring(0, Math.min(1, at - 1)) + "***" + email.substring(at);
    }
}
