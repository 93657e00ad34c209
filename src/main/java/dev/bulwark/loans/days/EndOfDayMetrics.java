package dev.bulwark.loans.days;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** How far the days of loans are, for the management port. The same on every replica; NaN until there is something to show. */
@ApplicationScoped
class EndOfDayMetrics {

    private final MeterRegistry registry;
    private final BusinessDateService service;
    private volatile BusinessDateView shown;

    EndOfDayMetrics(MeterRegistry registry, BusinessDateService service) {
        this.registry = registry;
        this.service = service;
    }

    void register(@Observes StartupEvent started) {
        gauge("bulwark.loans.days.behind", "Days that are over and not ended", BusinessDateView::daysBehind);
        gauge("bulwark.loans.failed", "Loans that cannot be counted and stand still", BusinessDateView::failedLoans);
        gauge(
                "bulwark.loans.end.of.day.duration.seconds",
                "From the start to the end of the last end of a day",
                view -> view.lastRun() == null ? Double.NaN : seconds(view.lastRun()));
        gauge(
                "bulwark.loans.end.of.day.loans",
                "Days of loans that the last end of a day counted",
                view -> view.lastRun() == null ? Double.NaN : view.lastRun().loans());
    }

    private void gauge(String name, String description, ToDoubleFunction<BusinessDateView> value) {
        Gauge.builder(name, this, metrics -> {
                    BusinessDateView view = metrics.shown;
                    return view == null ? Double.NaN : value.applyAsDouble(view);
                })
                .description(description)
                .register(registry);
    }

    private static double seconds(DayRunView run) {
        return Duration.between(run.startedAt(), run.finishedAt()).toMillis() / 1000.0;
    }

    Uni<Void> measure() {
        return service.get().invoke(view -> shown = view).replaceWithVoid();
    }
}
