package dev.bulwark.auth;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.TokenKeyRepository.TokenKeyRow;
import dev.bulwark.encryption.SecretBox;
import dev.bulwark.platform.db.NotInService;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * The ring of ES256 keys: the last one whose time has come signs, all of them verify. Private parts are sealed in the
 * database. Every replica looks after the ring each minute, one at a time; {@link TokenKeyRules} says when a key is made
 * and when it goes. A key whose row an operator deletes is refused within a minute.
 */
@ApplicationScoped
class TokenKeys {

    private static final String CURVE = "secp256r1";
    static final String PURPOSE = "token_key";

    /** @param privateKey signs; every replica can open it with the master key */
    record TokenKey(UUID id, ECPublicKey publicKey, PrivateKey privateKey, Instant signsFrom) {}

    private final Mutiny.SessionFactory sessions;
    private final TokenKeyRepository repository;
    private final SecretBox secrets;
    private final AuthConfig config;
    private final Clock clock;
    private volatile Map<String, TokenKey> ring = Map.of();

    TokenKeys(
            Mutiny.SessionFactory sessions,
            TokenKeyRepository repository,
            SecretBox secrets,
            AuthConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /** Before the port opens; makes the first key on an empty database. */
    void load(@Observes @Priority(1000) StartupEvent started) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::lookAfter);
    }

    @Scheduled(
            every = "1m",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> lookAfter() {
        return sessions.withTransaction(session -> repository
                        .lock(session)
                        .chain(() -> repository.list(session))
                        .call(keys -> makeNext(session, keys))
                        .call(keys -> dropRetired(session, keys))
                        .chain(() -> repository.list(session)))
                .invoke(this::use)
                .replaceWithVoid();
    }

    TokenKey signing() {
        Instant now = clock.instant();
        return ring.values().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key whose time has come"));
    }

    Optional<TokenKey> find(String kid) {
        return Optional.ofNullable(kid == null ? null : ring.get(kid));
    }

    /** Those that will sign, too. */
    List<TokenKey> all() {
        return List.copyOf(ring.values());
    }

    private Uni<Void> makeNext(Session session, List<TokenKeyRow> keys) {
        Instant now = clock.instant();
        return TokenKeyRules.nextSignsFrom(keys, now, config.tokenKeyAge())
                .map(signsFrom -> repository.insert(session, newKey(now, signsFrom)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> dropRetired(Session session, List<TokenKeyRow> keys) {
        List<UUID> retired = TokenKeyRules.retired(keys, clock.instant(), config.tokenLifetime());
        return retired.isEmpty() ? Uni.createFrom().voidItem() : repository.delete(session, retired);
    }

    private TokenKeyRow newKey(Instant now, Instant signsFrom) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair pair = generator.generateKeyPair();
            UUID id = UuidCreator.getTimeOrderedEpoch();
            byte[] sealed = secrets.seal(PURPOSE, id, pair.getPrivate().getEncoded());
            return new TokenKeyRow(id, pair.getPublic().getEncoded(), sealed, now, signsFrom);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has P-256
        }
    }

    /** A private part that is known is not opened again. */
    private void use(List<TokenKeyRow> rows) {
        Map<String, TokenKey> known = ring;
        Map<String, TokenKey> next = new LinkedHashMap<>();
        for (TokenKeyRow row : rows) {
            String kid = row.id().toString();
            TokenKey same = known.get(kid);
            next.put(kid, same != null && same.signsFrom().equals(row.signsFrom()) ? same : open(row));
        }
        ring = next;
    }

    private TokenKey open(TokenKeyRow row) {
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            byte[] privateKey = secrets.open(PURPOSE, row.id(), row.sealedPrivateKey());
            return new TokenKey(
                    row.id(),
                    (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(row.publicKey())),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey)),
                    row.signsFrom());
        } catch (GeneralSecurityException malformed) {
            throw new IllegalStateException("the row of a key holds no key", malformed);
        }
    }
}
