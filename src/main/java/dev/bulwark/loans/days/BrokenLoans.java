package dev.bulwark.loans.days;

import dev.bulwark.loans.days.EndOfDayRepository.State;
import dev.bulwark.platform.db.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Loans that cannot be counted: set aside so that the others can, and tried again until they have caught up. */
@ApplicationScoped
class BrokenLoans {

    private static final Logger LOG = Logger.getLogger(BrokenLoans.class);
    private static final int TRIED_MAX = 1_000;

    private final Mutiny.SessionFactory sessions;
    private final EndOfDayRepository repository;
    private final LoanDays days;
    private final EndOfDayAlarm alarm;
    private final Clock clock;

    BrokenLoans(
            Mutiny.SessionFactory sessions,
            EndOfDayRepository repository,
            LoanDays days,
            EndOfDayAlarm alarm,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.days = days;
        this.alarm = alarm;
        this.clock = clock;
    }

    /**
     * Sets aside the loan that is next, after a step failed that would have counted it alone. Opens a transaction. If another
     * replica has counted it meanwhile, the one set aside is counted by {@link #tryAgain}, so nothing is lost.
     */
    Uni<Void> setAside(Throwable failure) {
        return sessions.withTransaction(session -> repository
                        .lockState(session)
                        .chain(locked -> locked.isEmpty()
                                ? Uni.createFrom().item(Optional.<UUID>empty())
                                : repository.recordFailure(session, locked.get(), clock.instant())))
                .invoke(found -> found.ifPresent(loanId -> LOG.errorf(failure, "loan %s could not be counted", loanId)))
                .replaceWithVoid();
    }

    /** Takes those set aside to the morning of the open day, a transaction each; rings for what fails again. */
    Uni<Void> tryAgain() {
        return sessions.withSession(session -> repository.failed(session, TRIED_MAX))
                .chain(loanIds -> loanIds.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sessions.withSession(repository::state).chain(state -> tryAgain(loanIds, state)));
    }

    private Uni<Void> tryAgain(List<UUID> loanIds, State state) {
        return InTurn.each(
                loanIds,
                loanId -> sessions.withTransaction(session -> days.bringTo(session, loanId, state.openDay())
                                .chain(() -> repository.recover(session, loanId)))
                        .onFailure()
                        .recoverWithUni(failure -> sessions.withTransaction(
                                        session -> repository.failAgain(session, loanId, clock.instant()))
                                .chain(() -> alarm.loanNotCounted(loanId))));
    }
}
