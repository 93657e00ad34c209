package dev.bulwark.evidence;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of keys of checkpoints. Every method joins the caller's transaction. */
@ApplicationScoped
class AuditKeyRepository {

    private static final String INSERT = """
            insert into evidence_key (id, public_key, sealed_private_key, created_at)
            values (:id, :publicKey, :sealedPrivateKey, :createdAt)
            """;

    /** Replicas that start together agree on one key: the second waits here and then finds the first one's. */
    Uni<Void> lock(Session session) {
        return session.createNativeQuery("select cast(pg_advisory_xact_lock(7305810) as text)", String.class)
                .getResultList()
                .replaceWithVoid();
    }

    /** The youngest, which signs, is the last. */
    Uni<List<AuditKeyRow>> list(Session session) {
        return session.createNativeQuery(
                        "select id, public_key, sealed_private_key, created_at from evidence_key order by created_at, id",
                        Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new AuditKeyRow(
                                (UUID) row[0], (byte[]) row[1], (byte[]) row[2], Columns.instant(row[3])))
                        .toList());
    }

    Uni<Void> insert(Session session, AuditKeyRow key) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", key.id())
                .setParameter("publicKey", key.publicKey())
                .setParameter("sealedPrivateKey", key.sealedPrivateKey())
                .setParameter("createdAt", key.createdAt())
                .executeUpdate()
                .replaceWithVoid();
    }
}
