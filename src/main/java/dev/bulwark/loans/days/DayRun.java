package dev.bulwark.loans.days;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Outbox;
import dev.bulwark.loans.days.DayRunView.RunSum;
import dev.bulwark.loans.days.EndOfDayRepository.State;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * One step of the end of a day. Joins the caller's transaction, in which it locks the row of {@code loan_end_of_day}: so a
 * step is taken by one replica, and what it did and how far the run is commit together.
 */
@ApplicationScoped
class DayRun {

    static final String ACTION = "loans.end_of_day";
    static final String OFFER_EXPIRED = "loans.offer_expired";
    static final RequestOrigin ORIGIN = RequestOrigin.internal("end-of-day");

    private static final int OFFERS_A_SLICE = 100;

    /** What a step came to. */
    enum Step {
        /** Another replica is taking one. */
        BUSY,
        /** The day that is open is not over. */
        NOTHING_DUE,
        /** There is more to do. */
        WORKED,
        CLOSED;

        boolean mayGoOn() {
            return this == WORKED || this == CLOSED;
        }
    }

    private final EndOfDayRepository repository;
    private final DayRunReader runs;
    private final LoanSums sums;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    DayRun(
            EndOfDayRepository repository,
            DayRunReader runs,
            LoanSums sums,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.runs = runs;
        this.sums = sums;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Counts a slice of loans; if there is none left, ends a slice of offers; if there is none either, closes the day. The
     * first step ever opens today.
     *
     * @param size how many loans at most
     */
    Uni<Step> step(Session session, LocalDate today, int size) {
        return repository
                .lockState(session)
                .chain(locked ->
                        locked.isEmpty() ? Uni.createFrom().item(Step.BUSY) : step(session, locked.get(), today, size));
    }

    private Uni<Step> step(Session session, State state, LocalDate today, int size) {
        LocalDate day = state.openDay();
        if (day == null) {
            return repository.open(session, today).replaceWith(Step.NOTHING_DUE);
        }
        if (!day.isBefore(today)) {
            return Uni.createFrom().item(Step.NOTHING_DUE);
        }
        Instant now = clock.instant();
        Uni<Void> begun = state.startedAt() == null
                ? repository.begin(session, day, now)
                : Uni.createFrom().voidItem();
        return begun.chain(
                        () -> repository.count(session, size, now).onFailure().transform(CountingFailed::new))
                .chain(found -> found > 0
                        ? Uni.createFrom().item(Step.WORKED)
                        : expireOffers(session, day, now)
                                .chain(more -> more
                                        ? Uni.createFrom().item(Step.WORKED)
                                        : closeUnlessPassedOver(session, day, now)));
    }

    /** @return whether there may be more */
    private Uni<Boolean> expireOffers(Session session, LocalDate day, Instant now) {
        return repository
                .expire(session, day, OFFERS_A_SLICE)
                .call(ended -> InTurn.each(ended, loanId -> tellExpired(session, loanId, day, now)))
                .map(ended -> ended.size() == OFFERS_A_SLICE);
    }

    private Uni<Void> tellExpired(Session session, UUID loanId, LocalDate day, Instant now) {
        AuditEvent event = AuditEvent.success(now, AuditEvent.SYSTEM, OFFER_EXPIRED, ORIGIN)
                .with("loan_id", loanId)
                .with("business_date", day);
        return audit.append(session, event).chain(() -> outbox.tell(session, event.id(), OFFER_EXPIRED, loanId, now));
    }

    private Uni<Step> closeUnlessPassedOver(Session session, LocalDate day, Instant now) {
        return repository
                .hasPassedOver(session, day)
                .chain(passedOver -> passedOver
                        ? repository.goBack(session).replaceWith(Step.WORKED)
                        : close(session, day, now).replaceWith(Step.CLOSED));
    }

    private Uni<Void> close(Session session, LocalDate day, Instant now) {
        return repository
                .close(session, day, now)
                .chain(() -> sums.check(session, now))
                .chain(() -> runs.find(session, day))
                .chain(run -> tellClosed(session, run, now));
    }

    private Uni<Void> tellClosed(Session session, Optional<DayRunView> run, Instant now) {
        DayRunView closed = run.orElseThrow(() -> new IllegalStateException("the run that was closed is not there"));
        AuditEvent event = AuditEvent.success(now, AuditEvent.SYSTEM, ACTION, ORIGIN)
                .with("business_date", closed.businessDate())
                .with("loans", closed.loans())
                .with("offers_expired", closed.offersExpired())
                .with("failed", closed.failed());
        for (RunSum sum : closed.sums()) {
            event = event.with("accrued_" + sum.currency(), sum.accrued())
                    .with("late_fees_" + sum.currency(), sum.lateFees());
        }
        AuditEvent told = event;
        return audit.append(session, told).chain(() -> outbox.tell(session, told.id(), ACTION, null, now));
    }
}
