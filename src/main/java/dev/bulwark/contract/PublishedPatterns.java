package dev.bulwark.contract;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What is checked here is the whole text; a JSON Schema looks whether its pattern occurs anywhere in it. */
final class PublishedPatterns {

    /** What the generator makes of {@code @NotBlank}, which is the one that does mean anywhere. */
    private static final String NOT_BLANK = "\\S";

    private PublishedPatterns() {}

    static void anchor(OpenAPI contract) {
        contract.getComponents().getSchemas().values().forEach(PublishedPatterns::anchor);
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(PublishedPatterns::schemas)
                .forEach(PublishedPatterns::anchor);
    }

    /** Of parameters and of bodies that are written at the operation itself. */
    private static Stream<Schema> schemas(Operation operation) {
        Stream<Schema> parameters = stream(operation.getParameters()).map(parameter -> parameter.getSchema());
        Stream<Schema> bodies = operation.getRequestBody() == null
                ? Stream.empty()
                : operation.getRequestBody().getContent().getMediaTypes().values().stream()
                        .map(type -> type.getSchema());
        return Stream.concat(parameters, bodies).filter(Objects::nonNull);
    }

    private static void anchor(Schema schema) {
        if (schema.getPattern() != null) {
            schema.setPattern(anchored(schema.getPattern()));
        }
        stream(schema.getProperties() == null ? null : schema.getProperties().values())
                .forEach(PublishedPatterns::anchor);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .flatMap(PublishedPatterns::stream)
                .forEach(PublishedPatterns::anchor);
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull)
                .forEach(PublishedPatterns::anchor);
    }

    /** A choice needs brackets, or only its ends would be held. */
    private static String anchored(String pattern) {
        if (pattern.equals(NOT_BLANK)) {
            return "^[\\s\\S]*\\S[\\s\\S]*$";
        }
        boolean held = pattern.startsWith("^") && pattern.endsWith("$") && !pattern.contains("|");
        return held ? pattern : "^(?:" + pattern + ")$";
    }

    private static <T> Stream<T> stream(Collection<T> some) {
        return (some == null ? List.<T>of() : some).stream();
    }
}
