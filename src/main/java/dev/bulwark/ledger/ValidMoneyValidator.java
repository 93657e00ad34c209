package dev.bulwark.ledger;

import dev.bulwark.money.Money;
import dev.bulwark.money.Money.Fault;
import dev.bulwark.platform.json.FieldFaults;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Checks amount and currency together; a missing one is told by its own {@code @NotNull}. */
public class ValidMoneyValidator implements ConstraintValidator<ValidMoney, MoneyRequest> {

    private static final Map<Fault, String> MESSAGES = Map.of(
            Fault.MALFORMED, "must be a decimal string such as \"12.50\"",
            Fault.NEGATIVE, "must be greater than zero",
            Fault.TOO_PRECISE, "has more decimals than its currency",
            Fault.ZERO, "must be greater than zero",
            Fault.OVERFLOW, "is larger than the ledger can hold");

    private static final Currency WIDEST = Currency.getInstance("BHD"); // three decimals, as many as any in use

    @Override
    public boolean isValid(MoneyRequest request, ConstraintValidatorContext context) {
        if (request == null) {
            return true;
        }
        Optional<Currency> currency =
                request.currency() == null ? Optional.empty() : Money.currency(request.currency());
        Optional<Fault> fault =
                request.amount() == null ? Optional.empty() : Money.faultOf(request.amount(), currency.orElse(WIDEST));
        boolean unknownCurrency = request.currency() != null && currency.isEmpty();
        if (unknownCurrency) {
            FieldFaults.add(context, "currency", "currency_unknown", "must be an ISO 4217 currency code such as EUR");
        }
        fault.ifPresent(found -> FieldFaults.add(context, "amount", found.code(), MESSAGES.get(found)));
        return !unknownCurrency && fault.isEmpty();
    }
}
