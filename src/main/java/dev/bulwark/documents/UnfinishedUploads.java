package dev.bulwark.documents;

import dev.bulwark.platform.db.NotInService;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** Removes what a crash left of uploads. Nobody could see it, but it counts against the quota. Replicas may run it at once. */
@ApplicationScoped
class UnfinishedUploads {

    private static final int SLICE = 100;

    private final Mutiny.SessionFactory sessions;
    private final UploadRepository uploads;
    private final UploadEnds ends;
    private final DocumentConfig config;
    private final Clock clock;

    UnfinishedUploads(
            Mutiny.SessionFactory sessions,
            UploadRepository uploads,
            UploadEnds ends,
            DocumentConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.uploads = uploads;
        this.ends = ends;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${bulwark.documents.clean-up-every:1m}",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> remove() {
        Instant before = clock.instant().minus(config.unfinishedMax());
        return CleanUp.each(
                SLICE,
                after -> sessions.withSession(session -> uploads.unfinished(session, before, after, SLICE)),
                ends::drop);
    }
}
