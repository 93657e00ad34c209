package dev.bulwark.platform.db;

import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date when the start has the owner's credentials; otherwise only looks whether it is. Runs before
 * anything else uses the database.
 */
@ApplicationScoped
class SchemaStart {

    private static final Logger LOG = Logger.getLogger(SchemaStart.class);

    private final Flyway flyway;
    private final Config config;

    SchemaStart(Flyway flyway, Config config) {
        this.flyway = flyway;
        this.config = config;
    }

    void run(@Observes @Priority(800) StartupEvent starting) {
        String migrator = value("quarkus.flyway.username");
        String application = value("quarkus.datasource.username");
        if (!migrator.equals(application)) {
            flyway.migrate();
            return;
        }
        if (value("bulwark.db.owner-username").equals(application)) {
            LOG.warn("owner and application are the same database role: append-only rests on triggers alone");
            flyway.migrate();
            return;
        }
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new StartRefused("the database schema is not current: " + pending.length + " migrations are pending. "
                    + "Start once with BULWARK_DB_OWNER_USERNAME and BULWARK_DB_OWNER_PASSWORD set to migrate it");
        }
    }

    private String value(String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }
}
