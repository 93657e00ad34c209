package dev.bulwark.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.monitoring.Rule.Detector;
import dev.bulwark.monitoring.WatchRepository.Rules;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** A watcher that comes hours late counts what happened as if it had been there. */
@QuarkusTest
class CatchUpTest {

    private static final String ACTION = "customers.read";
    private static final Rule FOUR_AN_HOUR = new Rule(
            "mass_pii_access", Detector.DISTINCT_RECORDS, "high", Set.of(ACTION), 4, Duration.ofHours(1), null);
    private static final Rules RULES = new Rules(List.of(FOUR_AN_HOUR), Set.of());

    @Inject
    Detection detection;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Clock clock;

    /** One user reads different records, so many minutes ago each. */
    private List<WatchedEvent> reads(int... minutesAgo) {
        String user = UUID.randomUUID().toString();
        List<WatchedEvent> events = new ArrayList<>();
        for (int minutes : minutesAgo) {
            Instant at = clock.instant().minus(Duration.ofMinutes(minutes));
            UUID id = new UUID(
                    at.toEpochMilli() << 16 | 0x7000L,
                    Long.MIN_VALUE | ThreadLocalRandom.current().nextLong());
            String customer = UUID.randomUUID().toString();
            Database.change("insert into audit_event (id, occurred_at, event_type, user_id, action, details) values ('"
                    + id + "', '" + at + "', 'business_operation', '" + user + "', '" + ACTION
                    + "', '{\"status\": \"success\", \"customer_id\": \"" + customer + "\"}')");
            events.add(new WatchedEvent(
                    id,
                    at,
                    "business_operation",
                    user,
                    ACTION,
                    null,
                    Map.of("status", "success", "customer_id", customer),
                    null));
        }
        return events;
    }

    private List<UUID> found(List<WatchedEvent> slice) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                        () -> sessions.withTransaction(session -> detection.findings(session, RULES, slice)))
                .stream()
                .map(Finding::eventId)
                .toList();
    }

    @Test
    void whatCameLaterDoesNotCountWithWhatWasBefore() throws Throwable {
        List<WatchedEvent> events = reads(300, 200, 130, 10);
        assertEquals(List.of(), found(events));
        assertEquals(List.of(), found(events.subList(0, 1)));
    }

    @Test
    void aBurstInTheMiddleOfALongSliceIsSeen() throws Throwable {
        List<WatchedEvent> events = reads(300, 290, 280, 270, 5);
        assertEquals(List.of(events.get(3).id()), found(events));
    }

    @Test
    void whatCommitsLateCountsWithWhatWasSeenBeforeAndAfterIt() throws Throwable {
        List<WatchedEvent> events = reads(50, 40, 30, 20);
        assertEquals(List.of(events.get(1).id()), found(events.subList(1, 2)));
    }
}
