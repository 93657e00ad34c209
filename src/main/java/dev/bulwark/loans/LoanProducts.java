package dev.bulwark.loans;

import dev.bulwark.loans.schedule.BusinessDays;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What the bank lends. Joins the caller's session. */
@ApplicationScoped
public class LoanProducts {

    private final LoanProductRepository repository;

    LoanProducts(LoanProductRepository repository) {
        this.repository = repository;
    }

    /** Empty for a product that is not there, or is not lent any more. */
    public Uni<Optional<LoanProduct>> find(Session session, String name, LocalDate payout) {
        return repository.find(session, name, payout).map(Optional::ofNullable);
    }

    /** Those that a loan was agreed with, whatever its product says by now; with the holidays of the longest term. */
    public Uni<BusinessDays> businessDays(Session session, LoanConditions conditions, LocalDate from) {
        return repository
                .holidays(session, conditions.calendar(), from)
                .map(days -> new BusinessDays(conditions.businessDayRule(), days));
    }
}
