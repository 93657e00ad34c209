package dev.bulwark.schedules;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Outbox;
import dev.bulwark.ledger.Booking;
import dev.bulwark.ledger.Ledger;
import dev.bulwark.ledger.Posting;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.schedules.DueRepository.Place;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/** Executes what is due. Any number of replicas may run it at once: each due date is executed by one of them. */
@ApplicationScoped
class ScheduleRunner {

    private static final Logger LOG = Logger.getLogger(ScheduleRunner.class);
    private static final RequestOrigin ORIGIN = RequestOrigin.internal("schedules");
    private static final String ACTION = "accounts.schedule_run";
    private static final String POSTED = "posted";

    private final Scheduler scheduler;
    private final ScheduleConfig config;
    private final Mutiny.SessionFactory sessions;
    private final DueRepository due;
    private final ScheduleRepository schedules;
    private final Ledger ledger;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    ScheduleRunner(
            Scheduler scheduler,
            ScheduleConfig config,
            Mutiny.SessionFactory sessions,
            DueRepository due,
            ScheduleRepository schedules,
            Ledger ledger,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        this.scheduler = scheduler;
        this.config = config;
        this.sessions = sessions;
        this.due = due;
        this.schedules = schedules;
        this.ledger = ledger;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        scheduler
                .newJob("schedules")
                .setInterval(config.every().toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setAsyncTask(execution -> run(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .schedule();
    }

    /**
     * Executes every due date up to and including this day, oldest first, each in a transaction of its own. One that fails
     * for a fault of the service is rolled back and left for the next time; it does not hold up the others.
     */
    Uni<Void> run(LocalDate today) {
        AtomicReference<Place> place = new AtomicReference<>(Place.BEFORE_ALL);
        return Multi.createBy()
                .repeating()
                .uni(() -> runNext(today, place))
                .whilst(found -> found)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** @return whether something was due; the place moves on to it before anything can fail */
    private Uni<Boolean> runNext(LocalDate today, AtomicReference<Place> place) {
        Place before = place.get();
        return sessions.withTransaction(session -> due.lockNext(session, today, before)
                        .invoke(found -> found.ifPresent(schedule -> place.set(placeOf(schedule))))
                        .chain(found -> found.isPresent()
                                ? run(session, found.get()).replaceWith(true)
                                : Uni.createFrom().item(false)))
                .onFailure(failure -> place.get() != before)
                .recoverWithItem(failure -> {
                    LOG.errorf(
                            failure, "schedule %s could not be run", place.get().scheduleId());
                    return true;
                });
    }

    private static Place placeOf(Schedule schedule) {
        return new Place(schedule.nextDate(), schedule.id());
    }

    private Uni<Void> run(Session session, Schedule schedule) {
        Posting posting = posting(schedule);
        return ledger.post(session, posting)
                .map(Booking::code)
                .call(code -> record(session, schedule, posting, code))
                .chain(code -> schedules.update(session, schedule.afterRun(code)));
    }

    private Posting posting(Schedule schedule) {
        Instant now = clock.instant();
        return new Posting(
                UuidCreator.getTimeOrderedEpoch(),
                Posting.Kind.TRANSFER,
                schedule.fromAccount(),
                schedule.toAccount(),
                schedule.ownerId(),
                schedule.amount(),
                schedule.reference(),
                now,
                schedule.createdBy());
    }

    private Uni<Void> record(Session session, Schedule schedule, Posting posting, String code) {
        Instant now = posting.bookedAt();
        boolean posted = code.equals(POSTED);
        AuditEvent event = posted
                ? AuditEvent.success(now, AuditEvent.SYSTEM, ACTION, ORIGIN).with("transfer_id", posting.id())
                : AuditEvent.failure(now, AuditEvent.SYSTEM, ACTION, ORIGIN, code);
        return due.insertRun(session, schedule, posted ? null : code, posted ? posting.id() : null, now)
                .chain(() -> audit.append(
                        session, event.with("schedule_id", schedule.id()).with("due_date", schedule.nextDate())))
                .chain(() -> posted
                        ? outbox.tell(session, event.id(), ACTION, posting.id(), now)
                        : Uni.createFrom().voidItem());
    }
}
