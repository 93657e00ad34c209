package dev.bulwark.accounts;

import dev.bulwark.money.Money;
import dev.bulwark.platform.json.FieldFaults;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param overdraftLimit how far below zero the account may go; null for not at all */
@OpenAccountRequest.Consistent
public record OpenAccountRequest(
        @NotNull UUID customerId,
        @NotNull String currency,
        @NotNull AccountType type,
        @Schema(pattern = LimitTexts.AMOUNT) String overdraftLimit) {

    /** A trillion in a currency of two decimals. Pair of ledger_account_overdraft_capped. */
    static final long OVERDRAFT_LIMIT_MINOR_MAX = 100_000_000_000_000L;

    long overdraftLimitMinor() {
        Currency unit = Money.currency(currency).orElseThrow();
        return overdraftLimit == null || new BigDecimal(overdraftLimit).signum() == 0
                ? 0
                : Money.parse(overdraftLimit, unit).amountMinor();
    }

    /** The currency exists and the limit fits it. */
    @Constraint(validatedBy = ConsistentValidator.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Consistent {

        String message() default "is inconsistent";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Public for the validator, which makes it. */
    public static class ConsistentValidator implements ConstraintValidator<Consistent, OpenAccountRequest> {

        @Override
        public boolean isValid(OpenAccountRequest request, ConstraintValidatorContext context) {
            if (request.currency == null) {
                return true;
            }
            Optional<Currency> unit = Money.currency(request.currency);
            if (unit.isEmpty()) {
                FieldFaults.add(
                        context, "currency", "currency_unknown", "must be an ISO 4217 currency code such as EUR");
                return false;
            }
            boolean fits = request.overdraftLimit == null
                    || Money.faultOf(request.overdraftLimit, unit.get())
                            .map(Money.Fault.ZERO::equals)
                            .orElse(true);
            if (!fits) {
                FieldFaults.add(
                        context, "overdraftLimit", "amount_malformed", "must be zero or more, such as \"500.00\"");
            }
            if (fits && request.overdraftLimitMinor() > OVERDRAFT_LIMIT_MINOR_MAX) {
                FieldFaults.add(context, "overdraftLimit", "amount_overflow", "is larger than an account may have");
                return false;
            }
            return fits;
        }
    }
}
