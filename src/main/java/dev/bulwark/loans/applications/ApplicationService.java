package dev.bulwark.loans.applications;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCall;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.customers.CustomerProblem;
import dev.bulwark.loans.LoanFields;
import dev.bulwark.loans.LoanProducts;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.loans.Why;
import dev.bulwark.money.Money;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Takes applications. */
@ApplicationScoped
class ApplicationService {

    private static final String APPLY = "loans.apply";

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final LoanProducts products;
    private final CustomerDirectory customers;
    private final LoanFields fields;
    private final ApplicationRepository applications;
    private final Vertx vertx;
    private final Clock clock;

    ApplicationService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            LoanProducts products,
            CustomerDirectory customers,
            LoanFields fields,
            ApplicationRepository applications,
            Vertx vertx,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.products = products;
        this.customers = customers;
        this.fields = fields;
        this.applications = applications;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Somebody else has entered the customer in between: nothing is refused, it is only done again. */
    private static final class CameSecond extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CameSecond() {
            super("the customer was entered by somebody else", null, false, false);
        }
    }

    /**
     * Phases: check the request against the product; compute an instalment, away from any transaction; then the
     * customer, if it is new, the loan, the answer and the audit event commit together. Fails with VALIDATION_FAILED,
     * CUSTOMER_NOT_FOUND, as a quote, with LOAN_APPLICANT_MISMATCH, CUSTOMER_ERASED.
     */
    Uni<Answer> apply(Caller caller, String idempotencyKey, ApplyRequest request) {
        calls.requireWellFormed(idempotencyKey);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return sessions.withSession(session -> products.find(session, request.productOrDefault(), today))
                .map(product -> ApplicationRules.check(request, product))
                .invoke(() -> ApplicationRules.requireOwn(caller.ownerScope().orElse(null), request))
                .chain(application -> vertx.executeBlocking(() -> application.regularInstalment(today), false)
                        .chain(instalment -> run(
                                calls.of(caller, APPLY, idempotencyKey, request), request, application, instalment)));
    }

    /** Whoever waited for the other's row to commit finds it the second time. */
    private Uni<Answer> run(CommandCall call, ApplyRequest request, Application application, Money instalment) {
        return Uni.createFrom()
                .deferred(() -> commands.run(
                        call,
                        session -> customer(session, call.caller(), request)
                                .chain(customerId ->
                                        insert(session, call, request, application, customerId, instalment))))
                .onFailure(CameSecond.class)
                .retry()
                .atMost(1);
    }

    /** What is known of a customer stays as it is, whatever the application says. */
    private Uni<UUID> customer(Session session, Caller caller, ApplyRequest request) {
        UUID ownerId = caller.ownerScope().orElse(null);
        return customers
                .findBySsn(session, request.ssn())
                .map(found -> ApplicationRules.applicant(ownerId, request.customerId(), found))
                .chain(applicant -> orEnter(session, caller, applicant, request));
    }

    private Uni<UUID> orEnter(Session session, Caller caller, Optional<UUID> applicant, ApplyRequest request) {
        return applicant.isPresent()
                ? Uni.createFrom().item(applicant.get())
                : customers
                        .enter(session, caller, request.applicant())
                        .onFailure(ApplicationService::isTaken)
                        .transform(taken -> new CameSecond());
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof ProblemException problem && problem.type() == CustomerProblem.SSN_TAKEN;
    }

    private Uni<Outcome> insert(
            Session session,
            CommandCall call,
            ApplyRequest request,
            Application application,
            UUID customerId,
            Money instalment) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        return customers
                .requireNotErased(session, customerId)
                .chain(() -> fields.sealPurpose(session, customerId, id, request.purpose()))
                .map(purpose -> new NewLoan(
                        id,
                        customerId,
                        application,
                        instalment,
                        purpose,
                        now,
                        call.caller().userId()))
                .call(loan -> applications.insert(session, loan))
                .map(loan -> Outcome.created(view(loan)).audited("loan_id", id).audited("customer_id", customerId));
    }

    private static ApplicationView view(NewLoan loan) {
        Application application = loan.application();
        return new ApplicationView(
                loan.id(),
                loan.customerId(),
                LoanStatus.APPLIED.stored(),
                application.product().name(),
                application.amount().text(),
                application.amount().currency().getCurrencyCode(),
                application.termMonths(),
                Why.percent(application.product().ratePercent()),
                application.fee().text(),
                loan.instalment().text(),
                loan.appliedAt());
    }
}
