package dev.bulwark.monitoring;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.signal.AlertListener;
import dev.bulwark.platform.signal.RaisedAlert;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Records what was noticed. Every method joins the caller's transaction. */
@ApplicationScoped
class Alerts {

    private final AlertRepository repository;
    private final List<AlertListener> listeners;
    private final MonitoringMetrics metrics;
    private final Clock clock;

    Alerts(AlertRepository repository, @All List<AlertListener> listeners, MonitoringMetrics metrics, Clock clock) {
        this.repository = repository;
        this.listeners = listeners;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** New ones are told to all listeners. */
    Uni<Void> raise(Session session, List<Finding> findings) {
        return raise(session, findings, listeners);
    }

    /** For when a listener may be what fails. */
    Uni<Void> raiseUntold(Session session, List<Finding> findings) {
        return raise(session, findings, List.of());
    }

    private Uni<Void> raise(Session session, List<Finding> findings, List<AlertListener> told) {
        return findings.isEmpty()
                ? Uni.createFrom().voidItem()
                : repository
                        .standInLine(session)
                        .chain(() -> InTurn.each(findings, finding -> raise(session, finding, told)));
    }

    private Uni<Void> raise(Session session, Finding finding, List<AlertListener> told) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RaisedAlert alert = new RaisedAlert(id, finding.type(), finding.severity(), finding.ipAddress(), now);
        return repository.raise(session, id, finding, now).chain(isNew -> {
            if (!isNew) {
                return Uni.createFrom().voidItem();
            }
            metrics.raised(finding.causedAt(), now);
            return InTurn.each(told, listener -> listener.raised(session, alert));
        });
    }
}
