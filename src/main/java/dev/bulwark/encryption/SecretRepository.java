package dev.bulwark.encryption;

import dev.bulwark.encryption.SealedSecrets.SealedColumn;
import dev.bulwark.platform.db.InTurn;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Columns of other features, known by what these tell of them. Every method joins the caller's transaction. */
@ApplicationScoped
class SecretRepository {

    /** Format and algorithm come first, then the master key's version: see {@link Aead}. Names come from code only. */
    private static final String VERSION = "substring(%3$s from 3 for 4)";

    /** Bytes of a positive number, the highest first, compare as it does. */
    private static final String FORMER = "%3$s is not null and " + VERSION + " < :active";

    private static final String LOCK = "select %2$s, %3$s from %1$s where " + FORMER
            + " and %2$s > :after order by %2$s limit :slice for update skip locked";
    private static final String UPDATE = "update %1$s set %3$s = :sealed where %2$s = :id";
    private static final String COUNT = "select count(*) from %1$s where " + FORMER;
    private static final String VERSIONS = "select distinct " + VERSION + " from %1$s where octet_length(%3$s) >= 6";

    private final List<SealedSecrets> features;

    SecretRepository(@All List<SealedSecrets> features) {
        this.features = features;
    }

    List<SealedColumn> columns() {
        return features.stream().flatMap(feature -> feature.columns().stream()).toList();
    }

    record StoredSecret(UUID id, byte[] sealed) {

        @Override
        public String toString() {
            return "secret " + id;
        }
    }

    /** @param active the reference of the master key that seals now */
    Uni<List<StoredSecret>> lockFormer(Session session, SealedColumn column, byte[] active, UUID after, int slice) {
        return session.createNativeQuery(sql(LOCK, column), Object[].class)
                .setParameter("active", active)
                .setParameter("after", after)
                .setParameter("slice", slice)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new StoredSecret((UUID) row[0], (byte[]) row[1]))
                        .toList());
    }

    Uni<Void> update(Session session, SealedColumn column, UUID id, byte[] sealed) {
        return session.createNativeQuery(sql(UPDATE, column))
                .setParameter("sealed", sealed)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Long> countFormer(Session session, SealedColumn column, byte[] active) {
        return session.createNativeQuery(sql(COUNT, column), Long.class)
                .setParameter("active", active)
                .getSingleResult();
    }

    /** Those of the master keys that anything of these columns is sealed under. Reads the tables whole. */
    Uni<Set<Integer>> masterVersions(Session session) {
        Set<Integer> versions = new TreeSet<>();
        return InTurn.each(
                        columns(),
                        column -> session.createNativeQuery(sql(VERSIONS, column), byte[].class)
                                .getResultList()
                                .invoke(found -> found.forEach(version ->
                                        versions.add(ByteBuffer.wrap(version).getInt()))))
                .replaceWith(versions);
    }

    private static String sql(String template, SealedColumn column) {
        return String.format(template, column.table(), column.key(), column.column());
    }
}
