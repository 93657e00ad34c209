package dev.bulwark.accounts;

import dev.bulwark.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** A feature with something against closing the accounts that a test names. */
@Singleton
class ScheduledAccounts implements ClosingCheck {

    private final Set<UUID> scheduled = ConcurrentHashMap.newKeySet();

    void add(String accountId) {
        scheduled.add(UUID.fromString(accountId));
    }

    void remove(String accountId) {
        scheduled.remove(UUID.fromString(accountId));
    }

    @Override
    public Uni<Optional<ProblemType>> check(Session session, UUID accountId) {
        return Uni.createFrom()
                .item(
                        scheduled.contains(accountId)
                                ? Optional.of(AccountProblem.ACCOUNT_HAS_SCHEDULES)
                                : Optional.empty());
    }
}
