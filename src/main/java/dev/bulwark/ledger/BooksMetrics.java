package dev.bulwark.ledger;

import dev.bulwark.ledger.BooksCheckRepository.Progress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** What the last step of the books check saw, for the management port. NaN until there is something to show. */
@ApplicationScoped
class BooksMetrics {

    static final List<String> INVARIANTS = List.of(
            "sum_is_zero",
            "balance_is_sum_of_postings",
            "no_gap_in_sequence",
            "pending_is_sum_of_holds",
            "not_below_limit",
            "receivable_is_sum_of_outstanding",
            "suspense_is_sum_of_suspended",
            "overpayment_is_sum_of_overpaid",
            "recovery_is_sum_of_recovered");

    private final MeterRegistry registry;
    private volatile Map<String, Long> counts;
    private volatile Progress progress = new Progress(null, null, 0);

    BooksMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        for (String invariant : INVARIANTS) {
            Gauge.builder("bulwark.books.broken.invariants", this, metrics -> metrics.broken(invariant))
                    .description("Findings of the books check that are not healed")
                    .tag("invariant", invariant)
                    .register(registry);
        }
        Gauge.builder("bulwark.books.checked.timestamp.seconds", this, BooksMetrics::finishedSeconds)
                .description("When all accounts were last checked, in seconds since 1970")
                .register(registry);
        Gauge.builder("bulwark.books.check.duration.seconds", this, BooksMetrics::tookSeconds)
                .description("From the start to the end of the last whole check")
                .register(registry);
        Gauge.builder("bulwark.books.check.accounts", this, metrics -> metrics.progress.accountsChecked())
                .description("Accounts checked so far by the check under way, or by the last one")
                .register(registry);
    }

    void show(Map<String, Long> counts, Progress progress) {
        this.counts = counts;
        this.progress = progress;
    }

    private double broken(String invariant) {
        Map<String, Long> shown = counts;
        return shown == null ? Double.NaN : shown.getOrDefault(invariant, 0L);
    }

    private double tookSeconds() {
        return progress.took() == null ? Double.NaN : progress.took().toMillis() / 1000.0;
    }

    private double finishedSeconds() {
        return progress.finishedAt() == null
                ? Double.NaN
                : progress.finishedAt().getEpochSecond();
    }
}
