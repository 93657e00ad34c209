package dev.bulwark.users;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shows the register. */
@ApplicationScoped
class UserQueryService {

    private static final String READ = "users.read";

    private final Mutiny.SessionFactory sessions;
    private final UserRepository users;
    private final UserSecrets secrets;
    private final AuditLog audit;
    private final Clock clock;

    UserQueryService(
            Mutiny.SessionFactory sessions, UserRepository users, UserSecrets secrets, AuditLog audit, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** The oldest first, with nothing that is sealed. */
    Uni<UserPage> list(String role, String status, String cursor, int limit) {
        UUID after = Cursor.read(cursor, UUID::fromString);
        return sessions.withSession(session -> users.list(session, role, status, after, limit + 1))
                .map(found -> Cursor.page(
                        found.stream().map(UserRow::listed).toList(), limit, UserView::userId, UserPage::new));
    }

    /** Fails with USER_NOT_FOUND. A sensitive read: its audit event commits before the answer leaves. */
    Uni<UserView> get(Caller caller, UUID id) {
        return sessions.withTransaction(session -> users.find(session, id)
                .map(found -> found.orElseThrow(UserProblem.USER_NOT_FOUND::problem))
                .call(() -> audit.append(
                        session,
                        AuditEvent.success(clock.instant(), caller, READ).with("user_id", id)))
                .map(this::open));
    }

    private UserView open(UserRow row) {
        return row.view(
                secrets.maskedEmail(row.id(), row.emailSealed()),
                secrets.openReason(row.id(), row.disabledReasonSealed()));
    }
}
