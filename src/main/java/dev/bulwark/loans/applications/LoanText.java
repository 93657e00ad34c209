package dev.bulwark.loans.applications;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What somebody writes about a loan, in one line. It may name a person, so it is stored sealed, never logged or audited. */
@Pattern(regexp = "(?=.*\\S)[^\\p{C}\\u2028\\u2029]{3,140}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface LoanText {

    String message() default "must be 3 to 140 characters, not only spaces, without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
