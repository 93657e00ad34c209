package dev.bulwark.loans;

import dev.bulwark.loans.schedule.Terms;
import dev.bulwark.money.Money;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a product lends, and on which terms. */
final class QuoteRules {

    private QuoteRules() {}

    /** Fails with VALIDATION_FAILED, which names every bad field. */
    static Terms terms(LoanProduct product, QuoteRequest request, LocalDate today) {
        LoanProduct.Limits limits = product.limits();
        List<FieldError> errors = new ArrayList<>();
        checkAmount(product, request.loanAmount()).ifPresent(errors::add);
        int months = request.termMonths() == null ? limits.termDefault() : request.termMonths();
        if (months < limits.termMin() || months > limits.termMax()) {
            errors.add(FieldError.inBody("term_months", "out_of_range", "is outside of what the product offers"));
        }
        LocalDate firstDue = request.firstDueDate() == null ? today.plusMonths(1) : request.firstDueDate();
        if (!firstDue.isAfter(today) || firstDue.isAfter(today.plusDays(product.firstDueDaysMax()))) {
            errors.add(FieldError.inBody(
                    "first_due_date", "out_of_range", "must be after today, and no later than the product allows"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return product.terms(Money.parse(request.loanAmount(), product.currency()), months, today, firstDue);
    }

    private static Optional<FieldError> checkAmount(LoanProduct product, String text) {
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

    static ProblemException unknownProduct() {
        return ProblemException.invalid(
                List.of(FieldError.inBody("product", "product", "must be a product that the bank lends")));
    }
}
