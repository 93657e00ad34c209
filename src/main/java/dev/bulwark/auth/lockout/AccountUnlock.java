package dev.bulwark.auth.lockout;

import dev.bulwark.auth.AccountLocks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Ends the delay of a user's account, and begins its count anew. Addresses stay blocked. */
@ApplicationScoped
class AccountUnlock implements AccountLocks {

    private final LockoutRepository repository;
    private final AccountKeys keys;

    AccountUnlock(LockoutRepository repository, AccountKeys keys) {
        this.repository = repository;
        this.keys = keys;
    }

    @Override
    public Uni<Void> clear(Session session, UUID userId, Instant now) {
        byte[] account = keys.of(userId);
        return repository
                .lockAccount(session, account, now)
                .chain(() -> repository.forgive(session, account))
                .chain(() -> repository.forget(session, account));
    }
}
