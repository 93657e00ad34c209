package dev.bulwark.webhooks;

import dev.bulwark.platform.db.NotInService;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Sends what may be sent: claims it in one transaction, asks the receiver in none, and writes down what came of it in another. A
 * process that dies in between leaves a claim that runs out, and another replica sends it again.
 */
@ApplicationScoped
class Courier {

    private static final Duration CLAIM_BEYOND_TIMEOUT = Duration.ofSeconds(20);

    private final Mutiny.SessionFactory sessions;
    private final DeliveryRepository deliveries;
    private final Sender sender;
    private final WebhookConfig config;
    private final Clock clock;

    Courier(
            Mutiny.SessionFactory sessions,
            DeliveryRepository deliveries,
            Sender sender,
            WebhookConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.deliveries = deliveries;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${bulwark.webhooks.every:1s}",
            delayed = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> run() {
        return Multi.createBy()
                .repeating()
                .uni(this::round)
                .whilst(sent -> sent > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Answers how many were sent. */
    private Uni<Integer> round() {
        Instant now = clock.instant();
        Instant until = now.plus(config.timeout()).plus(CLAIM_BEYOND_TIMEOUT);
        return sessions.withTransaction(session -> deliveries.claim(session, now, until, config.atOnceMax()))
                .call(this::sendAll)
                .map(List::size);
    }

    private record Tried(Claimed delivery, String outcome) {}

    /** Sends at once and writes down in turn: sessions that are opened at once on one context would be the same. */
    private Uni<Void> sendAll(List<Claimed> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndMerge(delivery -> sender.send(delivery).map(outcome -> new Tried(delivery, outcome)))
                .onItem()
                .transformToUniAndConcatenate(tried ->
                        sessions.withTransaction(session -> record(session, tried.delivery(), tried.outcome())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> record(Session session, Claimed claimed, String outcome) {
        Instant now = clock.instant();
        int status = outcome.startsWith("http_") ? Integer.parseInt(outcome.substring("http_".length())) : 0;
        if (RetryRules.isDelivered(status)) {
            return deliveries
                    .end(session, claimed, "delivered", outcome, now)
                    .chain(() -> deliveries.recovered(session, claimed.webhookId()));
        }
        Uni<Void> receiver = RetryRules.isAboutTheEvent(status)
                ? Uni.createFrom().voidItem()
                : deliveries.failed(session, claimed.webhookId(), now.plus(RetryRules.after(claimed.failures() + 1)));
        boolean isOver = now.isAfter(claimed.createdAt().plus(config.triedFor()));
        return receiver.chain(() -> isOver
                ? deliveries.end(session, claimed, "dead", outcome, now)
                : deliveries.retry(session, claimed, outcome, now.plus(retryAfter(claimed, status))));
    }

    /** Where it is the receiver that is not well, the webhook waits, and not the delivery. */
    private static Duration retryAfter(Claimed claimed, int status) {
        return RetryRules.isAboutTheEvent(status) ? RetryRules.after(claimed.attempt()) : Duration.ZERO;
    }
}
