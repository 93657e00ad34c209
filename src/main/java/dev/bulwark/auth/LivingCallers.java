package dev.bulwark.auth;

import dev.bulwark.auth.AuthRepository.Principal;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.CallerCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks the database each time. */
@ApplicationScoped
class LivingCallers implements CallerCheck {

    private final Mutiny.SessionFactory sessions;
    private final AuthRepository repository;
    private final AuthConfig config;
    private final Clock clock;

    LivingCallers(Mutiny.SessionFactory sessions, AuthRepository repository, AuthConfig config, Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> mayStill(Caller caller, Set<String> permissions) {
        Instant now = clock.instant();
        return sessions.withSession(session -> repository.findPrincipal(session, caller.sessionId()))
                .map(found -> found.filter(principal -> principal.livesAt(now, config.sessionIdle()))
                        .filter(principal -> Objects.equals(principal.customerId(), caller.customerId()))
                        .map(Principal::permissions)
                        .filter(held -> !Collections.disjoint(held, permissions))
                        .isPresent());
    }
}
