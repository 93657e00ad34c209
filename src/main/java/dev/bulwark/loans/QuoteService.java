package dev.bulwark.loans;

import dev.bulwark.loans.schedule.Schedule;
import dev.bulwark.loans.schedule.ScheduleRefused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says what a loan would cost. Writes nothing. Computes on a worker: 480 instalments take about 10 ms. */
@ApplicationScoped
class QuoteService {

    private final Mutiny.SessionFactory sessions;
    private final LoanProductRepository products;
    private final Vertx vertx;
    private final Clock clock;

    QuoteService(Mutiny.SessionFactory sessions, LoanProductRepository products, Vertx vertx, Clock clock) {
        this.sessions = sessions;
        this.products = products;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** As if it were paid out today, a day of UTC. Fails with VALIDATION_FAILED, then as {@link LoanProblem} has it. */
    Uni<QuoteView> quote(QuoteRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return sessions.withSession(session -> products.find(session, request.productOrDefault(), today))
                .onItem()
                .ifNull()
                .failWith(QuoteRules::unknownProduct)
                .chain(product -> vertx.executeBlocking(() -> quote(product, request, today), false));
    }

    private static QuoteView quote(LoanProduct product, QuoteRequest request, LocalDate today) {
        try {
            return QuoteView.of(product, Schedule.of(QuoteRules.terms(product, request, today)));
        } catch (ScheduleRefused refusal) {
            throw LoanProblem.of(refusal);
        }
    }
}
