package dev.bulwark.platform.json;

import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Lets a constraint on a whole record tell which field is wrong, with a code of its own. */
public final class FieldFaults {

    private FieldFaults() {}

    /** @param message a constant; it is never built from the request */
    public static void add(ConstraintValidatorContext context, String field, String code, String message) {
        context.disableDefaultConstraintViolation();
        context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(new Code(code));
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(field)
                .addConstraintViolation();
    }

    record Code(String code) {}
}
