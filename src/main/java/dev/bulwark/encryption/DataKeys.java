package dev.bulwark.encryption;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.encryption.MasterKey.Purpose;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** One data key per data subject, wrapped by the master key. Every method joins the caller's transaction. */
@ApplicationScoped
public class DataKeys {

    private static final String INSERT = """
            insert into data_key (id, subject_id, master_key_version, wrapped, created_at)
            values (:id, :subjectId, :masterKeyVersion, :wrapped, :createdAt)
            """;
    private static final String GET =
            "select id, master_key_version, wrapped from data_key where subject_id = :subjectId";

    private final MasterKey masterKey;
    private final Clock clock;

    DataKeys(MasterKey masterKey, Clock clock) {
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** Makes the subject's key. A second key for the same subject breaks the constraint {@code data_key_one_per_subject}. */
    public Uni<DataKey> create(Session session, UUID subjectId) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        byte[] key = Aead.randomKey();
        byte[] wrapped =
                Aead.seal(masterKey.keyFor(Purpose.WRAP_DATA_KEY), boundTo(id, subjectId, MasterKey.VERSION), key);
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("subjectId", subjectId)
                .setParameter("masterKeyVersion", MasterKey.VERSION)
                .setParameter("wrapped", wrapped)
                .setParameter("createdAt", clock.instant())
                .executeUpdate()
                .replaceWith(new DataKey(id, key));
    }

    /** Fails with {@link CipherRejected} when the key is gone or does not unwrap. */
    public Uni<DataKey> get(Session session, UUID subjectId) {
        return session.createNativeQuery(GET, Object[].class)
                .setParameter("subjectId", subjectId)
                .getSingleResultOrNull()
                .map(row -> unwrap(row, subjectId));
    }

    private DataKey unwrap(Object[] row, UUID subjectId) {
        if (row == null) {
            throw new CipherRejected();
        }
        UUID id = (UUID) row[0];
        int version = ((Number) row[1]).intValue();
        byte[] key =
                Aead.open(masterKey.keyFor(Purpose.WRAP_DATA_KEY), boundTo(id, subjectId, version), (byte[]) row[2]);
        return new DataKey(id, key);
    }

    private static byte[] boundTo(UUID id, UUID subjectId, int masterKeyVersion) {
        return BoundTo.parts("data_key", id, subjectId, masterKeyVersion);
    }
}
