package dev.bulwark.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bulwark.platform.problem.FieldError;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tells which query parameters of a request have no value of their type. The framework stops at the first one and calls
 * it 404 (Jakarta REST, section 3.2); the types are read off the contract, so a new operation needs nothing of its own.
 */
@Singleton
class QueryFaults {

    /** By the contract's format, or its type where that is enough. */
    private static final Map<String, Form> FORMS = Map.of(
            "uuid", new Form(UUID::fromString, "must be a UUID"),
            "int32", new Form(Integer::valueOf, "must be a whole number"),
            "int64", new Form(Long::valueOf, "must be a whole number"),
            "date", new Form(LocalDate::parse, "must be a date such as 2026-01-31"),
            "date-time", new Form(OffsetDateTime::parse, "must be an RFC 3339 time such as 2026-01-31T12:00:00Z"));

    /** How a value is read; reading fails with IllegalArgumentException or DateTimeException. */
    private record Form(Function<String, ?> reader, String message) {

        boolean fits(String value) {
            try {
                reader.apply(value);
                return true;
            } catch (IllegalArgumentException | DateTimeException malformed) {
                return false;
            }
        }
    }

    private record Operation(String method, Pattern path, Map<String, Form> parameters) {}

    private final List<Operation> operations = new ArrayList<>();

    QueryFaults(ServedContract contract) {
        contract.paths()
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                ServedContract.pattern(path.getKey()),
                                parameters(contract, operation.getValue())))));
    }

    private static Map<String, Form> parameters(ServedContract contract, JsonNode operation) {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            Form form = FORMS.get(
                    contract.schema(parameter.path("schema")).path("format").asText());
            if (form != null && parameter.path("in").asText().equals("query")) {
                forms.put(parameter.path("name").asText(), form);
            }
        }
        return forms;
    }

    /** Every one of them, in the contract's order. */
    List<FieldError> of(String method, String path, MultiMap query) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method)
                        && operation.path().matcher(path).matches())
                .findFirst()
                .map(operation -> faults(operation, query))
                .orElse(List.of());
    }

    private static List<FieldError> faults(Operation operation, MultiMap query) {
        List<FieldError> errors = new ArrayList<>();
        operation.parameters().forEach((name, form) -> {
            String value = query.get(name);
            if (value != null && !form.fits(value)) {
                errors.add(new FieldError(name, "query", "malformed", form.message()));
            }
        });
        return errors;
    }
}
