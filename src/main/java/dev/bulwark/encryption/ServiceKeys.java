package dev.bulwark.encryption;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * The keys of keyed hashes, and of what is sealed once and for all: random, made at the first start, sealed under the master key. A
 * hash must be the same years later, while master keys come and go. Replicas that start at once agree on one key: the first row stays.
 */
@ApplicationScoped
class ServiceKeys {

    static final String SEAL_PURPOSE = "service_key";

    private static final String MAKE = """
            insert into service_key (id, purpose, sealed, created_at) values (:id, :purpose, :sealed, :now)
            on conflict (purpose) do nothing
            """;
    private static final String GET = "select id, sealed from service_key where purpose = :purpose";

    private final Mutiny.SessionFactory sessions;
    private final SecretBox box;
    private final Aead aead;
    private final Clock clock;
    private volatile Map<ServiceKey, KeyParameter> keys = Map.of();

    ServiceKeys(Mutiny.SessionFactory sessions, SecretBox box, Aead aead, Clock clock) {
        this.sessions = sessions;
        this.box = box;
        this.aead = aead;
        this.clock = clock;
    }

    /** After the check of the master key, before anything hashes. */
    void load(@Observes @Priority(910) StartupEvent starting) throws Throwable {
        keys = VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(this::loadAll));
    }

    private Uni<Map<ServiceKey, KeyParameter>> loadAll(Session session) {
        return Multi.createFrom()
                .items(ServiceKey.values())
                .onItem()
                .transformToUniAndConcatenate(key -> load(session, key).map(bytes -> Map.entry(key, bytes)))
                .collect()
                .in(
                        () -> new EnumMap<ServiceKey, KeyParameter>(ServiceKey.class),
                        (all, loaded) -> all.put(loaded.getKey(), new KeyParameter(loaded.getValue())))
                .map(all -> all);
    }

    private Uni<byte[]> load(Session session, ServiceKey key) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return session.createNativeQuery(MAKE)
                .setParameter("id", id)
                .setParameter("purpose", key.purpose())
                .setParameter("sealed", box.seal(SEAL_PURPOSE, id, aead.randomKey()))
                .setParameter("now", clock.instant())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(GET, Object[].class)
                        .setParameter("purpose", key.purpose())
                        .getSingleResult())
                .map(row -> box.open(SEAL_PURPOSE, (UUID) row[0], (byte[]) row[1]));
    }

    /** For {@link LastingBox}. */
    byte[] lastingSecrets() {
        return keys.get(ServiceKey.LASTING_SECRETS).getKey();
    }

    /** HMAC-SHA-256; 32 bytes. */
    byte[] hash(ServiceKey key, byte[] message) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(keys.get(key));
        mac.update(message, 0, message.length);
        byte[] hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        return hash;
    }
}
