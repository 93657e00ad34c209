package dev.bulwark.auth;

import dev.bulwark.auth.lockout.KnownDevices;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Erases the users of a customer: they stay as ids, since evidence names them, and nobody can be them again. Their sessions
 * end; every replica hears of it with the commit.
 */
@ApplicationScoped
class UserErasure implements SubjectData {

    private static final String OF_CUSTOMER = "customer_id = :subject";
    private static final String OF_USERS = "user_id in (select id from app_user where customer_id = :subject)";

    private final UserErasureRepository users;
    private final UserSessions userSessions;
    private final KnownDevices devices;

    UserErasure(UserErasureRepository users, UserSessions userSessions, KnownDevices devices) {
        this.users = users;
        this.userSessions = userSessions;
        this.devices = devices;
    }

    /** Guesses are counted for names and addresses as keyed hashes, which lead to nobody, and are forgotten in a day. */
    @Override
    public List<SubjectColumns> fates() {
        return List.of(
                SubjectColumns.replaced("app_user", OF_CUSTOMER, "'erased_' || id", "username"),
                SubjectColumns.replaced("app_user", OF_CUSTOMER, "''", "password_hash"),
                SubjectColumns.emptied("app_user", OF_CUSTOMER, "sealed_email", "disabled_reason_sealed"),
                SubjectColumns.emptied("password_history", OF_USERS, "password_hash"),
                SubjectColumns.emptied("auth_session", OF_USERS, "ip_address", "user_agent"),
                SubjectColumns.kept("auth_session", OF_USERS, "amr"),
                SubjectColumns.emptied(
                        "refresh_token",
                        "session_id in (select id from auth_session where " + OF_USERS + ')',
                        "token_hash",
                        "successor_hash"),
                SubjectColumns.emptied("mfa_factor", OF_USERS, "sealed_secret", "last_step", "failed_at"),
                SubjectColumns.emptied("mfa_recovery_code", OF_USERS, "code_hash"),
                SubjectColumns.emptied("mfa_challenge", OF_USERS, "token_hash", "password_mark"),
                SubjectColumns.emptied(
                        "passkey", OF_USERS, "sign_count", "credential_id", "credential", "mark", "transports", "name"),
                SubjectColumns.emptied("passkey_owner", OF_USERS, "handle"),
                SubjectColumns.emptied("user_notice", OF_USERS, "kind"),
                SubjectColumns.emptied("lockout_place", OF_USERS, "place"),
                SubjectColumns.ends("passkey_challenge", "challenge_hash"),
                SubjectColumns.ends("lockout_origin", "origin"),
                SubjectColumns.ends("lockout_account", "account"),
                SubjectColumns.ends("lockout_attempt", "origin", "network", "account"),
                SubjectColumns.ends("lockout_signal", "subject"));
    }

    @Override
    public Uni<Void> erase(Session session, UUID subjectId, Instant now) {
        return users.lock(session, subjectId)
                .call(ids -> users.disable(session, subjectId, now))
                .call(ids -> InTurn.each(ids, id -> end(session, id, now)))
                .chain(ids -> users.deleteProofs(session, subjectId));
    }

    private Uni<Void> end(Session session, UUID userId, Instant now) {
        return userSessions.endAll(session, userId, now).chain(() -> devices.forget(session, userId, now));
    }
}
