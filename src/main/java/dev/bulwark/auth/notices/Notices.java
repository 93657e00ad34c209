package dev.bulwark.auth.notices;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.notices.NoticeView.NoticePage;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Tells users, and shows them what they were told. */
@ApplicationScoped
public class Notices {

    private static final int SLICE = 10_000;

    private final Mutiny.SessionFactory sessions;
    private final NoticeRepository repository;
    private final List<NoticeListener> listeners;
    private final NoticeConfig config;
    private final Clock clock;

    Notices(
            Mutiny.SessionFactory sessions,
            NoticeRepository repository,
            @All List<NoticeListener> listeners,
            NoticeConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.listeners = listeners;
        this.config = config;
        this.clock = clock;
    }

    /** Joins the caller's transaction. */
    public Uni<Void> tell(Session session, UUID userId, NoticeKind kind, Instant now) {
        return repository
                .insert(session, UuidCreator.getTimeOrderedEpoch(), userId, kind, now)
                .chain(() -> InTurn.each(listeners, listener -> listener.told(session, userId, kind, now)));
    }

    /** Tells every user of a customer. Joins the caller's transaction. */
    public Uni<Void> tellCustomer(Session session, UUID customerId, NoticeKind kind, Instant now) {
        return repository
                .usersOf(session, customerId)
                .chain(users -> InTurn.each(users, userId -> tell(session, userId, kind, now)));
    }

    /** The caller's own, the newest first. */
    Uni<NoticePage> list(Caller caller, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        return sessions.withSession(session -> repository.list(session, caller.userId(), before, limit + 1))
                .map(found -> Cursor.page(found, limit, NoticeView::noticeId, NoticePage::new));
    }

    /** Harmless when several replicas run it at once. */
    @Scheduled(
            every = "1h",
            delayed = "12m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> forget() {
        Instant before = clock.instant().minus(config.retention());
        return Slices.of(SLICE, sessions, session -> repository.deleteBefore(session, before, SLICE));
    }
}
