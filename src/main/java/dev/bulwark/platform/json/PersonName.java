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
 * A person's name: 2 to 100 letters, marks, spaces, apostrophes, hyphens and dots, starting with a letter. Stored exactly;
 * O'Brien and Nguyễn fit, markup and control characters do not.
 */
@Pattern(regexp = "(?=.{2,100}$)\\p{L}[\\p{L}\\p{M} '’.-]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonName {

    String message() default "must be 2 to 100 letters, spaces, apostrophes, hyphens and dots";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
