package dev.bulwark.platform.db;

import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.ValidateResult;

/**
 * Brings the schema up to date when the start has the owner's credentials; otherwise only looks whether it is. Then logs
 * in once as the application. Runs before anything else uses the database, so that whatever is wrong with the connection,
 * a role or the schema is said here, in one message.
 */
@ApplicationScoped
class SchemaStart {

    private static final ErrorCode PENDING = CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED;

    private final Flyway flyway;
    private volatile boolean current;
    private final ApplicationLogin application;
    private final Config config;

    SchemaStart(Flyway flyway, ApplicationLogin application, Config config) {
        this.flyway = flyway;
        this.application = application;
        this.config = config;
    }

    /** Whether the tables of this version are there. */
    boolean isCurrent() {
        return current;
    }

    void run(@Observes @Priority(800) StartupEvent starting) {
        String role = value("quarkus.datasource.username");
        boolean owner = !value("quarkus.flyway.username").equals(role)
                || value("bulwark.db.owner-username").equals(role);
        try {
            if (owner) {
                flyway.migrate();
            } else {
                refuse(flyway.validateWithResult());
            }
        } catch (FlywayValidateException altered) {
            refuse(flyway.validateWithResult());
            throw altered;
        } catch (FlywayException failure) {
            throw ConnectionFault.in(failure, owner ? "BULWARK_DB_OWNER_USERNAME" : "BULWARK_DB_USERNAME")
                    .orElseThrow(() -> failure);
        }
        application.verify();
        current = true;
    }

    /** A schema that is newer than this version is fine: a rolling update migrates before the last old replica ends. */
    private static void refuse(ValidateResult result) {
        List<String> pending = versions(result, true);
        List<String> altered = versions(result, false);
        if (!altered.isEmpty()) {
            throw new StartRefused("the database schema was made by other migrations than this version has: "
                    + String.join(", ", altered) + ". Run the version that made it");
        }
        if (!pending.isEmpty()) {
            throw new StartRefused("the database schema is not current, migrations are pending: "
                    + String.join(", ", pending) + ". Start once with BULWARK_DB_OWNER_USERNAME and"
                    + " BULWARK_DB_OWNER_PASSWORD set to migrate it");
        }
    }

    private static List<String> versions(ValidateResult result, boolean pending) {
        return result.invalidMigrations.stream()
                .filter(migration -> PENDING.equals(migration.errorDetails.errorCode) == pending)
                .map(migration -> 'V' + migration.version)
                .toList();
    }

    private String value(String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }
}
