package dev.bulwark.loans.book;

import static dev.bulwark.loans.book.Texts.text;

import dev.bulwark.command.Answer;
import dev.bulwark.ledger.BankAccount;
import dev.bulwark.ledger.Posting.Kind;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanProblem;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.loans.Loans;
import dev.bulwark.loans.Why;
import dev.bulwark.loans.book.LoanMoney.Order;
import dev.bulwark.loans.book.LoanPostings.Booked;
import dev.bulwark.loans.book.LoanPostings.Move;
import dev.bulwark.loans.book.Version.Reason;
import dev.bulwark.loans.days.BusinessDate;
import dev.bulwark.loans.schedule.ScheduleRefused;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Gives loans new terms. What is owed stays what it is; the versions before stay as they were. */
@ApplicationScoped
class Reschedules {

    static final String OPERATION = "loans.reschedule";

    private final LoanMoney money;
    private final Loans loans;
    private final Books books;
    private final ScheduleRepository schedules;
    private final LoanPostings postings;
    private final RescheduleWriter writer;
    private final RescheduleConfig config;
    private final BusinessDate businessDate;
    private final Vertx vertx;

    Reschedules(
            LoanMoney money,
            Loans loans,
            Books books,
            ScheduleRepository schedules,
            LoanPostings postings,
            RescheduleWriter writer,
            RescheduleConfig config,
            BusinessDate businessDate,
            Vertx vertx) {
        this.money = money;
        this.loans = loans;
        this.books = books;
        this.schedules = schedules;
        this.postings = postings;
        this.writer = writer;
        this.config = config;
        this.businessDate = businessDate;
        this.vertx = vertx;
    }

    /**
     * Opens the transaction. Fails with LOAN_NOT_FOUND, LOAN_STATE, LOAN_RESCHEDULES_EXHAUSTED, VALIDATION_FAILED,
     * LOAN_PRINCIPAL_REPAID, then as the schedule does.
     */
    Uni<Answer> reschedule(Order<RescheduleRequest> order) {
        return money.run(
                OPERATION,
                order,
                session -> reschedule(session, order.caller(), order.request(), businessDate.today()));
    }

    Uni<Done> reschedule(Session session, Caller caller, RescheduleRequest request, LocalDate today) {
        return loans.lock(session, request.loanId(), caller.ownerScope().orElse(null))
                .invoke(loan -> Loans.requireIs(loan, LoanStatus.ACTIVE))
                .call(loan -> requireFewer(session, loan))
                .chain(loan -> books.open(session, loan, today, List.of(suspense(loan))))
                .chain(before -> vertx.executeBlocking(() -> after(before, request), false)
                        .chain(after -> book(session, caller, request, before, after)));
    }

    /** Named so that, if days are to be posted first, all accounts of the bank are locked at once. */
    private static UUID suspense(Loan loan) {
        return BankAccount.INTEREST_SUSPENSE.id(loan.amount().currency().getCurrencyCode());
    }

    private Uni<Void> requireFewer(Session session, Loan loan) {
        return schedules
                .versions(session, loan.id())
                .invoke(versions -> {
                    long times = versions.stream()
                            .filter(version -> version.reason() == Reason.RESCHEDULE)
                            .count();
                    if (times >= config.timesMax()) {
                        throw BookProblem.LOAN_RESCHEDULES_EXHAUSTED.problem().with("times_max", config.timesMax());
                    }
                })
                .replaceWithVoid();
    }

    private static Standing after(Standing before, RescheduleRequest request) {
        try {
            return RescheduleRules.reschedule(before, request.asked());
        } catch (ScheduleRefused refusal) {
            throw LoanProblem.of(refusal);
        }
    }

    private Uni<Done> book(Session session, Caller caller, RescheduleRequest request, Standing before, Standing after) {
        Currency currency = before.loan().amount().currency();
        Move released = Move.of(
                Kind.LOAN_SUSPENSE,
                BankAccount.INTEREST_SUSPENSE,
                BankAccount.INTEREST_INCOME,
                before.book().suspendedMinor() - after.book().suspendedMinor(),
                currency);
        return postings.post(session, List.of(released), currency, caller.userId())
                .call(() -> books.saveVersion(session, after))
                .call(booked -> writer.write(session, caller, after, request.reason(), booked))
                .map(booked -> view(after, booked))
                .map(view -> Done.created(view, view.loanId()));
    }

    private static RescheduleView view(Standing after, Booked booked) {
        Currency currency = after.loan().amount().currency();
        List<Line> lines = after.lines();
        Line last = lines.get(lines.size() - 1);
        Line first =
                lines.stream().filter(line -> !line.isSettled()).findFirst().orElseThrow();
        long firstMinor = lines.stream()
                .filter(line -> line.due().equals(first.due()))
                .mapToLong(line -> line.unpaid().totalMinor())
                .sum();
        return new RescheduleView(
                after.loan().id(),
                LoanStatus.ACTIVE.stored(),
                after.version().version(),
                currency.getCurrencyCode(),
                PartsView.of(after.book().owed(), currency),
                Why.percent(after.version().ratePercent()),
                after.version().instalments(),
                first.due(),
                text(firstMinor, currency),
                last.due(),
                after.on(),
                booked.transferIds());
    }
}
