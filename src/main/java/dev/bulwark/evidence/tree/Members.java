package dev.bulwark.evidence.tree;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads JSON in the one way that every reader reads it: what another program could see differently, or see and we would not, is
 * malformed.
 */
final class Members {

    /** One value a text, and one member a name. */
    static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Members() {}

    /** Fails with IllegalArgumentException for a number with a fraction, or too large. */
    static long whole(JsonNode json, String name) {
        JsonNode number = json.required(name);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IllegalArgumentException(name + " is no whole number");
        }
        return number.longValue();
    }

    /** Fails with IllegalArgumentException when it has others, or not all of them. */
    static void requireOnly(JsonNode json, String... names) {
        Set<String> found = new HashSet<>();
        json.fieldNames().forEachRemaining(found::add);
        if (!found.equals(new HashSet<>(List.of(names)))) {
            throw new IllegalArgumentException("other members than " + List.of(names));
        }
    }
}
