package dev.bulwark.loans.book;

import dev.bulwark.ledger.BankAccount;
import dev.bulwark.ledger.Ledger;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanProducts;
import dev.bulwark.loans.book.LoanPostings.Booked;
import dev.bulwark.loans.schedule.BusinessDays;
import dev.bulwark.platform.db.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What is written when a loan begins. Joins the caller's transaction. */
@ApplicationScoped
class DisbursementBook {

    private final Ledger ledger;
    private final LoanProducts products;
    private final BookRepository books;
    private final ScheduleRepository schedules;
    private final EntryRepository entries;

    DisbursementBook(
            Ledger ledger,
            LoanProducts products,
            BookRepository books,
            ScheduleRepository schedules,
            EntryRepository entries) {
        this.ledger = ledger;
        this.products = products;
        this.books = books;
        this.schedules = schedules;
        this.entries = entries;
    }

    Uni<BusinessDays> businessDays(Session session, Loan loan, LocalDate from) {
        return products.businessDays(session, loan.conditions(), from);
    }

    /** All that a loan of this currency may ever touch. */
    Uni<Void> openBankAccounts(Session session, Currency currency) {
        return InTurn.each(
                List.of(BankAccount.values()), account -> ledger.open(session, account, currency.getCurrencyCode()));
    }

    Uni<Void> write(Session session, Loan loan, Lines lines, UUID bookedBy, Booked booked) {
        long amountMinor = loan.amount().amountMinor();
        LocalDate on = lines.version().madeOn();
        Entry entry = Entry.of(
                Entry.Kind.DISBURSEMENT,
                loan.id(),
                on,
                booked.at(),
                bookedBy,
                new Parts(0, loan.fee().amountMinor(), 0, amountMinor),
                0,
                booked.transferIds());
        return schedules
                .insert(
                        session,
                        loan.id(),
                        lines.version(),
                        lines.lines(),
                        lines.schedule().apr().percent())
                .chain(() -> books.insert(
                        session,
                        loan.id(),
                        loan.amount().currency().getCurrencyCode(),
                        LoanBook.start(on, amountMinor, lines.lines())))
                .chain(() -> entries.insert(session, entry));
    }
}
