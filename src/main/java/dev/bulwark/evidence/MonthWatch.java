package dev.bulwark.evidence;

import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Looks ahead: the service's own role cannot make months, so it says in time that one is missing. Until then no event is lost,
 * as what has no month goes to a part without bounds.
 */
@ApplicationScoped
class MonthWatch implements ControlProbe {

    private static final Logger LOG = Logger.getLogger(MonthWatch.class);

    private final Mutiny.SessionFactory sessions;
    private final LogStateRepository repository;
    private final Witness witness;
    private final MeterRegistry registry;
    private final Duration retention;
    private final Clock clock;
    private volatile LogState seen;

    MonthWatch(
            Mutiny.SessionFactory sessions,
            LogStateRepository repository,
            Witness witness,
            MeterRegistry registry,
            EvidenceConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.witness = witness;
        this.registry = registry;
        this.retention = config.retention();
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        gauge(
                "bulwark.audit.months.ahead",
                "Months of the audit log after this one that are there",
                LogState::monthsAhead);
        gauge(
                "bulwark.audit.events.without.month",
                "Events of the audit log that no month has, counted up to " + LogState.COUNTED_MAX,
                LogState::withoutMonth);
        gauge(
                "bulwark.audit.months.retirable",
                "Months of the audit log that nobody has to keep any more",
                LogState::retirable);
    }

    private void gauge(String name, String description, ToDoubleFunction<LogState> value) {
        Gauge.builder(name, this, watch -> {
                    LogState state = watch.seen;
                    return state == null ? Double.NaN : value.applyAsDouble(state);
                })
                .description(description)
                .register(registry);
    }

    @Scheduled(
            every = "${bulwark.audit.months-every:1h}",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> run() {
        return watch().onFailure()
                .invoke(failure -> LOG.error("the months of the audit log were not looked at", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** What is wrong rings {@code audit_months}, once an hour. */
    Uni<Void> watch() {
        return state().chain(state -> state.faults().isEmpty()
                ? Uni.createFrom().voidItem()
                : witness.alarm("audit_months", "medium", String.join("; ", state.faults())));
    }

    private Uni<LogState> state() {
        return sessions.withSession(session -> repository.look(session, clock.instant(), retention))
                .invoke(state -> seen = state);
    }

    @Override
    public Control control() {
        return Control.AUDIT_LOGGING;
    }

    @Override
    public String name() {
        return "months_are_guarded";
    }

    @Override
    public Uni<Sighting> look() {
        return state().map(state -> Sighting.of(
                state.unguarded().isEmpty(),
                "each part of the audit log has its key and the triggers that keep it as it is",
                "without its key or a trigger: " + String.join(", ", state.unguarded())));
    }
}
