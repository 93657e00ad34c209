package dev.bulwark.auth;

import dev.bulwark.platform.db.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What is written when a customer's users are erased. Every method joins the caller's transaction. */
@ApplicationScoped
class UserErasureRepository {

    private static final String LOCK =
            "select id from app_user where customer_id = :customerId order by id for no key update";

    private static final String DISABLE = """
            update app_user set status = 'disabled', erased_at = :now, username = 'erased_' || id, password_hash = '',
                password_number = password_number + 1, must_change_password = false, password_expires_at = null,
                password_used_at = null, sealed_email = null, disabled_at = null, disabled_by = null,
                disabled_reason_sealed = null, version = version + 1
            where customer_id = :customerId and erased_at is null
            """;

    private static final String USERS = "user_id in (select id from app_user where customer_id = :customerId)";

    /** Passkeys before their owners, tokens and traces of sessions that have ended. */
    private static final List<String> DELETE_PROOFS = List.of(
            "delete from password_history where " + USERS,
            "delete from mfa_challenge where " + USERS,
            "delete from mfa_recovery_code where " + USERS,
            "delete from mfa_factor where " + USERS,
            "delete from passkey where " + USERS,
            "delete from passkey_owner where " + USERS,
            "delete from user_notice where " + USERS,
            "delete from lockout_place where " + USERS,
            "delete from refresh_token where session_id in (select id from auth_session where " + USERS + ')',
            "update auth_session set ip_address = null, user_agent = null where " + USERS);

    /** The users of the customer, in the order of ids as everybody who locks several. */
    Uni<List<UUID>> lock(Session session, UUID customerId) {
        return session.createNativeQuery(LOCK, UUID.class)
                .setParameter("customerId", customerId)
                .getResultList();
    }

    Uni<Void> disable(Session session, UUID customerId, Instant now) {
        return session.createNativeQuery(DISABLE)
                .setParameter("now", now)
                .setParameter("customerId", customerId)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> deleteProofs(Session session, UUID customerId) {
        return InTurn.each(
                DELETE_PROOFS,
                statement -> session.createNativeQuery(statement)
                        .setParameter("customerId", customerId)
                        .executeUpdate());
    }
}
