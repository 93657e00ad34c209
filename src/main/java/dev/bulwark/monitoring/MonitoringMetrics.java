package dev.bulwark.monitoring;

import dev.bulwark.monitoring.AlertRepository.Unresolved;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How monitoring does, for the management port; without names and addresses. */
@ApplicationScoped
class MonitoringMetrics {

    private final MeterRegistry registry;
    private final MultiGauge unresolved;
    private final Timer delay;
    private final Counter failures;
    private volatile double ageSeconds = Double.NaN;

    MonitoringMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.unresolved = MultiGauge.builder("bulwark.security.alerts.open")
                .description("Alerts that are not resolved")
                .register(registry);
        this.delay = Timer.builder("bulwark.security.alert.delay")
                .description("From what caused an alert to its record")
                .register(registry);
        this.failures = Counter.builder("bulwark.security.watch.failures")
                .description("Looks at the audit log that failed, on this replica")
                .register(registry);
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("bulwark.security.watch.age", this, metrics -> metrics.ageSeconds)
                .description("Since any replica last looked at the audit log; NaN until this one knows")
                .baseUnit("seconds")
                .register(registry);
    }

    void raised(Instant causedAt, Instant raisedAt) {
        Duration took = Duration.between(causedAt, raisedAt);
        delay.record(took.isNegative() ? Duration.ZERO : took);
    }

    void failed() {
        failures.increment();
    }

    void show(double ageSeconds, List<Unresolved> counts) {
        this.ageSeconds = ageSeconds;
        unresolved.register(
                counts.stream()
                        .map(kind -> Row.of(Tags.of("type", kind.type(), "severity", kind.severity()), kind.count()))
                        .toList(),
                true);
    }
}
