package dev.bulwark.platform.json;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Why somebody decided something: 1 to 500 characters, one of them a letter or a digit, none of them invisible, breaking
 * the line or turning the direction of writing, as whoever reads it must see what stands there. It may name a person, so
 * it is stored sealed, and never logged or audited in clear.
 */
@Pattern(regexp = "(?=.*[\\p{L}\\p{N}])[^\\p{C}\\p{Zl}\\p{Zp}]{1,500}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Reason {

    String message() default "must be 1 to 500 characters, one of them a letter or a digit, none of them invisible";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
