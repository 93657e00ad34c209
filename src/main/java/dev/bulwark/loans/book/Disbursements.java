package dev.bulwark.loans.book;

import static dev.bulwark.loans.book.Texts.text;

import dev.bulwark.command.Answer;
import dev.bulwark.ledger.BankAccount;
import dev.bulwark.ledger.Posting.Kind;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanProblem;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.loans.Loans;
import dev.bulwark.loans.book.LoanMoney.Order;
import dev.bulwark.loans.book.LoanPostings.Booked;
import dev.bulwark.loans.book.LoanPostings.Move;
import dev.bulwark.loans.days.BusinessDate;
import dev.bulwark.loans.schedule.BusinessDays;
import dev.bulwark.loans.schedule.ScheduleRefused;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Pays approved loans out. */
@ApplicationScoped
class Disbursements {

    static final String OPERATION = "loans.disburse";

    private final LoanMoney money;
    private final Loans loans;
    private final DisbursementBook book;
    private final LoanPostings postings;
    private final BusinessDate businessDate;
    private final Vertx vertx;

    Disbursements(
            LoanMoney money,
            Loans loans,
            DisbursementBook book,
            LoanPostings postings,
            BusinessDate businessDate,
            Vertx vertx) {
        this.money = money;
        this.loans = loans;
        this.book = book;
        this.postings = postings;
        this.businessDate = businessDate;
        this.vertx = vertx;
    }

    /**
     * Opens the transaction. Fails with LOAN_NOT_FOUND, LOAN_STATE, LOAN_OFFER_EXPIRED, ACCOUNT_NOT_FOUND,
     * CURRENCY_MISMATCH, VALIDATION_FAILED, then as the schedule and the posting do.
     */
    Uni<Answer> disburse(Order<DisburseRequest> order) {
        return money.run(
                OPERATION, order, session -> disburse(session, order.caller(), order.request(), businessDate.today()));
    }

    Uni<Done> disburse(Session session, Caller caller, DisburseRequest request, LocalDate today) {
        return loans.lock(session, request.loanId(), caller.ownerScope().orElse(null))
                .invoke(loan -> requireOffered(loan, today))
                .chain(loan -> money.account(
                                session,
                                caller,
                                request.accountId(),
                                loan.customerId(),
                                loan.amount().currency())
                        .chain(() -> book.businessDays(session, loan, today))
                        .chain(days -> vertx.executeBlocking(() -> lines(loan, request, days, today), false))
                        .chain(lines -> payOut(session, caller, loan, request.accountId(), lines)));
    }

    private static void requireOffered(Loan loan, LocalDate today) {
        Loans.requireIs(loan, LoanStatus.APPROVED);
        if (today.isAfter(loan.offeredUntil())) {
            throw BookProblem.LOAN_OFFER_EXPIRED
                    .problem()
                    .with("offered_until", loan.offeredUntil().toString());
        }
    }

    private static Lines lines(Loan loan, DisburseRequest request, BusinessDays days, LocalDate today) {
        LocalDate firstDue = request.firstDueDate() == null ? today.plusMonths(1) : request.firstDueDate();
        if (!firstDue.isAfter(today)
                || firstDue.isAfter(today.plusDays(loan.conditions().firstDueDaysMax()))) {
            throw ProblemException.invalid(List.of(FieldError.inBody(
                    "first_due_date", "out_of_range", "must be after today, and no later than the loan allows")));
        }
        Version version = new Version(
                1,
                Version.Reason.PAYOUT,
                today,
                loan.amount().amountMinor(),
                loan.conditions().ratePercent(),
                loan.conditions().termMonths(),
                today,
                firstDue,
                loan.conditions().grace(),
                1);
        try {
            return Lines.of(version, loan.conditions(), days, loan.fee());
        } catch (ScheduleRefused refusal) {
            throw LoanProblem.of(refusal);
        }
    }

    private Uni<Done> payOut(Session session, Caller caller, Loan loan, UUID accountId, Lines lines) {
        Currency currency = loan.amount().currency();
        long feeMinor = loan.fee().amountMinor();
        UUID receivable = BankAccount.LOAN_RECEIVABLE.id(currency.getCurrencyCode());
        List<Move> moves = List.of(
                new Move(Kind.LOAN_PAYOUT, receivable, accountId, loan.amount().amountMinor() - feeMinor),
                Move.of(Kind.LOAN_FEE, BankAccount.LOAN_RECEIVABLE, BankAccount.FEE_INCOME, feeMinor, currency));
        LocalDate today = lines.version().madeOn();
        return book.openBankAccounts(session, currency)
                .chain(() -> postings.post(session, moves, currency, caller.userId()))
                .call(booked -> book.write(session, loan, lines, caller.userId(), booked))
                .call(() -> loans.move(session, loan, LoanStatus.ACTIVE, today))
                .map(booked -> Done.created(view(loan, accountId, lines, booked), loan.id(), accountId));
    }

    private static DisbursementView view(Loan loan, UUID accountId, Lines lines, Booked booked) {
        Currency currency = loan.amount().currency();
        Line first = lines.lines().get(0);
        return new DisbursementView(
                loan.id(),
                LoanStatus.ACTIVE.stored(),
                accountId,
                text(loan.amount().amountMinor() - loan.fee().amountMinor(), currency),
                loan.fee().text(),
                currency.getCurrencyCode(),
                first.due(),
                text(first.charged().totalMinor(), currency),
                lines.version().madeOn(),
                booked.transferIds());
    }
}
