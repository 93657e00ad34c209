package dev.bulwark.accounts;

import dev.bulwark.platform.web.Ids;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What somebody searches accounts by: one of the two is set.
 *
 * @param id an account or a customer
 * @param iban an IBAN, its start or its end: 4 to 34 capital letters and digits (ISO 13616)
 */
record SearchTerm(UUID id, String iban) {

    private static final Pattern ID = Pattern.compile(Ids.UUID_PATTERN);
    private static final Pattern IBAN_PART = Pattern.compile("[A-Za-z0-9]{4,34}");

    /** Empty for a text that can match nothing, so that nothing need be asked. */
    static Optional<SearchTerm> of(String text) {
        String plain = text.strip();
        if (ID.matcher(plain).matches()) {
            return Optional.of(new SearchTerm(UUID.fromString(plain), null));
        }
        String joined = plain.replaceAll("\\s+", "");
        return IBAN_PART.matcher(joined).matches()
                ? Optional.of(new SearchTerm(null, joined.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }
}
