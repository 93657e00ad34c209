package dev.bulwark.encryption;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Asks for new data keys, and tells how far {@link KeyRotation} is. Every method joins the caller's transaction. */
@ApplicationScoped
public class KeyRenewals {

    private static final String INSERT =
            "insert into key_renewal (id, requested_by, requested_at) values (:id, :requestedBy, :now)";
    private static final String LATEST = "select requested_at from key_renewal order by requested_at desc limit 1";
    private static final String COUNT = """
            select count(*) filter (where retired_at is null),
                   count(*) filter (where master_key_version < :active),
                   count(*) filter (where retired_at is null and created_at < :before),
                   count(*) filter (where retired_at is not null)
            from data_key
            """;

    private final SecretRepository secretRepository;
    private final KeyRing keys;
    private final EncryptionConfig config;

    KeyRenewals(SecretRepository secretRepository, KeyRing keys, EncryptionConfig config) {
        this.secretRepository = secretRepository;
        this.keys = keys;
        this.config = config;
    }

    /**
     * How far it is.
     *
     * @param dataKeys in use
     * @param underFormerMaster to be wrapped again
     * @param dueForRenewal to get a successor
     * @param retired to be destroyed
     */
    public record DataKeyCounts(long dataKeys, long underFormerMaster, long dueForRenewal, long retired) {}

    /** @param underFormerMaster values of this column that are to be sealed again */
    public record SecretCount(String name, long underFormerMaster) {}

    /** Every data key that exists at {@code now} is to get a successor. */
    public Uni<Void> request(Session session, UUID id, UUID requestedBy, Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("requestedBy", requestedBy)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Data keys older than this are to be replaced. */
    Uni<Instant> olderThan(Session session, Instant now) {
        Instant tooOld = now.minus(config.dataKeyAge());
        return session.createNativeQuery(LATEST, Object.class)
                .getSingleResultOrNull()
                .map(requested -> requested == null ? tooOld : later(Columns.instant(requested), tooOld));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public int activeMasterKey() {
        return keys.active().version();
    }

    /** Those that this replica can open; the oldest first. */
    public List<Integer> masterKeys() {
        return keys.all().stream().map(MasterKey::version).toList();
    }

    public Uni<DataKeyCounts> countDataKeys(Session session, Instant now) {
        return olderThan(session, now)
                .chain(before -> session.createNativeQuery(COUNT, Object[].class)
                        .setParameter("active", keys.active().version())
                        .setParameter("before", before)
                        .getSingleResult())
                .map(row -> new DataKeyCounts(number(row[0]), number(row[1]), number(row[2]), number(row[3])));
    }

    public Uni<List<SecretCount>> countSecrets(Session session) {
        return Multi.createFrom()
                .iterable(secretRepository.columns())
                .onItem()
                .transformToUniAndConcatenate(column -> secretRepository
                        .countFormer(session, column, keys.active().reference())
                        .map(count -> new SecretCount(column.name(), count)))
                .collect()
                .asList();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
