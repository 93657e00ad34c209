package dev.bulwark.encryption;

import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

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
    private final SecretRepository secrets;
    private final KeyRing keys;

    MasterKeyCheck(
            Mutiny.SessionFactory sessions,
            KeyChecks checks,
            DataKeyRepository dataKeys,
            SecretRepository secrets,
            KeyRing keys) {
        this.sessions = sessions;
        this.checks = checks;
        this.dataKeys = dataKeys;
        this.secrets = secrets;
        this.keys = keys;
    }

    /** What is missing comes first: a start that is refused remembers no key, which may be a wrong one. */
    void verify(@Observes @Priority(900) StartupEvent starting) throws Throwable {
        Set<Integer> needed = VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(this::needed));
        for (int version : needed) {
            if (!keys.has(version)) {
                throw new StartRefused("master key version " + version + " is missing: data is still sealed under it");
            }
        }
        boolean recognized =
                VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(checks::recognizesMasterKeys));
        if (!recognized) {
            throw new StartRefused("BULWARK_MASTER_KEY is not the key that the data of this database was sealed under."
                    + " Start with the former key, or with the database that belongs to this one");
        }
    }

    /** A secret that names a version that never was is damaged: it rings when it is opened, and keeps nobody from starting. */
    private Uni<Set<Integer>> needed(Session session) {
        Set<Integer> versions = new TreeSet<>();
        return secrets.masterVersions(session)
                .invoke(versions::addAll)
                .chain(() -> checks.knownVersions(session))
                .invoke(versions::retainAll)
                .chain(() -> dataKeys.masterVersions(session))
                .invoke(versions::addAll)
                .replaceWith(versions);
    }
}
