package dev.bulwark.loans.days;

import dev.bulwark.ledger.BooksFindings;
import dev.bulwark.ledger.BooksFindings.Finding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Whether the bank's accounts say what its loans say. Reads all books of loans once. */
@ApplicationScoped
class LoanSums {

    /** Those of {@code loan_broken_invariant} that are sums: the others read every instalment. */
    static final Set<String> INVARIANTS = Set.of(
            "receivable_is_sum_of_outstanding",
            "suspense_is_sum_of_suspended",
            "overpayment_is_sum_of_overpaid",
            "recovery_is_sum_of_recovered",
            "write_off_is_sum_of_written_off");

    // Constants, so that the planner leaves out the other parts of the view.
    private static final String BROKEN = """
            select invariant, subject from loan_broken_invariant
            where invariant in ('receivable_is_sum_of_outstanding', 'suspense_is_sum_of_suspended',
                                'overpayment_is_sum_of_overpaid', 'recovery_is_sum_of_recovered',
                                'write_off_is_sum_of_written_off')
            """;

    private final BooksFindings findings;

    LoanSums(BooksFindings findings) {
        this.findings = findings;
    }

    /** Raises an alert for what is newly broken. Joins the caller's transaction. */
    Uni<Void> check(Session session, Instant now) {
        return session.createNativeQuery(BROKEN, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Finding((String) row[0], (String) row[1]))
                        .toList())
                .chain((List<Finding> found) -> findings.report(session, INVARIANTS, found, DayRun.ORIGIN, now))
                .invoke(BooksFindings::log)
                .replaceWithVoid();
    }
}
