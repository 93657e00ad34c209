package dev.bulwark.posture;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** The figures for the management port; the same on every replica. No address and no id is a label. NaN until measured. */
@ApplicationScoped
class FigureMetrics {

    private final MeterRegistry registry;
    private volatile Figures shown;

    FigureMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        gauge(
                "bulwark.security.login.success.ratio",
                "Logins that succeeded, of those tried within a day; the target is 0.95",
                Figures::successRatio);
        gauge(
                "bulwark.security.login.failures.worst.address",
                "Failed logins of the worst address within an hour; the target is below 5",
                figures -> figures.logins().worstAddress());
        gauge(
                "bulwark.security.alert.delay.p95.seconds",
                "From cause to alert within a day, the 95th percentile",
                figures -> figures.alerts().delaySeconds());
        gauge(
                "bulwark.security.scan.clean",
                "1 if the last scan of this service by itself is young and found nothing, else 0",
                figures -> figures.isScanClean() ? 1 : 0);
        gauge("bulwark.security.controls.red", "Controls of the checklist that are not seen to work", Figures::red);
        gauge(
                "bulwark.security.measured.timestamp.seconds",
                "When these figures were measured, in seconds since 1970",
                figures -> figures.measuredAt().getEpochSecond());
    }

    private void gauge(String name, String description, ToDoubleFunction<Figures> value) {
        Gauge.builder(name, this, metrics -> {
                    Figures figures = metrics.shown;
                    return figures == null ? Double.NaN : value.applyAsDouble(figures);
                })
                .description(description)
                .register(registry);
    }

    void show(Figures figures) {
        shown = figures;
    }

    /** Null until measured. */
    Figures shown() {
        return shown;
    }
}
