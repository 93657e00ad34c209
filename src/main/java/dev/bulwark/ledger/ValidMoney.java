package dev.bulwark.ledger;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The amount is positive, fits the scale of its currency and the ledger's range. Each fault has its own code: {@code
 * amount_malformed}, {@code amount_negative}, {@code amount_too_precise}, {@code amount_zero}, {@code amount_overflow},
 * {@code currency_unknown}; the first of them that applies is told.
 */
@Documented
@Constraint(validatedBy = ValidMoneyValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidMoney {

    String message() default "is not a valid amount";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
