package dev.bulwark.encryption;

import dev.bulwark.encryption.MasterKey.Purpose;
import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Refuses to start on data that another master key sealed: better no service than one that cannot read its customers and
 * would seal new ones under the wrong key.
 */
@ApplicationScoped
class KeyCheck {

    private static final String KNOWN = "select fingerprint from key_check where master_key_version = :version";
    private static final String REMEMBER = """
            insert into key_check (master_key_version, fingerprint) values (:version, :fingerprint)
            on conflict (master_key_version) do nothing
            """;

    private final Mutiny.SessionFactory sessions;
    private final MasterKey masterKey;

    KeyCheck(Mutiny.SessionFactory sessions, MasterKey masterKey) {
        this.sessions = sessions;
        this.masterKey = masterKey;
    }

    void verify(@Observes @Priority(900) StartupEvent started) throws Throwable {
        // The derived key opens nothing, so it may lie in the database as its own fingerprint.
        byte[] fingerprint = masterKey.keyFor(Purpose.CHECK);
        byte[] known = VertxContextSupport.subscribeAndAwait(
                () -> sessions.withTransaction(session -> knownOrNew(session, fingerprint)));
        if (!Arrays.equals(known, fingerprint)) {
            throw new StartRefused("BULWARK_MASTER_KEY is not the key that this database's data was sealed under");
        }
    }

    private static Uni<byte[]> knownOrNew(Session session, byte[] fingerprint) {
        return session.createNativeQuery(REMEMBER)
                .setParameter("version", MasterKey.VERSION)
                .setParameter("fingerprint", fingerprint)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(KNOWN, byte[].class)
                        .setParameter("version", MasterKey.VERSION)
                        .getSingleResult());
    }
}
