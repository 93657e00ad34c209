package dev.bulwark.monitoring;

import dev.bulwark.audit.OnceAnHour;
import dev.bulwark.monitoring.WatchRepository.Place;
import dev.bulwark.platform.db.NotInService;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/**
 * Looks at what has committed since the last look, one replica at a time, a slice of transactions by a transaction.
 *
 * <p>What fails is tried again, each time with a tenth of the transactions. When one alone fails for the third time, its
 * alerts are recorded without telling the listeners, in case one of them is what fails; if that fails too, it is left out.
 * Either is an alert {@code monitoring_failed}. Whoever finds that nobody has looked for too long, be it because another
 * replica holds the row and hangs, rings {@code monitoring_behind}.
 */
@ApplicationScoped
class Watcher {

    static final int TRANSACTIONS_MAX = 10_000;

    private static final Logger LOG = Logger.getLogger(Watcher.class);
    private static final String FAILED = "monitoring_failed";
    private static final String BEHIND = "monitoring_behind";
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
        Snapshot until = place.current().upTo(place.seen().next() + atOnce);
        return work.on(session, place, until)
                .chain(() -> repository.move(session, until, place.clusterNow()))
                .replaceWith(() -> until.next() < place.current().next());
    }

    private Uni<List<Finding>> findings(Session session, Place place, Snapshot until) {
        return repository
                .rules(session)
                .chain(rules -> repository
                        .next(session, place.seen(), until, rules.enabled())
                        .chain(events -> detection.findings(session, rules, events)));
    }

    private Uni<Void> failed(Throwable failure) {
        LOG.errorf(failure, "the audit log could not be looked at, %d transactions at once", atOnce);
        metrics.failed();
        if (atOnce > 1) {
            atOnce = Math.max(1, atOnce / LESS);
            return Uni.createFrom().voidItem();
        }
        failuresOfOne++;
        return failuresOfOne < PATIENCE ? Uni.createFrom().voidItem() : getPast();
    }

    private Uni<Void> getPast() {
        return slice(this::withoutListeners)
                .onFailure()
                .recoverWithUni(() -> slice(this::leftOut))
                .invoke(() -> failuresOfOne = 0)
                .onFailure()
                .invoke(still -> LOG.error("monitoring stands still", still))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> withoutListeners(Session session, Place place, Snapshot until) {
        return findings(session, place, until)
                .chain(found -> alerts.raiseUntold(session, found))
                .chain(() -> alerts.raiseUntold(session, List.of(own(FAILED, "listeners"))));
    }

    private Uni<Void> leftOut(Session session, Place place, Snapshot until) {
        return alerts.raiseUntold(
                session, List.of(own(FAILED, "transactions " + place.seen().next())));
    }

    private Finding own(String type, String subject) {
        return new Finding(type, "critical", subject, null, null, clock.instant());
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
        List<Finding> behind = List.of(own(BEHIND, "system"));
        return sessions.withTransaction(session -> alerts.raise(session, behind))
                .onFailure()
                .recoverWithUni(() -> sessions.withTransaction(session -> alerts.raiseUntold(session, behind)))
                .onFailure()
                .invoke(() -> rung.forget(BEHIND));
    }
}
