package dev.bulwark.auth;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.AuthRepository.TokenKeyRow;
import dev.bulwark.encryption.SecretBox;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The ring of ES256 keys: the newest signs, all of them verify. Private parts are sealed in the database. */
@ApplicationScoped
class TokenKeys {

    private static final String CURVE = "secp256r1";

    /** @param privateKey signs; every replica can open it with the master key */
    record TokenKey(UUID id, ECPublicKey publicKey, PrivateKey privateKey) {}

    private final Mutiny.SessionFactory sessions;
    private final AuthRepository repository;
    private final SecretBox secrets;
    private final Clock clock;
    private volatile Map<String, TokenKey> byId = Map.of();
    private volatile TokenKey newest;

    TokenKeys(Mutiny.SessionFactory sessions, AuthRepository repository, SecretBox secrets, Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Before the port opens; makes the first key on an empty database. */
    void load(@Observes @Priority(1000) StartupEvent started) throws Throwable {
        use(VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(this::loadOrCreate)));
    }

    TokenKey signing() {
        return newest;
    }

    Optional<TokenKey> find(String kid) {
        return Optional.ofNullable(kid == null ? null : byId.get(kid));
    }

    List<TokenKey> all() {
        return List.copyOf(byId.values());
    }

    private Uni<List<TokenKeyRow>> loadOrCreate(Session session) {
        return repository
                .lockTokenKeys(session)
                .chain(() -> repository.listTokenKeys(session))
                .chain(keys ->
                        keys.isEmpty() ? create(session) : Uni.createFrom().item(keys));
    }

    private Uni<List<TokenKeyRow>> create(Session session) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair pair = generator.generateKeyPair();
            UUID id = UuidCreator.getTimeOrderedEpoch();
            TokenKeyRow key = new TokenKeyRow(
                    id,
                    pair.getPublic().getEncoded(),
                    secrets.seal("token_key", id, pair.getPrivate().getEncoded()));
            return repository.insertTokenKey(session, key, clock.instant()).replaceWith(List.of(key));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has P-256
        }
    }

    private void use(List<TokenKeyRow> rows) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("EC");
        Map<String, TokenKey> ring = new LinkedHashMap<>();
        for (TokenKeyRow row : rows) {
            byte[] privateKey = secrets.open("token_key", row.id(), row.sealedPrivateKey());
            ring.put(
                    row.id().toString(),
                    new TokenKey(
                            row.id(),
                            (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(row.publicKey())),
                            factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey))));
        }
        byId = ring;
        newest = ring.values().iterator().next();
    }
}
