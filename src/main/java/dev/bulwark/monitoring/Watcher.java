package dev.bulwark.monitoring;

import dev.bulwark.audit.OnceAnHour;
import dev.bulwark.monitoring.WatchRepository.Place;
import dev.bulwark.platform.db.DatabaseFault;
import dev.bulwark.platform.db.NotInService;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/**
 * Looks at what has committed since the last look, one replica at a time, a slice of transactions by a transaction.
 *
 * <p>A database that cannot be reached keeps the place: nothing is left out for it, however long it lasts. What the database or
 * a listener cannot do is tried again, each time with a tenth of the transactions. When one alone fails for the third time, its
 * alerts are recorded without telling the listeners, in case one of them is what fails; if that fails too, it is left out.
 * Either is an alert {@code monitoring_failed}, which is told like any other. Whoever finds that nobody has looked for too long,
 * be it because another replica holds the row and hangs, rings {@code monitoring_behind}.
 */
@ApplicationScoped
class Watcher {

    static final int TRANSACTIONS_MAX = 10_000;

    private static final Logger LOG = Logger.getLogger(Watcher.class);
    private static final String FAILED = "monitoring_failed";
    private static final String BEHIND = "monitoring_behind";
    private static final String RESTORED = "monitoring_restored";
    private static final int LESS = 10;
    private static final int PATIENCE = 3;

    private final Mutiny.SessionFactory sessions;
    private final WatchRepository repository;
    private final AlertRepository alertRows;
    private final Detection detection;
    private final Alerts alerts;
    private final MonitoringMetrics metrics;
    private final Duration behindMax;
    private final Clock clock;
    private final OnceAnHour<String> rung = new OnceAnHour<>();

    /** How many transactions are looked at at once; one run at a time uses it. */
    private volatile int atOnce = TRANSACTIONS_MAX;

    private volatile int failuresOfOne;

    Watcher(
            Mutiny.SessionFactory sessions,
            WatchRepository repository,
            AlertRepository alertRows,
            Detection detection,
            Alerts alerts,
            MonitoringMetrics metrics,
            MonitoringConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.alertRows = alertRows;
        this.detection = detection;
        this.alerts = alerts;
        this.metrics = metrics;
        this.behindMax = config.behindMax();
        this.clock = clock;
    }

    private interface Work {
        Uni<Void> on(Session session, Place place, Snapshot until);
    }

    @Scheduled(
            every = "${bulwark.monitoring.every:1s}",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> run() {
        return look().onFailure().recoverWithUni(this::failed).chain(this::measure);
    }

    /** Until nothing is left. */
    Uni<Void> look() {
        return slice((session, place, until) ->
                        findings(session, place, until).chain(found -> alerts.raise(session, found)))
                .invoke(more -> {
                    atOnce = Math.min(TRANSACTIONS_MAX, atOnce * LESS);
                    failuresOfOne = 0;
                })
                .chain(more -> more ? look() : Uni.createFrom().voidItem());
    }

    /** Opens the transaction; whether there is more. Nothing while another replica looks. */
    private Uni<Boolean> slice(Work work) {
        return sessions.withTransaction(session -> repository
                .lock(session)
                .chain(found -> found.isPresent()
                        ? slice(session, found.get(), work)
                        : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> slice(Session session, Place place, Work work) {
        Snapshot until = place.until(atOnce);
        return work.on(session, place, until)
                .chain(() -> repository.move(session, place, until))
                .replaceWith(() -> until.next() < place.current().next());
    }

    private Uni<List<Finding>> findings(Session session, Place place, Snapshot until) {
        return repository
                .rules(session)
                .chain(rules -> repository
                        .next(session, place, until, rules.enabled())
                        .chain(events -> detection.findings(session, rules, events)))
                .map(found -> Stream.concat(restored(place), found.stream()).toList());
    }

    /** A database that was copied into another server is a thing that somebody should know of. */
    private Stream<Finding> restored(Place place) {
        return place.isCopy() ? Stream.of(own(RESTORED, "high", "cluster " + place.clusterNow())) : Stream.empty();
    }

    private Uni<Void> failed(Throwable failure) {
        DatabaseFault fault = DatabaseFault.of(failure);
        LOG.errorf(failure, "the audit log could not be looked at, %d transactions at once: %s", atOnce, fault);
        metrics.failed();
        if (fault == DatabaseFault.AWAY) {
            return Uni.createFrom().voidItem();
        }
        if (atOnce > 1) {
            atOnce = Math.max(1, atOnce / LESS);
            return Uni.createFrom().voidItem();
        }
        if (fault == DatabaseFault.BUSY) {
            return Uni.createFrom().voidItem();
        }
        failuresOfOne++;
        return failuresOfOne < PATIENCE ? Uni.createFrom().voidItem() : getPast();
    }

    private Uni<Void> getPast() {
        return getPast(List.of(
                        (session, place, until) -> untold(session, place, until)
                                .chain(() -> alerts.raise(session, List.of(failedToTell()))),
                        (session, place, until) -> untold(session, place, until)
                                .chain(() -> alerts.raiseUntold(session, List.of(failedToTell()))),
                        (session, place, until) -> alerts.raise(session, leftOut(place)),
                        (session, place, until) -> alerts.raiseUntold(session, leftOut(place))))
                .invoke(() -> failuresOfOne = 0)
                .onFailure()
                .invoke(still -> LOG.error("monitoring stands still", still))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** The first that can be done, each in a transaction of its own. A database that is away ends it: the place is kept. */
    private Uni<Boolean> getPast(List<Work> ways) {
        Uni<Boolean> first = slice(ways.get(0));
        return ways.size() == 1
                ? first
                : first.onFailure(failure -> DatabaseFault.of(failure) == DatabaseFault.OF_WORK)
                        .recoverWithUni(() -> getPast(ways.subList(1, ways.size())));
    }

    private Uni<Void> untold(Session session, Place place, Snapshot until) {
        return findings(session, place, until).chain(found -> alerts.raiseUntold(session, found));
    }

    private Finding failedToTell() {
        return own(FAILED, "critical", "listeners");
    }

    private List<Finding> leftOut(Place place) {
        Finding leftOut = own(FAILED, "critical", "transactions " + place.seen().next());
        return Stream.concat(restored(place), Stream.of(leftOut)).toList();
    }

    private Finding own(String type, String severity, String subject) {
        return new Finding(type, severity, subject, null, null, clock.instant());
    }

    private Uni<Void> measure() {
        return sessions.withSession(session -> repository
                        .age(session)
                        .chain(age -> alertRows
                                .countUnresolved(session)
                                .invoke(counts -> metrics.show(age, counts))
                                .replaceWith(age)))
                .chain(age -> age > behindMax.toSeconds()
                        ? ringBehind()
                        : Uni.createFrom().voidItem());
    }

    /** In a transaction of its own; what cannot be rung is rung by the next one. */
    private Uni<Void> ringBehind() {
        if (!rung.isDue(BEHIND)) {
            return Uni.createFrom().voidItem();
        }
        LOG.error("nobody looks at the audit log");
        List<Finding> behind = List.of(own(BEHIND, "critical", "system"));
        return sessions.withTransaction(session -> alerts.raise(session, behind))
                .onFailure()
                .recoverWithUni(() -> sessions.withTransaction(session -> alerts.raiseUntold(session, behind)))
                .onFailure()
                .invoke(() -> rung.forget(BEHIND));
    }
}
