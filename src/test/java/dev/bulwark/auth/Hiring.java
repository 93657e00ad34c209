package dev.bulwark.auth;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.UserSessions.NewSession;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.platform.web.SessionMode;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Users who are not what a test is about. A hash takes a quarter of a second, and most of a suite's time would go into
 * those of thousands of people with one password: it is made once, and their sessions are opened as a login opens them
 * after the comparison. Tests of logins log in.
 */
@Singleton
public class Hiring {

    private final Mutiny.SessionFactory sessions;
    private final AuthRepository repository;
    private final PasswordHasher hasher;
    private final Entrance entrance;
    private final Clock clock;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    Hiring(
            Mutiny.SessionFactory sessions,
            AuthRepository repository,
            PasswordHasher hasher,
            Entrance entrance,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.hasher = hasher;
        this.entrance = entrance;
        this.clock = clock;
    }

    /** @param customerId the data subject of a user with role customer, else null */
    public UUID user(String username, String password, String role, UUID customerId, boolean temporary) {
        String hash = hashes.computeIfAbsent(password, unknown -> await(() -> hasher.hash(unknown)));
        AppUser user =
                new AppUser(UuidCreator.getTimeOrderedEpoch(), username, hash, role, customerId, clock.instant());
        await(() -> sessions.withTransaction(
                session -> repository.insert(session, temporary ? user.withTemporaryPassword() : user)));
        return user.id();
    }

    /** @return the access token of a new session */
    public String enter(UUID userId, String address) {
        return await(() -> sessions.withTransaction(session -> repository
                        .lockUser(session, userId)
                        .chain(user -> entrance.open(session, login(userId, address), user, "auth.login"))))
                .accessToken();
    }

    private NewSession login(UUID userId, String address) {
        String requestId = UUID.randomUUID().toString();
        return new NewSession(
                UuidCreator.getTimeOrderedEpoch(),
                userId,
                AuthMethods.PASSWORD,
                SessionMode.TOKEN,
                new RequestOrigin(requestId, address, null, null, null),
                clock.instant());
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
