package dev.bulwark.loans.days;

import dev.bulwark.loans.days.DayRun.Step;
import dev.bulwark.platform.db.NotInService;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Ends each business day that is over, the oldest first, a slice at a time and a transaction a slice. Any number of replicas
 * may run it: a step is taken by the one that has the row of {@code loan_end_of_day}, and goes on where the last one, of
 * whichever replica, has stopped.
 *
 * <p>When a slice fails, its loans are counted one by one; one that fails alone is set aside in {@code loan_day_failure},
 * and the run goes on: a broken loan must not stop the others, whose days follow on this one. Such a loan stays where it
 * stands. It is tried again at the end of every look, all its days in order, and rings an alarm once an hour until it has
 * caught up. But a run that would set aside more than {@value #FAILURES_MAX} stops and leaves the day open: then it is not
 * the loans that are broken.
 */
@ApplicationScoped
class EndOfDay {

    static final int FAILURES_MAX = 100;

    private static final Logger LOG = Logger.getLogger(EndOfDay.class);

    private final Mutiny.SessionFactory sessions;
    private final DayRun run;
    private final BrokenLoans broken;
    private final EndOfDayAlarm alarm;
    private final EndOfDayMetrics metrics;
    private final EndOfDayConfig config;
    private final BusinessDate date;
    private final NotInService notInService;

    EndOfDay(
            Mutiny.SessionFactory sessions,
            DayRun run,
            BrokenLoans broken,
            EndOfDayAlarm alarm,
            EndOfDayMetrics metrics,
            EndOfDayConfig config,
            BusinessDate date,
            NotInService notInService) {
        this.sessions = sessions;
        this.run = run;
        this.broken = broken;
        this.alarm = alarm;
        this.metrics = metrics;
        this.config = config;
        this.date = date;
        this.notInService = notInService;
    }

    @Scheduled(
            every = "{bulwark.loans.end-of-day-every}",
            delayed = "{bulwark.loans.end-of-day-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> look() {
        return run(date.today())
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.error("the end of the day has stopped and is tried again", failure);
                    return alarm.runStopped();
                })
                .chain(metrics::measure);
    }

    /** Ends every day before this one. Fails when a step does that is about no single loan. */
    Uni<Void> run(LocalDate today) {
        return run(today, FAILURES_MAX);
    }

    Uni<Void> run(LocalDate today, int failuresMax) {
        Pace pace = new Pace(config.endOfDaySlice(), failuresMax);
        return Multi.createBy()
                .repeating()
                .uni(() -> step(today, pace))
                .whilst(step -> step.mayGoOn() && !notInService.test(null))
                .collect()
                .last()
                .chain(broken::tryAgain);
    }

    private Uni<Step> step(LocalDate today, Pace pace) {
        int size = pace.next();
        return sessions.withTransaction(session -> run.step(session, today, size))
                .onFailure(CountingFailed.class)
                .recoverWithUni(failure -> afterFailure(failure.getCause(), pace, size));
    }

    /** A slice again, loan by loan; a loan is set aside. */
    private Uni<Step> afterFailure(Throwable failure, Pace pace, int size) {
        if (size > 1) {
            LOG.warn("a slice of loans could not be counted; trying one by one", failure);
            pace.slowDown();
            return Uni.createFrom().item(Step.WORKED);
        }
        if (pace.isTooMany()) {
            return Uni.createFrom().failure(failure);
        }
        return broken.setAside(failure).replaceWith(Step.WORKED);
    }

    /** Slices, and as many loans one by one as a slice has that failed. Steps of one run follow each other. */
    private static final class Pace {
        private final int slice;
        private final AtomicInteger oneByOne = new AtomicInteger();
        private final AtomicInteger failuresLeft;

        Pace(int slice, int failuresMax) {
            this.slice = slice;
            this.failuresLeft = new AtomicInteger(failuresMax);
        }

        boolean isTooMany() {
            return failuresLeft.decrementAndGet() < 0;
        }

        int next() {
            return oneByOne.get() > 0 && oneByOne.getAndDecrement() > 0 ? 1 : slice;
        }

        void slowDown() {
            oneByOne.set(slice);
        }
    }
}
