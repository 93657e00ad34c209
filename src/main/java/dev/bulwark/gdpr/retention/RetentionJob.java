package dev.bulwark.gdpr.retention;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.gdpr.retention.Population.Slice;
import dev.bulwark.gdpr.retention.RetentionRepository.Run;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.privacy.CustomerEraser;
import dev.bulwark.platform.privacy.DataSubjects;
import dev.bulwark.platform.privacy.RetainedItems;
import dev.bulwark.platform.privacy.RetentionCategory;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/**
 * The run of a day. Begins with the first look after midnight (UTC) and goes on where it was stopped. Replicas that look at
 * once do the same slice; whose transaction is second finds the run ahead, and leaves the item alone.
 */
@ApplicationScoped
class RetentionJob {

    static final String DELETE = "gdpr.retention_delete";
    static final String FINISH = "gdpr.retention_run";
    static final String FAILED = "gdpr_retention_failed";

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final RequestOrigin ORIGIN = RequestOrigin.internal("gdpr-retention");
    private static final int SLICE = 200;

    private final Mutiny.SessionFactory sessions;
    private final RetentionRepository repository;
    private final Population population;
    private final RetentionBrake brake;
    private final DataKeys dataKeys;
    private final DataSubjects subjects;
    private final CustomerEraser eraser;
    private final List<RetainedItems> features;
    private final GdprRetentionConfig config;
    private final AuditLog audit;
    private final Clock clock;

    RetentionJob(
            Mutiny.SessionFactory sessions,
            RetentionRepository repository,
            Population population,
            RetentionBrake brake,
            DataKeys dataKeys,
            DataSubjects subjects,
            CustomerEraser eraser,
            @All List<RetainedItems> features,
            GdprRetentionConfig config,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.population = population;
        this.brake = brake;
        this.dataKeys = dataKeys;
        this.subjects = subjects;
        this.eraser = eraser;
        this.features = features;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            every = "30m",
            delayed = "10m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> runToday() {
        return config.run()
                ? run(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                : Uni.createFrom().voidItem();
    }

    /** Harmless when it is over. */
    Uni<Void> run(LocalDate day) {
        return sessions.withTransaction(session -> repository.begin(session, day, clock.instant()))
                .chain(() -> brake.lets(day))
                .chain(go -> go ? work(day) : Uni.createFrom().voidItem());
    }

    private Uni<Void> work(LocalDate day) {
        return Multi.createBy()
                .repeating()
                .uni(() -> slice(day))
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private record Look(Run run, Slice slice) {}

    /** Answers whether there is more to do. */
    private Uni<Boolean> slice(LocalDate day) {
        Instant on = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return sessions.withSession(session -> repository
                        .run(session, day)
                        .chain(run -> run.finished()
                                ? Uni.createFrom().<Look>nullItem()
                                : population
                                        .look(session, run.after(), SLICE, on)
                                        .map(slice -> new Look(run, slice))))
                .chain(look -> look == null ? Uni.createFrom().item(false) : work(day, look));
    }

    private Uni<Boolean> work(LocalDate day, Look look) {
        if (look.slice().last() == null) {
            return sessions.withTransaction(session -> finish(session, day)).replaceWith(false);
        }
        UUID after = look.run().after();
        return InTurn.each(look.slice().due(), due -> delete(day, after, due))
                .chain(() -> sessions.withTransaction(session -> repository.advance(
                        session,
                        day,
                        after,
                        look.slice().last(),
                        look.slice().held().size())))
                .replaceWith(true);
    }

    /**
     * In a transaction of its own, with its count, and under the locks of the customer, where it is looked at again: who came
     * back since the slice was read is not due any more. What is refused meanwhile, such as by a new hold, waits for tomorrow.
     */
    private Uni<Void> delete(LocalDate day, UUID after, Due due) {
        return sessions.withTransaction(session -> repository
                        .lock(session, day, after)
                        .chain(here -> here
                                ? dueStill(session, day, due)
                                : Uni.createFrom().item(false))
                        .chain(still ->
                                still ? deleted(session, due) : Uni.createFrom().item(false))
                        .chain(done -> done
                                ? repository.count(session, day, due)
                                : Uni.createFrom().voidItem()))
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> {
                    LOG.infof("retention leaves an item alone: %s", refused.getMessage());
                    return null;
                })
                .onFailure()
                .recoverWithUni(failure -> failed(due, failure));
    }

    /** One that cannot be deleted must not keep all others; somebody has to look at it. */
    private Uni<Void> failed(Due due, Throwable failure) {
        LOG.errorf(failure, "retention could not delete %s %s", due.category(), due.itemId());
        return audit.appendAlone(AuditEvent.alert(clock.instant(), FAILED, "high", ORIGIN)
                .with("customer_id", due.customerId())
                .with("item_id", due.itemId()));
    }

    /** The locks are those of an erasure, in its order: keys, then the customer. */
    private Uni<Boolean> dueStill(Session session, LocalDate day, Due due) {
        Instant on = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return dataKeys.lock(session, due.customerId())
                .chain(() -> subjects.lock(session, due.customerId()))
                .chain(() -> population.isDue(session, due, on));
    }

    /** An erasure audits itself. */
    private Uni<Boolean> deleted(Session session, Due due) {
        if (due.category() == RetentionCategory.CUSTOMER) {
            return eraser.eraseExpired(session, due.customerId());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        AuditEvent event = AuditEvent.success(now, AuditEvent.SYSTEM, DELETE, ORIGIN)
                .with("customer_id", due.customerId())
                .with("item_id", due.itemId())
                .with("category", due.category().stored())
                .with("days", due.days());
        return InTurn.any(features, feature -> feature.delete(session, due.itemId(), now))
                .call(done ->
                        done ? audit.append(session, event) : Uni.createFrom().voidItem());
    }

    private Uni<Void> finish(Session session, LocalDate day) {
        Instant now = clock.instant();
        return repository
                .finish(session, day, now)
                .chain(finished -> finished
                        ? audit.append(
                                session,
                                AuditEvent.success(now, AuditEvent.SYSTEM, FINISH, ORIGIN)
                                        .with("day", day))
                        : Uni.createFrom().voidItem());
    }
}
