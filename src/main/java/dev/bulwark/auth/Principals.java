package dev.bulwark.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bulwark.auth.AuthRepository.Principal;
import dev.bulwark.platform.db.Notifications;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Living sessions by id. Remembered only while notifications arrive: the database tells every replica of each committed
 * change to users, sessions and roles, and what is remembered of them is dropped. While the listening connection is down,
 * every request asks the database.
 */
@ApplicationScoped
class Principals {

    private static final String CHANNEL = "bulwark_revocation";
    private static final String EVERYONE = "*";
    private static final int REMEMBERED_MAX = 50_000;

    private final Mutiny.SessionFactory sessions;
    private final AuthRepository repository;
    private final Notifications notifications;
    private final Clock clock;
    private final Cache<UUID, Principal> living;
    private final AtomicLong changes = new AtomicLong();

    Principals(
            Mutiny.SessionFactory sessions,
            AuthRepository repository,
            Notifications notifications,
            AuthConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.notifications = notifications;
        this.clock = clock;
        this.living = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(config.principalMemory())
                .build();
    }

    void listen(@Observes StartupEvent started) {
        notifications.listen(CHANNEL, this::forget, () -> forget(EVERYONE));
    }

    /** The session's user, if the session lives and the user may act. */
    Uni<Optional<Principal>> find(UUID sessionId) {
        Principal known = living.getIfPresent(sessionId);
        if (known != null) {
            return Uni.createFrom().item(unexpired(Optional.of(known)));
        }
        long changesBefore = changes.get();
        return sessions.withSession(session -> repository.findPrincipal(session, sessionId))
                .invoke(found -> found.ifPresent(principal -> remember(sessionId, principal, changesBefore)))
                .map(this::unexpired);
    }

    /** Drops what is remembered of a user; after this replica's own commit, ahead of the notification. */
    void forget(String userId) {
        changes.incrementAndGet();
        if (userId.equals(EVERYONE)) {
            living.invalidateAll();
        } else {
            living.asMap()
                    .values()
                    .removeIf(principal -> principal.userId().toString().equals(userId));
        }
    }

    /** A change that was told while the row was being read may have come too late for it: then it is not remembered. */
    private void remember(UUID sessionId, Principal principal, long changesBefore) {
        if (notifications.isListening() && changes.get() == changesBefore) {
            living.put(sessionId, principal);
            if (changes.get() != changesBefore) {
                living.invalidate(sessionId);
            }
        }
    }

    private Optional<Principal> unexpired(Optional<Principal> found) {
        return found.filter(principal -> clock.instant().isBefore(principal.expiresAt()));
    }
}
