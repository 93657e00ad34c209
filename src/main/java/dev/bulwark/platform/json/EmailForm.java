package dev.bulwark.platform.json;

/** What is taken for an e-mail address. */
public final class EmailForm {

    /** Narrower than RFC 5321: no quoted local part, where markup and spaces would be valid. */
    public static final String PLAIN = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+";

    public static final int LENGTH_MAX = 254;

    private EmailForm() {}
}
