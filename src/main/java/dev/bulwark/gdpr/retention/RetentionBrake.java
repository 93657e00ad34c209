package dev.bulwark.gdpr.retention;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.gdpr.retention.RetentionRepository.Halt;
import dev.bulwark.gdpr.retention.RetentionRepository.Passage;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/**
 * Decides once for each run, before it deletes anything, whether it is believable: a clock that is years ahead would else erase
 * the bank. A run that is not halts, is told once, and goes on when the operator has confirmed its day.
 */
@ApplicationScoped
class RetentionBrake {

    static final String HALTED = "gdpr_retention_halted";

    private static final Logger LOG = Logger.getLogger(RetentionBrake.class);
    private static final RequestOrigin ORIGIN = RequestOrigin.internal("gdpr-retention");
    private static final int SLICE = 200;
    private static final int PERCENT = 100;

    private final Mutiny.SessionFactory sessions;
    private final RetentionRepository repository;
    private final Population population;
    private final CustomerDirectory customers;
    private final GdprRetentionConfig config;
    private final AuditLog audit;
    private final Clock clock;

    RetentionBrake(
            Mutiny.SessionFactory sessions,
            RetentionRepository repository,
            Population population,
            CustomerDirectory customers,
            GdprRetentionConfig config,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.population = population;
        this.customers = customers;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** How much is believable. @param confirmed whose run goes ahead all the same */
    record Limits(int leapDaysMax, long customersMax, double customersPercentMax, Optional<LocalDate> confirmed) {}

    /** Opens the transactions. Of a run that has begun. */
    Uni<Boolean> lets(LocalDate day) {
        return lets(
                day,
                new Limits(
                        config.leapDaysMax(),
                        config.customersMax(),
                        config.customersPercentMax(),
                        config.confirmedDay()));
    }

    Uni<Boolean> lets(LocalDate day, Limits limits) {
        return sessions.withSession(session -> repository.passage(session, day)).chain(passage -> {
            if (passage.checked()) {
                return Uni.createFrom().item(true);
            }
            if (limits.confirmed().filter(day::equals).isPresent()) {
                return pass(day, true);
            }
            return passage.halted() ? Uni.createFrom().item(false) : check(day, passage, limits);
        });
    }

    private Uni<Boolean> check(LocalDate day, Passage passage, Limits limits) {
        if (passage.before() != null && ChronoUnit.DAYS.between(passage.before(), day) > limits.leapDaysMax()) {
            return halt(day, Halt.CLOCK, 0);
        }
        Instant on = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return sessions.withSession(session -> customers.count(session)).chain(all -> {
            long most = Math.max(limits.customersMax(), (long) (all * limits.customersPercentMax() / PERCENT));
            return affected(passage.after(), on, most)
                    .chain(found -> found > most ? halt(day, Halt.CUSTOMERS, found) : pass(day, false));
        });
    }

    /** Of how many customers something would be deleted; no further than it takes to be too many. */
    private Uni<Long> affected(UUID from, Instant on, long most) {
        AtomicReference<UUID> after = new AtomicReference<>(from);
        AtomicLong found = new AtomicLong();
        return Multi.createBy()
                .repeating()
                .uni(() -> sessions.withSession(session -> population.look(session, after.get(), SLICE, on))
                        .invoke(slice -> {
                            after.set(slice.last());
                            found.addAndGet(slice.due().stream()
                                    .map(Due::customerId)
                                    .distinct()
                                    .count());
                        }))
                .whilst(slice -> slice.last() != null && found.get() <= most)
                .collect()
                .last()
                .map(done -> found.get());
    }

    private Uni<Boolean> pass(LocalDate day, boolean confirmed) {
        if (confirmed) {
            LOG.warnf("the run of retention of %s was confirmed by the operator", day);
        }
        return sessions.withTransaction(session -> repository.pass(session, day, confirmed, clock.instant()));
    }

    /** Of several replicas, one tells. */
    private Uni<Boolean> halt(LocalDate day, Halt why, long found) {
        return sessions.withTransaction(session -> repository
                        .halt(session, day, why)
                        .chain(first -> first
                                ? tell(session, day, why, found)
                                : Uni.createFrom().voidItem()))
                .replaceWith(false);
    }

    private Uni<Void> tell(Session session, LocalDate day, Halt why, long found) {
        LOG.errorf(
                "the run of retention of %s halts: %s. It deletes nothing until its day is confirmed",
                day, why.stored());
        return audit.append(
                session,
                AuditEvent.alert(clock.instant(), HALTED, "high", ORIGIN)
                        .with("day", day)
                        .with("halted_for", why.stored())
                        .with("customers_at_least", found));
    }
}
