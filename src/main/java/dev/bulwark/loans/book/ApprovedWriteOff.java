package dev.bulwark.loans.book;

import static dev.bulwark.loans.book.Texts.text;

import dev.bulwark.approvals.Approval;
import dev.bulwark.approvals.ApprovalProblem;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.approvals.ApprovedCommand;
import dev.bulwark.ledger.BankAccount;
import dev.bulwark.ledger.Posting.Kind;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.loans.Loans;
import dev.bulwark.loans.book.LoanPostings.Booked;
import dev.bulwark.loans.book.LoanPostings.Move;
import dev.bulwark.loans.days.BusinessDate;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Gives a loan up, when a second person has agreed. What is owed on that day leaves the receivables: at the bank's loss, but
 * for suspended interest, which never was income. The claim stays, to be recovered.
 */
@ApplicationScoped
class ApprovedWriteOff implements ApprovedCommand {

    static final String OPERATION = "loans.write_off";

    private final Approvals approvals;
    private final Loans loans;
    private final Books books;
    private final LoanPostings postings;
    private final WriteOffWriter writer;
    private final BusinessDate businessDate;

    ApprovedWriteOff(
            Approvals approvals,
            Loans loans,
            Books books,
            LoanPostings postings,
            WriteOffWriter writer,
            BusinessDate businessDate) {
        this.approvals = approvals;
        this.loans = loans;
        this.books = books;
        this.postings = postings;
        this.writer = writer;
        this.businessDate = businessDate;
    }

    /** @param secondedBy somebody else than {@code askedBy} */
    record Decided(UUID loanId, UUID askedBy, UUID secondedBy, String reason) {}

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public String permission() {
        return "loans:write";
    }

    @Override
    public Optional<Record> shown(Approval approval, String reason) {
        WriteOffPayload payload = approvals.payloadOf(approval, WriteOffPayload.class);
        return Optional.of(new WriteOffRequest(payload.loanId(), reason));
    }

    /** Of what is owed now, whatever it was when it was asked for. Fails with APPROVAL_VOID, LOAN_NOT_FOUND, LOAN_STATE. */
    @Override
    public Uni<Executed> execute(Session session, Approval approval, Caller approver, String reason) {
        WriteOffPayload payload = approvals.payloadOf(approval, WriteOffPayload.class);
        Decided decided = new Decided(payload.loanId(), approval.makerId(), approver.userId(), requireSaid(reason));
        return writeOff(session, decided, businessDate.today()).replaceWith(new Executed("loan_id", payload.loanId()));
    }

    /** Whoever can write to the table, and has no key, can take the words away: nothing is given up without them. */
    private static String requireSaid(String reason) {
        if (reason == null) {
            throw ApprovalProblem.APPROVAL_VOID.problem();
        }
        return reason;
    }

    Uni<WriteOffView> writeOff(Session session, Decided decided, LocalDate today) {
        return open(session, decided.loanId(), today)
                .chain(before -> postings.post(session, moves(before), currency(before.loan()), decided.askedBy())
                        .call(booked -> writer.write(session, decided, before, booked))
                        .map(booked -> view(before, booked)));
    }

    /** What it would come to. Books days, so it is for a transaction that is rolled back. */
    Uni<Done> rehearse(Session session, UUID loanId, LocalDate today) {
        return open(session, loanId, today)
                .map(before -> view(before, new Booked(List.of(), null)))
                .map(view -> Done.created(view, loanId));
    }

    /** An account of the bank is named so that, if days are to be posted first, all of them are locked at once. */
    private Uni<Standing> open(Session session, UUID loanId, LocalDate today) {
        return loans.lock(session, loanId, null)
                .invoke(loan -> Loans.requireIs(loan, LoanStatus.ACTIVE))
                .chain(loan -> books.open(
                        session,
                        loan,
                        today,
                        List.of(BankAccount.LOAN_WRITE_OFF.id(currency(loan).getCurrencyCode()))));
    }

    private static List<Move> moves(Standing before) {
        Currency currency = currency(before.loan());
        long unearnedMinor = before.book().suspendedMinor();
        long lossMinor = before.book().owed().totalMinor() - unearnedMinor;
        return List.of(
                Move.of(
                        Kind.LOAN_WRITE_OFF,
                        BankAccount.LOAN_WRITE_OFF,
                        BankAccount.LOAN_RECEIVABLE,
                        lossMinor,
                        currency),
                Move.of(
                        Kind.LOAN_SUSPENSE,
                        BankAccount.INTEREST_SUSPENSE,
                        BankAccount.LOAN_RECEIVABLE,
                        unearnedMinor,
                        currency));
    }

    private static Currency currency(Loan loan) {
        return loan.amount().currency();
    }

    private static WriteOffView view(Standing before, Booked booked) {
        Currency currency = currency(before.loan());
        long owedMinor = before.book().owed().totalMinor();
        long unearnedMinor = before.book().suspendedMinor();
        return new WriteOffView(
                before.loan().id(),
                LoanStatus.WRITTEN_OFF.stored(),
                currency.getCurrencyCode(),
                text(owedMinor, currency),
                PartsView.of(before.book().owed(), currency),
                text(owedMinor - unearnedMinor, currency),
                text(unearnedMinor, currency),
                before.on(),
                booked.transferIds());
    }
}
