package dev.bulwark.holds;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Outbox;
import dev.bulwark.ledger.Holds;
import dev.bulwark.ledger.Holds.Ended;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Gives back the money of holds whose time is over. Several replicas share the work. */
@ApplicationScoped
class HoldExpiry {

    private static final String EXPIRE = "accounts.hold_expire";
    private static final RequestOrigin ORIGIN = RequestOrigin.internal("holds");

    /** Rows of accounts stay locked for as long as one batch takes. */
    static final int BATCH = 100;

    private final Mutiny.SessionFactory sessions;
    private final Holds holds;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    HoldExpiry(Mutiny.SessionFactory sessions, Holds holds, AuditLog audit, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.holds = holds;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{bulwark.holds.expire-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> expire() {
        return expire(clock.instant());
    }

    Uni<Void> expire(Instant now) {
        return Slices.of(BATCH, sessions, session -> batch(session, now).map(List::size));
    }

    private Uni<List<Ended>> batch(Session session, Instant now) {
        return holds.expire(session, now, BATCH).call(ended -> InTurn.each(ended, hold -> record(session, now, hold)));
    }

    private Uni<Void> record(Session session, Instant now, Ended hold) {
        AuditEvent event = event(now, hold);
        return audit.append(session, event).chain(() -> outbox.tell(session, event.id(), EXPIRE, hold.holdId(), now));
    }

    private static AuditEvent event(Instant now, Ended hold) {
        return AuditEvent.success(now, AuditEvent.SYSTEM, EXPIRE, ORIGIN)
                .with("hold_id", hold.holdId())
                .with("account_id", hold.accountId());
    }
}
