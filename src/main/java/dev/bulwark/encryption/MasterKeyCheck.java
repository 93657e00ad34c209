package dev.bulwark.encryption;

import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Refuses to start on data that another master key sealed: better no service than one that cannot read its customers
 * and would seal new ones under the wrong key. Runs after the schema is current and before anything opens a sealed
 * value.
 */
@ApplicationScoped
class MasterKeyCheck {

    private final Mutiny.SessionFactory sessions;
    private final KeyChecks checks;
    private final DataKeyRepository dataKeys;
    private final KeyRing keys;

    MasterKeyCheck(Mutiny.SessionFactory sessions, KeyChecks checks, DataKeyRepository dataKeys, KeyRing keys) {
        this.sessions = sessions;
        this.checks = checks;
        this.dataKeys = dataKeys;
        this.keys = keys;
    }

    void verify(@Observes @Priority(900) StartupEvent starting) throws Throwable {
        boolean recognized =
                VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(checks::recognizesMasterKeys));
        if (!recognized) {
            throw new StartRefused("BULWARK_MASTER_KEY is not the key that the data of this database was sealed under."
                    + " Start with the former key, or with the database that belongs to this one");
        }
        List<Integer> needed =
                VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(dataKeys::masterVersions));
        for (int version : needed) {
            if (!keys.has(version)) {
                throw new StartRefused("master key version " + version + " is missing: data is still sealed under it");
            }
        }
    }
}
