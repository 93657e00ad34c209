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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Living sessions by id. Remembered only while notifications arrive: the database tells every replica of each committed
 * change to users, sessions and roles, and what is remembered of them is dropped. While the listening connection is down,
 * every request asks the database.
 *
 * <p>A session ends when nobody used it for {@link AuthConfig#sessionIdle}. That it was used is written down by the first
 * request of each minute, so an idle end comes up to a minute early, never late.
 */
@ApplicationScoped
public class Principals {

    private static final String CHANNEL = "bulwark_revocation";
    private static final String EVERYONE = "*";
    private static final int REMEMBERED_MAX = 50_000;
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final Mutiny.SessionFactory sessions;
    private final AuthRepository repository;
    private final Notifications notifications;
    private final AuthConfig config;
    private final Clock clock;
    private final Cache<UUID, Principal> living;
    private final AtomicLong changes = new AtomicLong();

    /** Sessions that are no rows. */
    private final Map<UUID, Principal> lent = new ConcurrentHashMap<>();

    Principals(
            Mutiny.SessionFactory sessions,
            AuthRepository repository,
            Notifications notifications,
            AuthConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.notifications = notifications;
        this.config = config;
        this.clock = clock;
        this.living = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(config.principalMemory())
                .build();
    }

    void listen(@Observes StartupEvent started) {
        notifications.listen(CHANNEL, this::forget, () -> forget(EVERYONE));
    }

    /** Lets a session that no database knows live on this replica, until it ends or is taken back. */
    void lend(UUID sessionId, Principal principal) {
        lent.put(sessionId, principal);
    }

    void takeBack(UUID sessionId) {
        lent.remove(sessionId);
    }

    /** The session's user, if the session lives and the user may act. The session counts as used. */
    Uni<Optional<Principal>> find(UUID sessionId) {
        Instant now = clock.instant();
        Principal borrowed = lent.get(sessionId);
        if (borrowed != null) {
            return Uni.createFrom().item(Optional.of(borrowed).filter(principal -> isLiving(principal, now)));
        }
        Principal known = living.getIfPresent(sessionId);
        if (known != null && isLiving(known, now)) {
            return touched(sessionId, known, now);
        }
        // Idle as far as is remembered: another replica may have seen it since.
        long changesBefore = changes.get();
        return sessions.withSession(session -> repository.findPrincipal(session, sessionId))
                .map(found -> found.filter(principal -> isLiving(principal, now)))
                .invoke(found -> found.ifPresent(principal -> remember(sessionId, principal, changesBefore)))
                .chain(found -> found.map(principal -> touched(sessionId, principal, now))
                        .orElseGet(() -> Uni.createFrom().item(found)));
    }

    private boolean isLiving(Principal principal, Instant now) {
        return principal.livesAt(now, config.sessionIdle());
    }

    /** Of the requests that find the minute over, the one that replaces what is remembered writes. */
    private Uni<Optional<Principal>> touched(UUID sessionId, Principal principal, Instant now) {
        boolean recent = now.isBefore(principal.lastSeenAt().plus(TOUCH_EVERY));
        Principal seen = principal.seenAt(now);
        if (recent || living.getIfPresent(sessionId) != null && !living.asMap().replace(sessionId, principal, seen)) {
            return Uni.createFrom().item(Optional.of(principal));
        }
        return sessions.withTransaction(session -> repository.touchSession(session, sessionId, now))
                .map(lives -> Optional.of(seen).filter(session -> lives));
    }

    /** Drops what is remembered of a user; after this replica's own commit, ahead of the notification. */
    public void forget(String userId) {
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
}
