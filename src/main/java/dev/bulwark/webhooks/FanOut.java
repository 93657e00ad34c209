package dev.bulwark.webhooks;

import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Makes deliveries of events, in the order of their transactions; one replica at a time, a transaction a slice. */
@ApplicationScoped
class FanOut {

    static final int SLICE = 1_000;

    private final Mutiny.SessionFactory sessions;
    private final DeliveryRepository deliveries;
    private final WebhookConfig config;
    private final Clock clock;

    FanOut(Mutiny.SessionFactory sessions, DeliveryRepository deliveries, WebhookConfig config, Clock clock) {
        this.sessions = sessions;
        this.deliveries = deliveries;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${bulwark.webhooks.every:1s}",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> run() {
        return Slices.of(SLICE, sessions, this::slice);
    }

    private Uni<Integer> slice(Session session) {
        return deliveries
                .lockCursor(session)
                .chain(mine -> mine
                        ? deliveries.fanOut(session, clock.instant(), SLICE)
                        : Uni.createFrom().item(0));
    }

    @Scheduled(
            every = "1h",
            delayed = "7m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> forget() {
        return Slices.of(
                SLICE,
                sessions,
                session -> deliveries.forget(session, clock.instant().minus(config.keptFor()), SLICE));
    }
}
