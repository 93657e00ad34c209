package dev.bulwark.schedules;

import dev.bulwark.accounts.AccountProblem;
import dev.bulwark.accounts.ClosingCheck;
import dev.bulwark.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Keeps an account open while a schedule debits it. One that only credits it does not: a stranger could make that, and it
 * ends at its next due date.
 */
@ApplicationScoped
class ActiveSchedules implements ClosingCheck {

    private final ScheduleRepository schedules;

    ActiveSchedules(ScheduleRepository schedules) {
        this.schedules = schedules;
    }

    @Override
    public Uni<Optional<ProblemType>> check(Session session, UUID accountId) {
        return schedules
                .hasActive(session, accountId)
                .map(active -> active ? Optional.of(AccountProblem.ACCOUNT_HAS_SCHEDULES) : Optional.empty());
    }
}
