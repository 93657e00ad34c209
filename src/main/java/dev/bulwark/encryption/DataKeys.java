package dev.bulwark.encryption;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.encryption.KeyWrap.Wrapped;
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

    private final Aead aead;
    private final KeyWrap keyWrap;
    private final Clock clock;

    DataKeys(Aead aead, KeyWrap keyWrap, Clock clock) {
        this.aead = aead;
        this.keyWrap = keyWrap;
        this.clock = clock;
    }

    /** Makes the subject's key. A second one breaks the constraint {@code data_key_one_per_subject}. */
    public Uni<FieldCipher> create(Session session, UUID subjectId) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        DataKey dataKey = keyWrap.generate(id);
        Wrapped wrapped = keyWrap.wrap(id, subjectId, dataKey);
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("subjectId", subjectId)
                .setParameter("masterKeyVersion", wrapped.masterKeyVersion())
                .setParameter("wrapped", wrapped.bytes())
                .setParameter("createdAt", clock.instant())
                .executeUpdate()
                .replaceWith(new FieldCipher(aead, dataKey));
    }

    /** Fails with {@link CipherRejected} when the key is gone or does not unwrap. */
    public Uni<FieldCipher> get(Session session, UUID subjectId) {
        return session.createNativeQuery(GET, Object[].class)
                .setParameter("subjectId", subjectId)
                .getSingleResultOrNull()
                .map(row -> new FieldCipher(aead, keyWrap.unwrap(wrapped(row), subjectId)));
    }

    private static Wrapped wrapped(Object[] row) {
        if (row == null) {
            throw new CipherRejected();
        }
        return new Wrapped((UUID) row[0], ((Number) row[1]).intValue(), (byte[]) row[2]);
    }
}
