package dev.bulwark.auth;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.AuthRepository.Principal;
import dev.bulwark.platform.probe.ProbeLogin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A session that is in the memory of this replica alone, for a probe of this replica, and ends with its question or after a minute.
 * Nobody can log in to it: its user is no row, so it has no password, and whatever would be written in its name fails. It is seen
 * in the audit log as {@link #USER}.
 */
@ApplicationScoped
class LentSession implements ProbeLogin {

    /** The user that probes are, in every bank: the lowest id of version 8 (RFC 9562, section 5.8), which is given to nobody. */
    static final UUID USER = UUID.fromString("00000000-0000-8000-8000-000000000000");

    /** What the searches ask for; nothing that writes. */
    static final Set<String> PERMISSIONS = Set.of("customers:read", "accounts:read", "loans:read");

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Principals principals;
    private final AccessTokens tokens;
    private final Clock clock;

    LentSession(Principals principals, AccessTokens tokens, Clock clock) {
        this.principals = principals;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public <T> Uni<T> during(Function<String, Uni<T>> question) {
        return Uni.createFrom().deferred(() -> {
            UUID sessionId = UuidCreator.getTimeOrderedEpoch();
            Instant now = clock.instant();
            principals.lend(sessionId, principal(now));
            return question.apply(tokens.sign(USER, sessionId, AuthMethods.PASSWORD, now))
                    .onTermination()
                    .invoke(() -> principals.takeBack(sessionId));
        });
    }

    /** With a factor that its token has not proved: no step that needs a fresh proof can be taken either. */
    private static Principal principal(Instant now) {
        return new Principal(
                USER, "probe", "probe", null, false, AuthMethods.PASSWORD, now.plus(LIFE), now, PERMISSIONS, true);
    }
}
