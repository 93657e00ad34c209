package dev.bulwark.platform.db;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Logs in once as the application's role, over the pool that serves requests, and looks at what that role may do. */
@ApplicationScoped
class ApplicationLogin {

    private static final Logger LOG = Logger.getLogger(ApplicationLogin.class);

    /** Whoever owns the tables, is a member of their owner or is a superuser passes every grant. */
    private static final String PASSES_GRANTS = """
            select pg_has_role(current_user, relowner, 'member')
            from pg_class where oid = to_regclass('flyway_schema_history')""";

    private final Mutiny.SessionFactory sessions;

    ApplicationLogin(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Blocks; for the start only. Warns when the role could change history: then only the triggers stand against it. */
    void verify() {
        if (passesGrants()) {
            LOG.warn("the application's database role has the rights of the tables' owner: append-only rests on"
                    + " triggers alone");
        }
    }

    private boolean passesGrants() {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(session ->
                    session.createNativeQuery(PASSES_GRANTS, Boolean.class).getSingleResult()));
        } catch (Throwable failure) {
            throw ConnectionFault.in(failure, "BULWARK_DB_USERNAME")
                    .orElseThrow(() -> new IllegalStateException("the application's database role", failure));
        }
    }
}
