package dev.bulwark.loans;

import dev.bulwark.money.Money;
import dev.bulwark.platform.problem.FieldError;
import java.util.Optional;

/** What of a request a product does not lend. */
public final class OfferRules {

    private OfferRules() {}

    /** Empty for an amount that the product lends. */
    public static Optional<FieldError> amountFault(LoanProduct product, String text) {
        Optional<Money.Fault> fault = Money.faultOf(text, product.currency());
        if (fault.isPresent()) {
            return Optional.of(FieldError.inBody(
                    "loan_amount", fault.get().code(), "must be a positive amount of the product's currency"));
        }
        long minor = Money.parse(text, product.currency()).amountMinor();
        return minor < product.limits().minMinor() || minor > product.limits().maxMinor()
                ? Optional.of(FieldError.inBody("loan_amount", "out_of_range", "is outside of what the product offers"))
                : Optional.empty();
    }

    /** Empty for a term that the product offers. */
    public static Optional<FieldError> termFault(LoanProduct product, int months) {
        return months < product.limits().termMin() || months > product.limits().termMax()
                ? Optional.of(FieldError.inBody("term_months", "out_of_range", "is outside of what the product offers"))
                : Optional.empty();
    }

    public static FieldError unknownProduct() {
        return FieldError.inBody("product", "product", "must be a product that the bank lends");
    }
}
