package dev.bulwark.platform.json;

import dev.bulwark.platform.problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/** Bean Validation's findings in the words of the API. */
public final class Violations {

    private static final Map<String, String> CODES = Map.of("NotNull", "required", "NotBlank", "required");

    private Violations() {}

    static FieldError inBody(ConstraintViolation<?> violation) {
        return new FieldError(
                field(violation.getPropertyPath(), false), "body", code(violation), violation.getMessage());
    }

    /** A violation on a parameter of a resource method; its Java name is the parameter's name in camelCase. */
    public static FieldError inParameter(ConstraintViolation<?> violation) {
        return new FieldError(
                field(violation.getPropertyPath(), true), "query", code(violation), violation.getMessage());
    }

    /** A fixed order, so that the same request always gets the same answer. */
    public static List<FieldError> inOrder(List<FieldError> errors) {
        return errors.stream()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .toList();
    }

    /** A constraint over several fields carries its own code (see {@link FieldFaults}); others are named by their kind. */
    private static String code(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> extended = violation.unwrap(HibernateConstraintViolation.class);
        FieldFaults.Code own = extended.getDynamicPayload(FieldFaults.Code.class);
        if (own != null) {
            return own.code();
        }
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return CODES.getOrDefault(name, snake(name));
    }

    private static String field(Path path, boolean skipMethod) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
            if (skipMethod && node.getKind() == ElementKind.METHOD
                    || node.getKind() == ElementKind.CONTAINER_ELEMENT
                    || node.getName() == null) {
                continue;
            }
            field.append(field.isEmpty() ? "" : ".").append(snake(node.getName()));
        }
        return field.isEmpty() ? "(body)" : field.toString();
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
