package dev.bulwark.platform.db;

import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Logs in once as the application's role, over the pool that serves requests, and looks at what that role may do. */
@ApplicationScoped
class ApplicationLogin {

    private static final Logger LOG = Logger.getLogger(ApplicationLogin.class);
    private static final long ANSWER_MAX_SECONDS = 30;

    /** Whoever owns the tables, is a member of their owner or is a superuser passes every grant. */
    private static final String PASSES_GRANTS = """
            select pg_has_role(current_user, relowner, 'member')
            from pg_class where oid = to_regclass('flyway_schema_history')""";

    private final Pool application;

    ApplicationLogin(Pool application) {
        this.application = application;
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
            return application
                    .query(PASSES_GRANTS)
                    .execute()
                    .map(rows -> rows.iterator().next().getBoolean(0))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(ANSWER_MAX_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw ConnectionFault.in(failure, "BULWARK_DB_USERNAME")
                    .orElseThrow(() -> new IllegalStateException("the application's database role", failure));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while starting", stopping);
        }
    }
}
