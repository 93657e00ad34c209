package dev.bulwark.loans;

import dev.bulwark.loans.schedule.Terms;
import dev.bulwark.money.Money;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a product lends, and on which terms. */
final class QuoteRules {

    private QuoteRules() {}

    /** Fails with VALIDATION_FAILED, which names every bad field. */
    static Terms terms(LoanProduct product, QuoteRequest request, LocalDate today) {
        LoanProduct.Limits limits = product.limits();
        List<FieldError> errors = new ArrayList<>();
        OfferRules.amountFault(product, request.loanAmount()).ifPresent(errors::add);
        int months = request.termMonths() == null ? limits.termDefault() : request.termMonths();
        OfferRules.termFault(product, months).ifPresent(errors::add);
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

    static ProblemException unknownProduct() {
        return ProblemException.invalid(List.of(OfferRules.unknownProduct()));
    }
}
