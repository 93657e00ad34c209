package dev.bulwark.loans.book;

import static dev.bulwark.loans.book.Texts.text;

import dev.bulwark.command.Answer;
import dev.bulwark.ledger.BankAccount;
import dev.bulwark.ledger.Posting.Kind;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.loans.Loans;
import dev.bulwark.loans.book.LoanMoney.Order;
import dev.bulwark.loans.book.LoanPostings.Booked;
import dev.bulwark.loans.book.LoanPostings.Move;
import dev.bulwark.loans.days.BusinessDate;
import dev.bulwark.money.Money;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Takes repayments of loans, to the last cent. */
@ApplicationScoped
class Repayments {

    static final String OPERATION = "loans.repay";

    private final LoanMoney money;
    private final Loans loans;
    private final Books books;
    private final LoanPostings postings;
    private final EntryRepository entries;
    private final BusinessDate businessDate;
    private final Vertx vertx;

    Repayments(
            LoanMoney money,
            Loans loans,
            Books books,
            LoanPostings postings,
            EntryRepository entries,
            BusinessDate businessDate,
            Vertx vertx) {
        this.money = money;
        this.loans = loans;
        this.books = books;
        this.postings = postings;
        this.entries = entries;
        this.businessDate = businessDate;
        this.vertx = vertx;
    }

    /**
     * Opens the transaction. Fails with LOAN_NOT_FOUND, LOAN_STATE, CURRENCY_MISMATCH, ACCOUNT_NOT_FOUND, then as {@link
     * PostingProblem} says.
     */
    Uni<Answer> repay(Order<RepayRequest> order) {
        return money.run(
                OPERATION, order, session -> repay(session, order.caller(), order.request(), businessDate.today()));
    }

    Uni<Done> repay(Session session, Caller caller, RepayRequest request, LocalDate today) {
        Money amount = request.money();
        return loans.lock(session, request.loanId(), caller.ownerScope().orElse(null))
                .invoke(loan -> requireRepayable(loan, amount))
                .call(loan -> money.account(session, caller, request.accountId(), null, amount.currency()))
                .chain(loan -> books.open(session, loan, today, List.of(request.accountId())))
                .chain(before -> vertx.executeBlocking(() -> PaymentRules.pay(before, amount.amountMinor()), false)
                        .chain(paid -> book(session, caller, request.accountId(), before, paid)))
                .map(view -> Done.created(view, view.loanId(), view.accountId()));
    }

    private static void requireRepayable(Loan loan, Money amount) {
        Loans.requireIs(loan, LoanStatus.ACTIVE);
        if (!loan.amount().currency().equals(amount.currency())) {
            throw PostingProblem.CURRENCY_MISMATCH.problem();
        }
    }

    private Uni<RepaymentView> book(Session session, Caller caller, UUID accountId, Standing before, Paid paid) {
        Currency currency = before.loan().amount().currency();
        LoanStatus status = status(paid);
        return postings.post(session, moves(accountId, paid, currency), currency, caller.userId())
                .call(() -> books.save(session, before, paid))
                .call(booked -> tell(session, caller, before, paid, booked))
                .call(() -> status == LoanStatus.ACTIVE
                        ? Uni.createFrom().voidItem()
                        : loans.move(session, before.loan(), status, before.on()))
                .map(booked -> view(accountId, status, paid, booked));
    }

    private static LoanStatus status(Paid paid) {
        if (paid.after().book().open()) {
            return LoanStatus.ACTIVE;
        }
        return paid.overpaidMinor() > 0 ? LoanStatus.OVERPAID : LoanStatus.CLOSED;
    }

    private static List<Move> moves(UUID accountId, Paid paid, Currency currency) {
        String code = currency.getCurrencyCode();
        return List.of(
                new Move(
                        Kind.LOAN_REPAYMENT,
                        accountId,
                        BankAccount.LOAN_RECEIVABLE.id(code),
                        paid.parts().totalMinor()),
                new Move(Kind.LOAN_OVERPAYMENT, accountId, BankAccount.LOAN_OVERPAYMENT.id(code), paid.overpaidMinor()),
                Move.of(
                        Kind.LOAN_SUSPENSE,
                        BankAccount.INTEREST_SUSPENSE,
                        BankAccount.INTEREST_INCOME,
                        paid.releasedMinor(),
                        currency));
    }

    private Uni<Void> tell(Session session, Caller caller, Standing before, Paid paid, Booked booked) {
        UUID loanId = before.loan().id();
        Entry repayment = Entry.of(
                Entry.Kind.REPAYMENT,
                loanId,
                before.on(),
                booked.at(),
                caller.userId(),
                paid.parts(),
                paid.overpaidMinor(),
                booked.transferIds());
        Uni<Void> told = entries.insert(session, repayment);
        if (!paid.resumed()) {
            return told;
        }
        Entry resumed = Entry.of(
                Entry.Kind.ACCRUAL,
                loanId,
                before.on(),
                booked.at(),
                caller.userId(),
                Parts.interestAndPrincipal(paid.releasedMinor(), 0),
                0,
                List.of());
        return told.chain(() -> entries.insert(session, resumed));
    }

    private static RepaymentView view(UUID accountId, LoanStatus status, Paid paid, Booked booked) {
        Standing after = paid.after();
        Currency currency = after.loan().amount().currency();
        return new RepaymentView(
                after.loan().id(),
                accountId,
                status.stored(),
                text(paid.parts().totalMinor() + paid.overpaidMinor(), currency),
                currency.getCurrencyCode(),
                PartsView.of(paid.parts(), currency),
                text(paid.overpaidMinor(), currency),
                text(after.book().owed().totalMinor(), currency),
                after.book().oldestDue(),
                after.book().daysPastDue(),
                after.version().version(),
                after.on(),
                booked.transferIds());
    }
}
