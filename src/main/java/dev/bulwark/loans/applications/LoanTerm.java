package dev.bulwark.loans.applications;

import dev.bulwark.platform.web.Ids;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What somebody searches loans by, but for the customers that it finds.
 *
 * @param from the first loan whose id begins so; null for a text that begins no id
 * @param to the last one
 * @param customerId whose loans are searched for; null likewise
 * @param word a product or a status, if there is one of that name
 */
record LoanTerm(UUID from, UUID to, UUID customerId, String word) {

    private static final Pattern ID = Pattern.compile(Ids.UUID_PATTERN);

    /** With hyphens where they stand in an id, or without any. */
    private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{8}[0-9a-f-]{0,27}");

    private static final int DIGITS = 32;

    static LoanTerm of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (ID.matcher(plain).matches()) {
            UUID id = UUID.fromString(plain);
            return new LoanTerm(id, id, id, plain);
        }
        String digits = plain.replace("-", "");
        return BEGINNING.matcher(plain).matches() && digits.length() <= DIGITS
                ? new LoanTerm(padded(digits, '0'), padded(digits, 'f'), null, plain)
                : new LoanTerm(null, null, null, plain);
    }

    /** An id finds what it names, and no customer by something else. */
    boolean isId() {
        return customerId != null;
    }

    /** For the audit: never what was searched for. */
    String kind() {
        return isId() ? "id" : from != null ? "id_beginning" : "text";
    }

    private static UUID padded(String digits, char filler) {
        String hex = digits + String.valueOf(filler).repeat(DIGITS - digits.length());
        return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    /** Says nothing: it may be personal data. */
    @Override
    public String toString() {
        return "LoanTerm";
    }
}
