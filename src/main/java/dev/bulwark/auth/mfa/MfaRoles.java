package dev.bulwark.auth.mfa;

import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Which roles must have a second factor. A start that names a role which does not exist is refused: it protects nobody.
 */
@ApplicationScoped
public class MfaRoles {

    private static final Logger LOG = Logger.getLogger(MfaRoles.class);
    static final String CUSTOMER = "customer";
    private static final Set<String> STAFF = Set.of("staff");
    private static final Set<String> NONE = Set.of("none");

    private final Mutiny.SessionFactory sessions;
    private final MfaRepository repository;
    private final Set<String> configured;

    MfaRoles(Mutiny.SessionFactory sessions, MfaRepository repository, MfaConfig config) {
        this.sessions = sessions;
        this.repository = repository;
        this.configured = Set.copyOf(config.roles());
    }

    void check(@Observes @Priority(1050) StartupEvent started) throws Throwable {
        if (configured.equals(STAFF)) {
            return;
        }
        Set<String> known = VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(repository::roles));
        if (!configured.equals(NONE) && !known.containsAll(configured)) {
            throw new StartRefused("BULWARK_AUTH_MFA_ROLES must be staff, none, or names of roles that exist");
        }
        known.stream()
                .filter(role -> !role.equals(CUSTOMER) && !demandedOf(role))
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(roles -> LOG.warnf("no second factor is demanded of: %s (BULWARK_AUTH_MFA_ROLES)", roles));
    }

    public boolean demandedOf(String role) {
        return configured.equals(STAFF) ? !role.equals(CUSTOMER) : configured.contains(role);
    }
}
