package dev.bulwark.gdpr.export;

import dev.bulwark.encryption.SealedText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Who was given what, and passwords of archives to come. Every method joins the caller's session. */
@ApplicationScoped
class ExportRepository {

    private static final String INSERT = """
            insert into gdpr_export (id, customer_id, format, reason_sealed, exported_by, exported_at)
            values (:id, :customerId, :format, cast(:reason as bytea), :userId, :now)
            """;
    private static final String FORGET = """
            delete from gdpr_export_password
            where customer_id = :customerId and user_id = :userId or expires_at < :now
            """;
    private static final String REMEMBER = """
            insert into gdpr_export_password (id, customer_id, user_id, sealed, expires_at)
            values (:id, :customerId, :userId, :sealed, :expiresAt)
            """;
    private static final String TAKE = """
            delete from gdpr_export_password where customer_id = :customerId and user_id = :userId and expires_at > :now
            returning id, sealed
            """;

    /** A password as it is stored. */
    record StoredPassword(UUID id, byte[] sealed) {}

    /** @param reason null for none */
    Uni<Void> insert(
            Session session,
            UUID id,
            UUID customerId,
            ExportFormat format,
            SealedText reason,
            UUID userId,
            Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("customerId", customerId)
                .setParameter("format", format.stored())
                .setParameter("reason", reason == null ? null : reason.toColumn())
                .setParameter("userId", userId)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** In the place of an earlier one. Those that nobody used in time go too. */
    Uni<Void> remember(
            Session session, UUID id, UUID customerId, UUID userId, byte[] sealed, Instant expiresAt, Instant now) {
        return session.createNativeQuery(FORGET)
                .setParameter("customerId", customerId)
                .setParameter("userId", userId)
                .setParameter("now", now)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(REMEMBER)
                        .setParameter("id", id)
                        .setParameter("customerId", customerId)
                        .setParameter("userId", userId)
                        .setParameter("sealed", sealed)
                        .setParameter("expiresAt", expiresAt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whoever takes it is the only one. */
    Uni<Optional<StoredPassword>> take(Session session, UUID customerId, UUID userId, Instant now) {
        return session.createNativeQuery(TAKE, Object[].class)
                .setParameter("customerId", customerId)
                .setParameter("userId", userId)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(row -> new StoredPassword((UUID) row[0], (byte[]) row[1])));
    }
}
