package dev.bulwark.loans.applications;

import dev.bulwark.customers.CustomerProblem;
import dev.bulwark.loans.LoanProduct;
import dev.bulwark.loans.OfferRules;
import dev.bulwark.money.Money;
import dev.bulwark.platform.json.ToldTogether;
import dev.bulwark.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which applications are taken, and for whom. Pure. */
final class ApplicationRules {

    private ApplicationRules() {}

    /**
     * Fails with VALIDATION_FAILED, which names every bad field: those of the form, and those that the product refuses.
     *
     * @param product empty for one that is not lent
     */
    static Application check(ApplyRequest request, Optional<LoanProduct> product) {
        List<FieldError> faults = new ArrayList<>(request.faults());
        if (!request.isFaulty("product")) {
            product.ifPresentOrElse(
                    found -> faults.addAll(faultsBy(found, request)), () -> faults.add(OfferRules.unknownProduct()));
        }
        if (!faults.isEmpty()) {
            throw ToldTogether.invalid(faults);
        }
        LoanProduct lent = product.orElseThrow();
        Currency currency = lent.currency();
        return new Application(
                lent,
                Money.parse(request.loanAmount(), currency),
                months(lent, request),
                minor(request.monthlyIncome(), currency),
                minor(request.monthlyObligations(), currency));
    }

    private static List<FieldError> faultsBy(LoanProduct product, ApplyRequest request) {
        List<FieldError> faults = new ArrayList<>();
        if (!request.isFaulty("loan_amount")) {
            OfferRules.amountFault(product, request.loanAmount()).ifPresent(faults::add);
        }
        if (!request.isFaulty("term_months")) {
            OfferRules.termFault(product, months(product, request)).ifPresent(faults::add);
        }
        monthlyFault("monthly_income", request.monthlyIncome(), product).ifPresent(faults::add);
        monthlyFault("monthly_obligations", request.monthlyObligations(), product)
                .ifPresent(faults::add);
        return faults;
    }

    private static int months(LoanProduct product, ApplyRequest request) {
        return request.termMonths() == null ? product.limits().termDefault() : request.termMonths();
    }

    /** Nothing is an answer too. What the reading found wrong is null here. */
    private static Optional<FieldError> monthlyFault(String field, String text, LoanProduct product) {
        return text == null
                ? Optional.empty()
                : Money.faultOf(text, product.currency())
                        .filter(fault -> fault != Money.Fault.ZERO)
                        .map(fault -> FieldError.inBody(
                                field, fault.code(), "must be an amount of the product's currency, or zero"));
    }

    private static Long minor(String text, Currency currency) {
        return text == null ? null : (Long) Money.parse(text, currency).amountMinor();
    }

    /** Fails with CUSTOMER_NOT_FOUND when a customer names another, as for any foreign object. */
    static void requireOwn(UUID ownerId, ApplyRequest request) {
        if (ownerId != null && request.customerId() != null && !ownerId.equals(request.customerId())) {
            throw CustomerProblem.CUSTOMER_NOT_FOUND.problem();
        }
    }

    /**
     * Whom the application is for; empty for somebody who is no customer yet. Fails with LOAN_APPLICANT_MISMATCH: a
     * customer applies for itself only, and is not told whether anybody else has the number.
     *
     * @param ownerId the customer who applies; null for staff
     * @param found who has the ssn
     */
    static Optional<UUID> applicant(UUID ownerId, UUID customerId, Optional<UUID> found) {
        UUID wanted = ownerId == null ? customerId : ownerId;
        if (wanted != null && !found.equals(Optional.of(wanted))) {
            throw ApplicationProblem.LOAN_APPLICANT_MISMATCH.problem();
        }
        return found;
    }
}
