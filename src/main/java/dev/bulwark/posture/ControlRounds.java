package dev.bulwark.posture;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.CouldNotAsk;
import dev.bulwark.platform.signal.Sighting;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Lets every probe look, one after the other, one replica at a time: each hour, and when a replica has started. What a probe saw is
 * stored before the next one looks. A control that worked and does not any more raises the alarm {@code control_failed}.
 */
@ApplicationScoped
class ControlRounds {

    private static final Logger LOG = Logger.getLogger(ControlRounds.class);
    private static final RequestOrigin ORIGIN = RequestOrigin.internal("posture");

    /** A round is due a little early rather than a whole tick late. */
    private static final Duration TICK = Duration.ofMinutes(1);

    private final Mutiny.SessionFactory sessions;
    private final ControlRepository repository;
    private final List<ControlProbe> probes;
    private final AuditLog audit;
    private final PostureConfig config;
    private final Clock clock;
    private volatile boolean looked;

    ControlRounds(
            Mutiny.SessionFactory sessions,
            ControlRepository repository,
            @All List<ControlProbe> probes,
            AuditLog audit,
            PostureConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.probes = probes;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    List<ControlProbe> probes() {
        return probes;
    }

    @Scheduled(
            every = "1m",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> tick() {
        if (config.every().isZero()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        Duration pause = looked ? config.every().minus(TICK.dividedBy(2)) : TICK;
        return sessions.withTransaction(session -> repository.claim(session, now, now.minus(pause)))
                .chain(mine -> mine ? look(!looked) : Uni.createFrom().voidItem())
                .invoke(() -> looked = true);
    }

    /** @param all those too whose time has not come */
    Uni<Void> look(boolean all) {
        return sessions.withSession(
                        session -> repository.latest(session, clock.instant().minus(ControlRules.EVIDENCE_AGE_MAX)))
                .chain(latest -> InTurn.each(probes, probe -> look(probe, last(probe, latest), all)));
    }

    private static Optional<Evidence> last(ControlProbe probe, List<Evidence> latest) {
        return ControlRules.last(probe.name(), ControlRules.of(probe.control(), latest), true);
    }

    private Uni<Void> look(ControlProbe probe, Optional<Evidence> last, boolean all) {
        Instant due = clock.instant().minus(probe.every()).plus(TICK);
        if (!all && last.filter(seen -> seen.seenAt().isAfter(due)).isPresent()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(probe::look)
                .map(sighting -> evidence(probe, true, sighting))
                .onFailure(CouldNotAsk.class)
                .recoverWithItem(unheard -> evidence(
                        probe, false, new Sighting(false, probe.name() + " was not heard: " + unheard.getMessage())))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "the probe %s could not look", probe.name()))
                .onFailure()
                .recoverWithItem(failure -> evidence(
                        probe,
                        true,
                        new Sighting(
                                false,
                                "the probe could not look: "
                                        + failure.getClass().getSimpleName())))
                .chain(evidence -> keep(probe, evidence, last));
    }

    private Evidence evidence(ControlProbe probe, boolean asked, Sighting sighting) {
        return new Evidence(probe.control(), probe.name(), clock.instant(), asked, sighting.passed(), sighting.seen());
    }

    private Uni<Void> keep(ControlProbe probe, Evidence evidence, Optional<Evidence> last) {
        Instant now = evidence.seenAt();
        boolean worse = evidence.asked()
                && !evidence.passed()
                && last.filter(Evidence::passed).isPresent();
        if (worse) {
            LOG.errorf(
                    "a control does not work any more: %s (%s)", probe.control().text(), probe.name());
        }
        return sessions.withTransaction(session -> repository
                .insert(session, UuidCreator.getTimeOrderedEpoch(), evidence)
                .chain(() -> worse
                        ? audit.append(
                                session,
                                AuditEvent.alert(now, "control_failed", "high", ORIGIN)
                                        .with("scope", "control")
                                        .with("control", probe.control().code())
                                        .with("probe", probe.name()))
                        : Uni.createFrom().voidItem()));
    }
}
