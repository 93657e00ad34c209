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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Money after the end of a loan: what was overpaid goes back, what was given up comes in after all. */
@ApplicationScoped
class Settlements {

    static final String REFUND = "loans.refund";
    static final String RECOVER = "loans.recover";

    private final LoanMoney money;
    private final Loans loans;
    private final BookRepository books;
    private final LoanPostings postings;
    private final EntryRepository entries;
    private final BusinessDate businessDate;

    Settlements(
            LoanMoney money,
            Loans loans,
            BookRepository books,
            LoanPostings postings,
            EntryRepository entries,
            BusinessDate businessDate) {
        this.money = money;
        this.loans = loans;
        this.books = books;
        this.postings = postings;
        this.entries = entries;
        this.businessDate = businessDate;
    }

    /** All of what was overpaid. Fails with LOAN_NOT_FOUND, LOAN_STATE, ACCOUNT_NOT_FOUND, then as {@link PostingProblem} says. */
    Uni<Answer> refund(Order<RefundRequest> order) {
        return money.run(
                REFUND, order, session -> refund(session, order.caller(), order.request(), businessDate.today()));
    }

    /** Fails with LOAN_NOT_FOUND, LOAN_STATE, ACCOUNT_NOT_FOUND, LOAN_RECOVERY_EXCEEDED, then as {@link PostingProblem} says. */
    Uni<Answer> recover(Order<RepayRequest> order) {
        return money.run(
                RECOVER, order, session -> recover(session, order.caller(), order.request(), businessDate.today()));
    }

    Uni<Done> refund(Session session, Caller caller, RefundRequest request, LocalDate today) {
        return locked(session, caller, request.loanId(), LoanStatus.OVERPAID)
                .chain(loan -> money.account(
                                session,
                                caller,
                                request.accountId(),
                                loan.customerId(),
                                loan.amount().currency())
                        .chain(() -> books.lock(session, loan.id()))
                        .chain(book -> payBack(session, caller, loan, request.accountId(), book, today)));
    }

    private Uni<Loan> locked(Session session, Caller caller, UUID loanId, LoanStatus status) {
        return loans.lock(session, loanId, caller.ownerScope().orElse(null))
                .invoke(loan -> Loans.requireIs(loan, status));
    }

    private Uni<Done> payBack(
            Session session, Caller caller, Loan loan, UUID accountId, LoanBook book, LocalDate today) {
        LocalDate on = BusinessDate.forLoan(book.accruedTo(), today);
        Currency currency = loan.amount().currency();
        Move move = new Move(
                Kind.LOAN_REFUND,
                BankAccount.LOAN_OVERPAYMENT.id(currency.getCurrencyCode()),
                accountId,
                book.overpaidMinor());
        return postings.post(session, List.of(move), currency, caller.userId())
                .call(() -> books.update(session, loan.id(), book.ended(0, 0)))
                .call(booked ->
                        tell(session, caller, loan, Entry.Kind.REFUND, on, Parts.NONE, book.overpaidMinor(), booked))
                .call(() -> loans.move(session, loan, LoanStatus.CLOSED, on))
                .map(booked -> view(loan, LoanStatus.CLOSED, accountId, book.overpaidMinor(), 0, on, booked))
                .map(view -> Done.created(view, loan.id(), accountId));
    }

    Uni<Done> recover(Session session, Caller caller, RepayRequest request, LocalDate today) {
        Money amount = request.money();
        return locked(session, caller, request.loanId(), LoanStatus.WRITTEN_OFF)
                .invoke(loan -> {
                    if (!loan.amount().currency().equals(amount.currency())) {
                        throw PostingProblem.CURRENCY_MISMATCH.problem();
                    }
                })
                .call(loan -> money.account(session, caller, request.accountId(), null, amount.currency()))
                .chain(loan -> books.lock(session, loan.id())
                        .chain(book -> takeIn(session, caller, loan, request, book, today)));
    }

    private Uni<Done> takeIn(
            Session session, Caller caller, Loan loan, RepayRequest request, LoanBook book, LocalDate today) {
        Money amount = request.money();
        UUID accountId = request.accountId();
        LocalDate on = BusinessDate.forLoan(book.accruedTo(), today);
        long leftMinor = book.writtenOffMinor() - book.recoveredMinor();
        if (amount.amountMinor() > leftMinor) {
            throw BookProblem.LOAN_RECOVERY_EXCEEDED.problem().with("remaining", text(leftMinor, amount.currency()));
        }
        Move move = new Move(
                Kind.LOAN_RECOVERY,
                accountId,
                BankAccount.LOAN_RECOVERY.id(amount.currency().getCurrencyCode()),
                amount.amountMinor());
        Parts parts = Parts.interestAndPrincipal(0, amount.amountMinor());
        return postings.post(session, List.of(move), amount.currency(), caller.userId())
                .call(() -> books.update(session, loan.id(), book.recovered(amount.amountMinor())))
                .call(booked -> tell(session, caller, loan, Entry.Kind.RECOVERY, on, parts, 0, booked))
                .map(booked -> view(
                        loan,
                        LoanStatus.WRITTEN_OFF,
                        accountId,
                        amount.amountMinor(),
                        leftMinor - amount.amountMinor(),
                        on,
                        booked))
                .map(view -> Done.created(view, loan.id(), accountId));
    }

    private Uni<Void> tell(
            Session session,
            Caller caller,
            Loan loan,
            Entry.Kind kind,
            LocalDate on,
            Parts parts,
            long overpaidMinor,
            Booked booked) {
        return entries.insert(
                session,
                Entry.of(
                        kind, loan.id(), on, booked.at(), caller.userId(), parts, overpaidMinor, booked.transferIds()));
    }

    private static SettlementView view(
            Loan loan,
            LoanStatus status,
            UUID accountId,
            long amountMinor,
            long remainingMinor,
            LocalDate on,
            Booked booked) {
        Currency currency = loan.amount().currency();
        return new SettlementView(
                loan.id(),
                status.stored(),
                accountId,
                text(amountMinor, currency),
                text(remainingMinor, currency),
                currency.getCurrencyCode(),
                on,
                booked.transferIds());
    }
}
