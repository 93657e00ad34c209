package dev.bulwark.auth;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of keys of access tokens. Every method joins the caller's transaction. */
@ApplicationScoped
class TokenKeyRepository {

    private static final String LIST = """
            select id, public_key, sealed_private_key, created_at, signs_from from token_key
            order by signs_from desc, id desc
            """;
    private static final String INSERT = """
            insert into token_key (id, public_key, sealed_private_key, created_at, signs_from)
            values (:id, :publicKey, :sealedPrivateKey, :createdAt, :signsFrom)
            """;

    /**
     * One key.
     *
     * @param publicKey an X.509 SubjectPublicKeyInfo
     * @param signsFrom until a younger one's
     */
    record TokenKeyRow(UUID id, byte[] publicKey, byte[] sealedPrivateKey, Instant createdAt, Instant signsFrom) {}

    /** Replicas that start or rotate together agree on one key: the second waits here and then finds the first one's. */
    Uni<Void> lock(Session session) {
        return session.createNativeQuery("select cast(pg_advisory_xact_lock(7305809) as text)", String.class)
                .getResultList()
                .replaceWithVoid();
    }

    /** The last to sign comes first. */
    Uni<List<TokenKeyRow>> list(Session session) {
        return session.createNativeQuery(LIST, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new TokenKeyRow(
                                (UUID) row[0],
                                (byte[]) row[1],
                                (byte[]) row[2],
                                Columns.instant(row[3]),
                                Columns.instant(row[4])))
                        .toList());
    }

    Uni<Void> insert(Session session, TokenKeyRow key) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", key.id())
                .setParameter("publicKey", key.publicKey())
                .setParameter("sealedPrivateKey", key.sealedPrivateKey())
                .setParameter("createdAt", key.createdAt())
                .setParameter("signsFrom", key.signsFrom())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> delete(Session session, Collection<UUID> ids) {
        return session.createNativeQuery("delete from token_key where id in (:ids)")
                .setParameter("ids", ids)
                .executeUpdate()
                .replaceWithVoid();
    }
}
