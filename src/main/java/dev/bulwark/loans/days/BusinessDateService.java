package dev.bulwark.loans.days;

import dev.bulwark.loans.days.EndOfDayRepository.State;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Tells how far the days of loans are. */
@ApplicationScoped
class BusinessDateService {

    private final Mutiny.SessionFactory sessions;
    private final EndOfDayRepository repository;
    private final DayRunReader runs;
    private final BusinessDate date;

    BusinessDateService(
            Mutiny.SessionFactory sessions, EndOfDayRepository repository, DayRunReader runs, BusinessDate date) {
        this.sessions = sessions;
        this.repository = repository;
        this.runs = runs;
        this.date = date;
    }

    Uni<BusinessDateView> get() {
        return sessions.withSession(
                session -> repository.state(session).chain(state -> view(session, state, date.today())));
    }

    private Uni<BusinessDateView> view(Session session, State state, LocalDate today) {
        long daysBehind = state.openDay() == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(state.openDay(), today));
        return repository
                .countFailed(session)
                .chain(failed -> runs.findLast(session)
                        .map(last -> new BusinessDateView(
                                state.openDay(),
                                today,
                                state.startedAt() != null,
                                daysBehind,
                                failed,
                                last.orElse(null))));
    }
}
