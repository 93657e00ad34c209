package dev.bulwark.encryption;

import dev.bulwark.encryption.MasterKey.Purpose;
import dev.bulwark.platform.db.InTurn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Recognizes the secrets that the data of this database depends on. What lies in the table is an HMAC under a sub-key
 * of the master key: it confirms a secret to who has the master key, and helps nobody else to guess it.
 */
@ApplicationScoped
public class KeyChecks {

    private static final String MASTER_KEY = "master-key";
    private static final String KNOWN =
            "select fingerprint from key_check where key_name = :name and key_version = :version";
    private static final String VERSIONS = "select distinct key_version from key_check";
    private static final String REMEMBER = """
            insert into key_check (key_name, key_version, fingerprint) values (:name, :version, :fingerprint)
            on conflict (key_name, key_version) do nothing
            """;

    private final KeyRing keys;

    KeyChecks(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * Whether {@code secret} is the one that this database has known under {@code name} from its first start on; on the
     * first start, remembers it. Compared under every master key of the ring, and remembered under each of them if none
     * contradicts: replicas that have different keys of one version are told apart before anything is sealed under it.
     * Joins the caller's transaction.
     */
    public Uni<Boolean> recognizes(Session session, String name, byte[] secret) {
        return agrees(session, name, secret)
                .chain(agrees -> agrees
                        // Looked at again: another replica, with another key, may have been the first.
                        ? InTurn.each(keys.all(), key -> remember(session, name, key, secret))
                                .chain(() -> agrees(session, name, secret))
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> agrees(Session session, String name, byte[] secret) {
        return Multi.createFrom()
                .iterable(keys.all())
                .onItem()
                .transformToUniAndConcatenate(key -> contradicts(session, name, key, secret))
                .collect()
                .asList()
                .map(contradictions -> !contradictions.contains(true));
    }

    /** Of the master keys that ever started this database. */
    Uni<List<Integer>> knownVersions(Session session) {
        return session.createNativeQuery(VERSIONS, Integer.class).getResultList();
    }

    /** Whether the data was sealed under the keys of this ring, all of them. Joins the caller's transaction. */
    Uni<Boolean> recognizesMasterKeys(Session session) {
        return recognizes(session, MASTER_KEY, new byte[0]);
    }

    private static Uni<Boolean> contradicts(Session session, String name, MasterKey key, byte[] secret) {
        return session.createNativeQuery(KNOWN, byte[].class)
                .setParameter("name", name)
                .setParameter("version", key.version())
                .getSingleResultOrNull()
                .map(known -> known != null && !MessageDigest.isEqual(known, fingerprint(key, name, secret)));
    }

    private static Uni<Void> remember(Session session, String name, MasterKey key, byte[] secret) {
        return session.createNativeQuery(REMEMBER)
                .setParameter("name", name)
                .setParameter("version", key.version())
                .setParameter("fingerprint", fingerprint(key, name, secret))
                .executeUpdate()
                .replaceWithVoid();
    }

    static byte[] fingerprint(MasterKey key, String name, byte[] secret) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key.keyFor(Purpose.KEY_CHECK)));
        byte[] named = BoundTo.parts(name, key.version());
        mac.update(named, 0, named.length);
        mac.update(secret, 0, secret.length);
        byte[] fingerprint = new byte[mac.getMacSize()];
        mac.doFinal(fingerprint, 0);
        return fingerprint;
    }
}
