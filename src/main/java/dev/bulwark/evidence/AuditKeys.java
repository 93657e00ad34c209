package dev.bulwark.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.encryption.CipherRejected;
import dev.bulwark.encryption.SecretBox;
import dev.bulwark.evidence.tree.Signatures;
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
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * The keys that sign checkpoints, {@link Statements} and the last lines of exports, and nothing else. A key counts only if its
 * private half opens under the master key and fits the public one: who writes to the database can put a key of his own there,
 * and it changes nothing.
 */
@ApplicationScoped
class AuditKeys {

    static final String PURPOSE = "evidence_key";

    private static final Logger LOG = Logger.getLogger(AuditKeys.class);
    private static final byte[] SAMPLE = {1, 2, 3};

    private record Signer(String id, PrivateKey key) {}

    private final Mutiny.SessionFactory sessions;
    private final AuditKeyRepository repository;
    private final SecretBox secrets;
    private final Clock clock;
    private volatile Map<String, PublicJsonWebKey> verifying = Map.of();
    private volatile Signer signing;

    AuditKeys(Mutiny.SessionFactory sessions, AuditKeyRepository repository, SecretBox secrets, Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Before the port opens; makes the key on an empty database. */
    void load(@Observes @Priority(1000) StartupEvent started) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(session -> repository
                        .lock(session)
                        .chain(() -> repository.list(session))
                        .chain(keys -> keys.isEmpty()
                                ? makeFirst(session)
                                : Uni.createFrom().item(keys)))
                .invoke(this::use));
    }

    /** Of a key that counts; fails with IllegalStateException when there is none. */
    String sign(byte[] payload) {
        return sign(null, payload);
    }

    /** As {@link Signatures#sign(String, byte[], String, PrivateKey)}; fails likewise. */
    String sign(String type, byte[] payload) {
        Signer signer = signing;
        if (signer == null) {
            throw new IllegalStateException("no key of checkpoints opens");
        }
        return Signatures.sign(type, payload, signer.id(), signer.key());
    }

    Map<String, PublicJsonWebKey> verifying() {
        return verifying;
    }

    private Uni<List<AuditKeyRow>> makeFirst(Session session) {
        AuditKeyRow row = newKey();
        return repository.insert(session, row).replaceWith(List.of(row));
    }

    private AuditKeyRow newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            UUID id = UuidCreator.getTimeOrderedEpoch();
            byte[] sealed = secrets.seal(PURPOSE, id, pair.getPrivate().getEncoded());
            return new AuditKeyRow(id, pair.getPublic().getEncoded(), sealed, clock.instant());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has P-256
        }
    }

    private void use(List<AuditKeyRow> rows) {
        Map<String, PublicJsonWebKey> next = new HashMap<>();
        for (AuditKeyRow row : rows) {
            try {
                KeyFactory factory = KeyFactory.getInstance("EC");
                byte[] opened = secrets.open(PURPOSE, row.id(), row.sealedPrivateKey());
                PrivateKey privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(opened));
                ECPublicKey publicKey = (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(row.publicKey()));
                requirePair(privateKey, publicKey);
                EllipticCurveJsonWebKey jwk = new EllipticCurveJsonWebKey(publicKey);
                jwk.setKeyId(row.id().toString());
                next.put(jwk.getKeyId(), jwk);
                signing = new Signer(jwk.getKeyId(), privateKey);
            } catch (CipherRejected | GeneralSecurityException foreign) {
                LOG.errorf("the key %s of checkpoints is not one of ours, and is not used", row.id());
            }
        }
        verifying = Map.copyOf(next);
    }

    private static void requirePair(PrivateKey privateKey, ECPublicKey publicKey) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(privateKey);
        signature.update(SAMPLE);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(SAMPLE);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the halves of a key do not fit");
        }
    }
}
