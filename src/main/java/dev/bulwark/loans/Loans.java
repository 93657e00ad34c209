package dev.bulwark.loans;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Loans and their states. Joins the caller's session. The row of {@code loan} is locked before that of {@code loan_book}, and
 * both before any account.
 */
@ApplicationScoped
public class Loans {

    private final LoanRepository repository;

    Loans(LoanRepository repository) {
        this.repository = repository;
    }

    /**
     * Fails with LOAN_NOT_FOUND, for an absent loan and a foreign one alike.
     *
     * @param ownerId when set, the loan must be this customer's; null for staff
     */
    public Uni<Loan> get(Session session, UUID id, UUID ownerId) {
        return repository
                .find(session, id, ownerId)
                .map(found -> found.orElseThrow(LoanProblem.LOAN_NOT_FOUND::problem));
    }

    /** {@link #get}, and locks the row until the transaction ends. */
    public Uni<Loan> lock(Session session, UUID id, UUID ownerId) {
        return repository
                .lock(session, id, ownerId)
                .map(found -> found.orElseThrow(LoanProblem.LOAN_NOT_FOUND::problem));
    }

    /**
     * Call it under {@link #lock}. Fails with LOAN_STATE where no way leads from one state to the other.
     *
     * @param on the business date
     */
    public Uni<Void> move(Session session, Loan loan, LoanStatus next, LocalDate on) {
        require(loan, next);
        return repository.move(session, loan.id(), next, next == LoanStatus.CLOSED ? on : null);
    }

    /**
     * Gives a loan up, of which what was owed is in {@code loan_write_off} already: a trigger looks. Call it under {@link
     * #lock}. Fails with LOAN_STATE unless it is active.
     *
     * @param reasonSealed under the customer's key
     */
    public Uni<Void> writeOff(Session session, Loan loan, byte[] reasonSealed) {
        require(loan, LoanStatus.WRITTEN_OFF);
        return repository.writeOff(session, loan.id(), reasonSealed);
    }

    /** Fails with LOAN_STATE, which names the state in the member {@code status}. */
    public static void require(Loan loan, LoanStatus next) {
        if (!loan.status().mayBecome(next)) {
            throw state(loan);
        }
    }

    /** Fails likewise unless the loan is in this state. */
    public static void requireIs(Loan loan, LoanStatus status) {
        if (loan.status() != status) {
            throw state(loan);
        }
    }

    /** Fails likewise before the payout. */
    public static void requirePaidOut(Loan loan) {
        if (!loan.status().isPaidOut()) {
            throw state(loan);
        }
    }

    private static RuntimeException state(Loan loan) {
        return LoanProblem.LOAN_STATE
                .problem()
                .with("loan_status", loan.status().stored());
    }
}
