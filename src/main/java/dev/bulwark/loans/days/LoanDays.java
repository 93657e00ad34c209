package dev.bulwark.loans.days;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Counts the days of one loan, before something is done with it. */
@ApplicationScoped
public class LoanDays {

    private final DaysRepository repository;
    private final Clock clock;

    LoanDays(DaysRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** {@link #bringTo(Session, UUID, LocalDate, Collection)} for what then touches no account of a customer. */
    public Uni<Void> bringTo(Session session, UUID loanId, LocalDate day) {
        return bringTo(session, loanId, day, List.of());
    }

    /**
     * Takes the loan to the morning of the day, counting each day that is missing, in order. Does nothing for a loan that is
     * there already, or is not open. Joins the caller's transaction and locks, until it ends, the loan's book; and, if a
     * day is missing, the bank's accounts of loans together with the accounts given, in id order.
     *
     * @param accounts on which the caller is going to post in the same transaction. Give all: days are posted first, so
     *     locking one of these only afterwards would let two callers wait for each other
     */
    public Uni<Void> bringTo(Session session, UUID loanId, LocalDate day, Collection<UUID> accounts) {
        return repository.bringTo(session, loanId, day, clock.instant(), accounts);
    }
}
