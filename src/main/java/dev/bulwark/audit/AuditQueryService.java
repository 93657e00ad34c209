package dev.bulwark.audit;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers queries on the audit trail. */
@ApplicationScoped
class AuditQueryService {

    private final Mutiny.SessionFactory sessions;
    private final AuditRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    AuditQueryService(Mutiny.SessionFactory sessions, AuditRepository repository, AuditLog audit, Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<AuditEventPage> list(Caller caller, AuditFilter filter, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        return sessions.withTransaction(session -> repository
                .list(session, filter, before, limit + 1)
                .call(() -> audit.append(session, AuditEvent.success(clock.instant(), caller, "audit.events")))
                .map(found -> Cursor.page(found, limit, AuditEventView::id, AuditEventPage::new)));
    }
}
