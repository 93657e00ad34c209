package dev.bulwark.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What answers show masked; the pair of {@code customer_reveal_fields_known}. */
enum RevealField {
    @JsonProperty("ssn")
    SSN,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("date_of_birth")
    DATE_OF_BIRTH;

    /** For the column and the audit event: in one order, whatever order was asked in. */
    static String stored(Collection<RevealField> fields) {
        return fields.stream()
                .sorted()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    static List<RevealField> of(String stored) {
        return Arrays.stream(stored.split(" "))
                .map(field -> valueOf(field.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
